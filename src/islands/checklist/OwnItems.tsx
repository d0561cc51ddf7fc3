import { itemOf, noteOf, ownItems } from '~/domain/checklist';
import { OwnRow, type OwnKeeping } from '../items/OwnRow';
import * as model from './model';
import { focusAddForm } from './own-form';

const keeping: OwnKeeping = {
  mark: model.mark,
  seenOf: model.seenOf,
  write: model.write,
  rename: model.renameOwn,
  drop: ({ id, phase }) => {
    model.dropOwn(id);
    focusAddForm(phase);
  },
};

/** The reader's own items of one phase. */
export function OwnItems({ phase }: { phase: string }) {
  const state = model.state.value;
  const items = ownItems(state, phase).filter(({ id }) => !model.hidden.value.has(id));
  if (items.length === 0) return null;
  return (
    <>
      <h3>Our own</h3>
      <ul class="items" role="list">
        {items.map((item) => (
          <OwnRow
            key={item.id}
            item={item}
            anchor={item.id}
            status={itemOf(state, item.id).status}
            note={noteOf(state, item.id)}
            keeping={keeping}
          />
        ))}
      </ul>
    </>
  );
}
