import { useRef } from 'preact/hooks';
import { itemOf, noteOf, type OwnEntry } from '~/domain/checklist';
import * as model from './model';
import { focusAddForm } from './own-form';

/** An item of the reader's own: the same row as the guide's, with its name to change instead of how and check. */
export function OwnRow({ item }: { item: OwnEntry }) {
  const { id, title, phase } = item;
  const { status } = itemOf(model.state.value, id);
  const note = noteOf(model.state.value, id);
  return (
    <li class="item" id={id} data-status={status}>
      <div class="head">
        <input
          type="checkbox"
          id={`tick-${id}`}
          checked={status === 'done'}
          onChange={(event) => {
            model.mark(id, event.currentTarget.checked ? 'done' : 'open');
          }}
        />
        <label for={`tick-${id}`}>
          <span id={`title-${id}`}>{title}</span>
        </label>
        <span class="mark aside">does not apply</span>
      </div>
      {note !== '' && <p class="noted">{note}</p>}
      <details>
        <summary aria-describedby={`title-${id}`}>Edit</summary>
        <div class="fold">
          <label class="write">
            Name
            <input
              value={title}
              maxLength={200}
              autocomplete="off"
              onChange={(event) => {
                model.renameOwn(id, phase, event.currentTarget.value);
                // An empty name changes nothing: the old one comes back.
                if (event.currentTarget.value.trim() === '') event.currentTarget.value = title;
              }}
            />
          </label>
          <div class="mine">
            <label class="set-aside">
              <input
                type="checkbox"
                checked={status === 'not-applicable'}
                aria-describedby={`title-${id}`}
                onChange={(event) => {
                  model.mark(id, event.currentTarget.checked ? 'not-applicable' : 'open');
                }}
              />
              Does not apply to us
            </label>
            <NoteField id={id} note={note} />
          </div>
          <p>
            <button
              aria-describedby={`title-${id}`}
              onClick={() => {
                model.dropOwn(id);
                focusAddForm(phase);
              }}
            >
              Remove
            </button>
          </p>
        </div>
      </details>
    </li>
  );
}

function NoteField({ id, note }: { id: string; note: string }) {
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
          seen.current = model.seenOf(id);
        }}
        onInput={(event) => {
          typed.current = event.currentTarget.value;
          model.write(id, typed.current, seen.current ?? {});
        }}
        onBlur={(event) => {
          seen.current = undefined;
          event.currentTarget.value = note;
        }}
      />
    </label>
  );
}
