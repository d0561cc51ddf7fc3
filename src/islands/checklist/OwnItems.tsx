import { ownItems } from '~/domain/checklist';
import * as model from './model';
import { OwnRow } from './OwnRow';

/** The reader's own items of one phase. */
export function OwnItems({ phase }: { phase: string }) {
  const items = ownItems(model.state.value, phase).filter(({ id }) => !model.hidden.value.has(id));
  if (items.length === 0) return null;
  return (
    <>
      <h3>Our own</h3>
      <ul class="items" role="list">
        {items.map((item) => (
          <OwnRow key={item.id} item={item} />
        ))}
      </ul>
    </>
  );
}
