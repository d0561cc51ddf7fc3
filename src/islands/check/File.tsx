import { useSignal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Finding } from '~/domain/configuration/file/findings';
import { useDrawn } from './gradually';
import { CHUNK, rowsOf, type Row } from './rows';
import { count } from './words';

interface Props {
  /** Masked. */
  lines: readonly string[];
  /** Findings by the number of their line. */
  found: ReadonlyMap<number, readonly Finding[]>;
  /** What is said beside a line. */
  beside: (findings: readonly Finding[]) => ComponentChildren;
  /** The id of a line in the page. */
  idOf: (line: number) => string;
}

/** Files up to so many lines are shown whole. */
const SHORT = 120;

const NONE: ReadonlySet<number> = new Set();

/** Some rows, in all that they show: a piece that says the same is the same. */
interface Piece {
  id: string;
  content: string;
  rows: readonly Row[];
  beside: Props['beside'];
}

/** The height of a line, as far as it can be told before it is laid out. */
const LINE = 1.2;

/**
 * The file with the numbers of its lines, and what is said of a line beside it. Long stretches of nothing are folded. It is
 * drawn piece by piece, and until a piece is drawn again it stays as it was: typing goes on meanwhile.
 */
export function File({ lines, found, beside, idOf }: Props) {
  const whole = useSignal<boolean | undefined>(undefined);
  const opened = useSignal(NONE);
  const isWhole = whole.value ?? lines.length <= SHORT;
  const before = useRef<readonly Piece[]>([]);
  const pieces = useMemo(() => {
    const rows = rowsOf(lines.length, isWhole ? undefined : [...found.keys()], opened.value);
    return piecesOf(rows, { lines, found, beside }, before.current);
  }, [lines, found, beside, isWhole, opened.value]);
  before.current = pieces;
  const drawn = useDrawn(pieces, ({ id, rows }) => (
    <ol
      key={id}
      role="list"
      style={{ containIntrinsicBlockSize: `auto ${String(rows.length * LINE)}rem` }}
    >
      {rows.map(({ start, end, folded }) =>
        folded ? (
          <li key={`fold-${String(start)}`} class="fold">
            <button
              class="quiet"
              onClick={() => {
                opened.value = new Set([...opened.value, start]);
              }}
            >
              Lines {start} to {end}: nothing to say of them
            </button>
          </li>
        ) : (
          lineOf(
            start,
            idOf(start),
            lines[start - 1] ?? '',
            found.has(start) && beside(found.get(start) ?? []),
          )
        ),
      )}
    </ol>
  ));
  return (
    <>
      {lines.length > SHORT && (
        <p class="whole no-print">
          <label class="choice">
            <input
              type="checkbox"
              checked={isWhole}
              onChange={(event) => {
                whole.value = event.currentTarget.checked;
              }}
            />
            All {count(lines.length, 'line')}
          </label>
        </p>
      )}
      <div class="file">{drawn}</div>
    </>
  );
}

/** The rows in pieces; one that is as it was is the same object. */
function piecesOf(
  rows: readonly Row[],
  { lines, found, beside }: Pick<Props, 'lines' | 'found' | 'beside'>,
  before: readonly Piece[],
): Piece[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => {
    const own = rows.slice(index * CHUNK, (index + 1) * CHUNK);
    const content = own
      .map(({ start, end, folded }) => {
        const said = found.get(start)?.map(({ id, title }) => `${id} ${title}`);
        return `${String(start)} ${folded ? String(end) : (lines[start - 1] ?? '')} ${said?.join() ?? ''}`;
      })
      .join('\n');
    const old = before[index];
    if (old?.content === content && old.beside === beside) return old;
    return { id: String(index), content, rows: own, beside };
  });
}

/** One line; no component, since thousands of them take their time to come and go. */
const lineOf = (number: number, id: string, text: string, said: ComponentChildren): VNode => (
  <li key={number} id={id} class={said ? 'noted' : undefined} tabIndex={said ? -1 : undefined}>
    <span class="no">{number}</span>
    <code>{text}</code>
    {said}
  </li>
);
