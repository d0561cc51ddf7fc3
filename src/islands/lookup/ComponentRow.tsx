import { useId } from 'preact/hooks';
import { knownVersions, type Component } from '~/domain/compatibility/lookup';
import { removesRow } from '../removes-row';
import type { LookupModel } from './model';

interface Props {
  model: LookupModel;
  component: Component;
  at: number;
}

/** One chosen component: its product, its version, a way to take it off. */
export function ComponentRow({ model, component, at }: Props) {
  const id = useId();
  const data = model.data.value;
  if (!data) return null;
  const category = data.categories.find((one) => one.id === component.category);
  const products = data.products.filter(({ categories }) =>
    categories.includes(component.category),
  );
  const product = products.find((one) => one.id === component.product);
  const answer = model.answers.value[at] ?? model.fits.value[0]?.answers[at];
  const unread = answer?.unread;
  return (
    <li class="component">
      <label class="field">
        {category?.name ?? component.category}
        <select
          value={component.product}
          onChange={(event) => {
            model.change(at, { product: event.currentTarget.value }, 'push');
          }}
        >
          {products.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Version
        <input
          type="text"
          value={component.version}
          list={`${id}-versions`}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-invalid={unread !== undefined && component.version !== ''}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            model.change(at, { version: event.currentTarget.value }, 'replace');
          }}
        />
        {product && (
          <datalist id={`${id}-versions`}>
            {knownVersions(data, product, component.category).map((version) => (
              <option key={version} value={version} />
            ))}
          </datalist>
        )}
      </label>
      <button
        class="quiet remove"
        onClick={removesRow(() => {
          model.remove(at);
        })}
      >
        Remove<span class="visually-hidden"> {product?.name}</span>
      </button>
      <p id={`${id}-problem`} class="problem">
        {unread &&
          (component.version === ''
            ? `Enter a version, such as ${unread.example}.`
            : unreadText(unread))}
      </p>
    </li>
  );
}

function unreadText({ reason, example }: { reason: string; example: string }): string {
  return example === '' ? reason : `${reason} One that can be read: ${example}.`;
}
