import type { OwnEntry, Status } from '~/domain/checklist';
import { Mine, Noted, Tick, type Keeping } from './Mine';
import { removesRow } from '../removes-row';

export interface OwnKeeping extends Keeping {
  rename: (id: string, phase: string, title: string) => void;
  drop: (item: OwnEntry) => void;
}

interface Props {
  item: OwnEntry;
  status: Status;
  note: string;
  keeping: OwnKeeping;
  /** Of the whole row: a page can link to it. */
  anchor: string;
  list?: string | undefined;
}

/** An item of the reader's own: the same row as the guide's, with its name to change instead of how and check. */
export function OwnRow({ item, status, note, keeping, anchor, list }: Props) {
  const { id, title, phase } = item;
  return (
    <li class="item" id={anchor} data-status={status}>
      <div class="head">
        <Tick id={id} status={status} keeping={keeping} />
        <label for={`tick-${id}`}>
          <span id={`title-${id}`}>{title}</span>
        </label>
        <span class="mark aside">does not apply</span>
      </div>
      <Noted note={note} />
      <details>
        <summary aria-describedby={`title-${id}`}>Rename, remove, your note</summary>
        <div class="fold">
          <label class="write">
            Name
            <input
              value={title}
              maxLength={200}
              autocomplete="off"
              onChange={(event) => {
                keeping.rename(id, phase, event.currentTarget.value);
                // An empty name changes nothing: the old one comes back.
                if (event.currentTarget.value.trim() === '') event.currentTarget.value = title;
              }}
            />
          </label>
          <Mine id={id} status={status} note={note} keeping={keeping} list={list} />
          <p>
            <button
              aria-describedby={`title-${id}`}
              onClick={removesRow(() => {
                keeping.drop(item);
              })}
            >
              Remove
            </button>
          </p>
        </div>
      </details>
    </li>
  );
}
