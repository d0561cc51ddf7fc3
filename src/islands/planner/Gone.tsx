import { useRef } from 'preact/hooks';
import { itemOf, noteOf } from '~/domain/checklist';
import { entryOf } from '~/domain/join';
import { useDerived } from '../derived';
import { Noted, Tick } from '../items/Mine';
import * as model from './model';
import { keeping } from './Row';
import * as session from './session';
import { titleOf } from './titles';

/** What the reader ticked or wrote about and an answer or another way took out of the plan. Nothing of theirs goes unsaid. */
export function Gone() {
  const list = useDerived(
    () => `${session.active.value?.id ?? ''} ${session.chosenTrack.value ?? ''}`,
    [],
  );
  // Un-ticked it would leave the list at once; it stays while the list is shown, so that focus stays, too.
  const shown = useRef({ list, ids: new Set<string>() });
  if (shown.current.list !== list) shown.current = { list, ids: new Set() };
  for (const id of session.gone.value) shown.current.ids.add(id);
  const items = useDerived(() => {
    const listed = new Set(model.checklist.value.map(({ id }) => id));
    const checklist = session.checklist.value;
    return [...shown.current.ids]
      .filter((id) => !listed.has(id))
      .map((id) => ({
        id,
        title: titleOf({ id, title: entryOf(checklist.own, id)?.title }),
        status: itemOf(checklist, id).status,
        note: noteOf(checklist, id),
      }));
  }, [list, session.gone.value]);
  if (items.length === 0) return null;
  return (
    <details class="phase">
      <summary>
        <h3>No longer in this plan</h3>
        <span class="small muted">
          {items.length === 1 ? '1 item' : `${String(items.length)} items`}
        </span>
      </summary>
      <p>Other answers or another way brought these items. Your ticks and notes stay here.</p>
      <ul class="items" role="list">
        {items.map(({ id, title, status, note }) => (
          <li key={`${list} ${id}`} class="item" data-status={status}>
            <div class="head">
              <Tick id={id} status={status} keeping={keeping} />
              <label for={`tick-${id}`}>{title}</label>
              <span class="mark aside">does not apply</span>
            </div>
            <Noted note={note} />
          </li>
        ))}
      </ul>
    </details>
  );
}
