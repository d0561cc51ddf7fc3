import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { whenIdle } from '~/browser/idle';
import type { Finding } from '~/domain/configuration/file/findings';
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

/**
 * The file with the numbers of its lines, and what is said of a line beside it. Long stretches of nothing are folded. It is
 * drawn piece by piece, and what has not changed is not drawn again: typing goes on meanwhile.
 */
export function File({ lines, found, beside }: Props) {
  const whole = useSignal<boolean | undefined>(undefined);
  const opened = useSignal(NONE);
  const drawn = useSignal(2);
  const isWhole = whole.value ?? lines.length <= SHORT;
  const rows = rowsOf(lines.length, isWhole ? undefined : [...found.keys()], opened.value);
  const chunks = Math.ceil(rows.length / CHUNK);
  useEffect(() => {
    if (drawn.value >= chunks) return undefined;
    return whenIdle(() => {
      drawn.value += 1;
    });
  }, [drawn.value, chunks]);
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
      <div class="file">
        {Array.from({ length: Math.min(chunks, drawn.value) }, (_, index) => (
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
        ))}
      </div>
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
      <ol role="list">
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
            <Line key={start} number={start} text={lines[start - 1] ?? ''}>
              {found.has(start) && beside(found.get(start) ?? [])}
            </Line>
          ),
        )}
      </ol>
    ),
    [content],
  );
}

function Line({
  number,
  text,
  children,
}: {
  number: number;
  text: string;
  children: ComponentChildren;
}) {
  return (
    <li
      id={lineId(number)}
      class={children ? 'noted' : undefined}
      tabIndex={children ? -1 : undefined}
    >
      <span class="no">{number}</span>
      <code>{text}</code>
      {children}
    </li>
  );
}
