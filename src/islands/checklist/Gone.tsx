import { useRef } from 'preact/hooks';
import { itemOf, noteOf } from '~/domain/checklist';
import * as model from './model';

/** What the reader ticked or wrote about and the guide no longer has. Nothing of theirs goes unsaid. */
export function Gone() {
  // Un-ticked it would leave the list at once; it stays until the page is left, so that focus stays, too.
  const shown = useRef(new Set<string>());
  for (const id of model.gone.value) shown.current.add(id);
  const ids = [...shown.current].filter((id) => !model.hidden.value.has(id));
  if (ids.length === 0) return null;
  return (
    <section class="gone" aria-labelledby="gone">
      <h2 id="gone">No longer in the guide</h2>
      <p class="intro">These items were part of an earlier list. Your ticks and notes stay here.</p>
      <ul class="items" role="list">
        {ids.map((id) => {
          const { status } = itemOf(model.state.value, id);
          const note = noteOf(model.state.value, id);
          return (
            <li key={id} class="item" data-status={status}>
              <div class="head">
                <input
                  type="checkbox"
                  id={`tick-${id}`}
                  checked={status === 'done'}
                  onChange={(event) => {
                    model.mark(id, event.currentTarget.checked ? 'done' : 'open');
                  }}
                />
                <label for={`tick-${id}`}>{model.titleOfGone(id)}</label>
                <span class="mark aside">does not apply</span>
              </div>
              {note !== '' && <p class="noted">{note}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
