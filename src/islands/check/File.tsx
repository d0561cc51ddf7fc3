import { useSignal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Finding } from '~/domain/configuration/file/findings';
import { useGradually } from './gradually';
import { lineId } from './model';
import { CHUNK, rowsOf, type Row } from './rows';
import { count } from './words';

interface Props {
  /** Masked. */
  lines: readonly string[];
  /** Findings by the number of their line. */
  found: ReadonlyMap<number, readonly Finding[]>;
  /** What is said beside a line. */
  beside: (findings: readonly Finding[]) => ComponentChildren;
}

/** Files up to so many lines are shown whole. */
const SHORT = 120;

const NONE: ReadonlySet<number> = new Set();

/** What was drawn, piece by piece, and of which rows. */
type Pieces = readonly { of: readonly Row[]; piece: VNode }[];

/** The height of a line, as far as it can be told before it is laid out. */
const LINE = 1.2;

/** How many pieces are taken away at once. */
const DROPPED = 5;

/**
 * The file with the numbers of its lines, and what is said of a line beside it. Long stretches of nothing are folded. It is
 * drawn piece by piece, and until a piece is drawn again it stays as it was: typing goes on meanwhile.
 */
export function File({ lines, found, beside }: Props) {
  const whole = useSignal<boolean | undefined>(undefined);
  const opened = useSignal(NONE);
  const before = useRef<Pieces>([]);
  const isWhole = whole.value ?? lines.length <= SHORT;
  const rows = useMemo(
    () => rowsOf(lines.length, isWhole ? undefined : [...found.keys()], opened.value),
    [lines, found, isWhole, opened.value],
  );
  const all = Math.ceil(rows.length / CHUNK);
  // A shorter view leaves pieces over; they go by and by as well.
  const left = useMemo(() => Math.max(0, before.current.length - all), [rows]);
  const done = useGradually(all + Math.ceil(left / DROPPED), 1, rows);
  const fresh = Math.min(done, all);
  const draw = (index: number): Pieces[number] => {
    const chunk = (
      <Chunk
        key={index}
        rows={rows.slice(index * CHUNK, (index + 1) * CHUNK)}
        lines={lines}
        found={found}
        beside={beside}
        open={(start) => {
          opened.value = new Set([...opened.value, start]);
        }}
      />
    );
    return { of: rows, piece: chunk };
  };
  const pieces = [
    ...Array.from({ length: fresh }, (_, index) => {
      const known = before.current[index];
      return known?.of === rows ? known : draw(index);
    }),
    ...before.current.slice(fresh, all + left - (done - fresh) * DROPPED),
  ];
  before.current = pieces;
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
      <div class="file">{pieces.map(({ piece }) => piece)}</div>
    </>
  );
}

/** Some rows, drawn again only where something in them is another. */
function Chunk({
  rows,
  lines,
  found,
  beside,
  open,
}: Props & { rows: readonly Row[]; open: (start: number) => void }) {
  const content = rows
    .map(({ start, end, folded }) => {
      const said = found.get(start)?.map(({ id, title }) => `${id} ${title}`);
      return `${String(start)} ${folded ? String(end) : (lines[start - 1] ?? '')} ${said?.join() ?? ''}`;
    })
    .join('\n');
  return useMemo(
    () => (
      <ol
        role="list"
        style={{ containIntrinsicBlockSize: `auto ${String(rows.length * LINE)}rem` }}
      >
        {rows.map(({ start, end, folded }) =>
          folded ? (
            <li key={`fold-${String(start)}`} class="fold">
              <button
                class="quiet"
                onClick={() => {
                  open(start);
                }}
              >
                Lines {start} to {end}: nothing to say of them
              </button>
            </li>
          ) : (
            lineOf(
              start,
              lines[start - 1] ?? '',
              found.has(start) && beside(found.get(start) ?? []),
            )
          ),
        )}
      </ol>
    ),
    [content, beside],
  );
}

/** One line; no component, since thousands of them take their time to come and go. */
const lineOf = (number: number, text: string, said: ComponentChildren): VNode => (
  <li
    key={number}
    id={lineId(number)}
    class={said ? 'noted' : undefined}
    tabIndex={said ? -1 : undefined}
  >
    <span class="no">{number}</span>
    <code>{text}</code>
    {said}
  </li>
);
