import { LONGEST_TEXT, readComponents } from './components';
import type { ComponentProduct } from './types';

interface Component {
  /** Where a list has several: the same product in another runtime is another component. */
  runtime?: string;
  category: string;
  product: string;
  version: string;
}

/** What came of a text that somebody typed; `message` is for the reader, empty where there is nothing to say. */
export type Typed<T> =
  | { ok: false; message: string }
  | {
      ok: true;
      components: T[];
      /** What was not understood: it stays in the field and in the address. */
      leftover: string;
      message: string;
    };

/**
 * Adds what a free text such as "PostgreSQL 13.4, JDK 11" names to the components there are. A version completes a
 * product without one; a second version of a product stands beside the first: which of them is meant is not ours to say.
 * @param make a component of the list from what was read
 */
export function addTyped<T extends Component>(
  products: readonly ComponentProduct[],
  have: readonly T[],
  written: string,
  make: (read: Component) => T,
): Typed<T> {
  if (written.length > LONGEST_TEXT) {
    const most = LONGEST_TEXT.toLocaleString('en');
    return {
      ok: false,
      message: `That is ${written.length.toLocaleString('en')} characters; at most ${most} are read. Nothing was added.`,
    };
  }
  const { found, leftovers } = readComponents(products, written);
  const components = [...have];
  for (const { product, version } of found) {
    const category = products.find(({ id }) => id === product)?.categories[0];
    if (category === undefined) continue;
    const component = make({ category, product, version });
    const at = components.findIndex((one) => isCompletedBy(one, component));
    if (at === -1) components.push(component);
    else components[at] = component;
  }
  return { ok: true, components, leftover: leftovers.join(', '), message: wordsOn(leftovers) };
}

const isCompletedBy = (one: Component, by: Component): boolean =>
  one.product === by.product &&
  one.runtime === by.runtime &&
  (one.version === '' || one.version === by.version);

const wordsOn = (leftovers: readonly string[]): string =>
  leftovers.length === 0
    ? ''
    : `Not understood: ${leftovers.map((one) => `“${one.slice(0, 60)}”`).join(', ')}. Name a product and its version, such as “PostgreSQL 14.2”.`;
