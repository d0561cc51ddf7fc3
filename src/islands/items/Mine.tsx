import { useRef } from 'preact/hooks';
import type { Status } from '~/domain/checklist';

/** What a checklist keeps of its items. */
export interface Keeping {
  mark: (id: string, status: Status) => void;
  /** What the writer of a note sees: taken when the field is entered. */
  seenOf: (id: string) => Record<string, number>;
  write: (id: string, text: string, seen: Record<string, number>) => void;
}

interface Props {
  id: string;
  keeping: Keeping;
}

export function Tick({ id, status, keeping }: Props & { status: Status }) {
  return (
    <input
      type="checkbox"
      id={`tick-${id}`}
      checked={status === 'done'}
      onChange={(event) => {
        keeping.mark(id, event.currentTarget.checked ? 'done' : 'open');
      }}
    />
  );
}

export const Noted = ({ note }: { note: string }) =>
  note === '' ? null : <p class="noted">{note}</p>;

/** What the reader adds to an item: whether it applies, and a note. Another `list` has another note. */
export function Mine(props: Props & { status: Status; note: string; list?: string | undefined }) {
  const { id, status, note, keeping, list } = props;
  return (
    <div class="mine">
      <label class="set-aside">
        <input
          type="checkbox"
          checked={status === 'not-applicable'}
          aria-describedby={`title-${id}`}
          onChange={(event) => {
            keeping.mark(id, event.currentTarget.checked ? 'not-applicable' : 'open');
          }}
        />
        Does not apply to us
      </label>
      <NoteField key={list} id={id} note={note} keeping={keeping} />
    </div>
  );
}

function NoteField({ id, note, keeping }: Props & { note: string }) {
  const seen = useRef<Record<string, number>>();
  const typed = useRef(note);
  // While the field is being written in, what another tab writes waits until it is left.
  if (!seen.current) typed.current = note;
  return (
    <label class="write">
      Your note
      <textarea
        rows={2}
        autocomplete="off"
        aria-describedby={`title-${id}`}
        value={typed.current}
        onFocus={() => {
          seen.current = keeping.seenOf(id);
        }}
        onInput={(event) => {
          typed.current = event.currentTarget.value;
          keeping.write(id, typed.current, seen.current ?? {});
        }}
        onBlur={(event) => {
          seen.current = undefined;
          event.currentTarget.value = note;
        }}
      />
    </label>
  );
}
