import { liesIn, readVersion, type ComponentProduct } from '~/domain/versions';
import type { Found, SourceLine } from './types';

type Component = Extract<Found, { what: 'component' }>;

/** How many lines are named for one thing. */
const MOST_LINES = 4;

/** How many different things are taken of one text: more is no environment, and each is held against each. */
export const MOST_FOUND = 100;

/**
 * Puts together what was read several times, and marks what contradicts something else. Components first, in the order
 * they were read and those of one category together, then releases, features and settings.
 */
export function joined(found: readonly Found[], products: readonly ComponentProduct[]): Found[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  const different = once(found).slice(0, MOST_FOUND);
  const components: Component[] = [];
  for (const one of different) {
    if (one.what !== 'component') continue;
    const at = components.findIndex((known) => agree(known, one, byId));
    const known = components[at];
    if (known) components[at] = together(known, one, byId);
    else components.push(one);
  }
  const releases = different.filter((one) => one.what === 'release');
  return [
    ...byCategory(components).map((one) => ({
      ...one,
      contradicted: components.some((two) => two !== one && two.category === one.category),
    })),
    ...releases.map((one) => ({ ...one, contradicted: releases.length > 1 })),
    ...different.filter(({ what }) => what === 'feature'),
    ...different.filter(({ what }) => what === 'configuration'),
  ];
}

const byCategory = (components: readonly Component[]): Component[] =>
  [...new Set(components.map(({ category }) => category))].flatMap((category) =>
    components.filter((one) => one.category === category),
  );

/** What says the same letter by letter, once, with the lines of all. */
export function once(found: readonly Found[]): Found[] {
  const different = new Map<string, Found>();
  for (const one of found) {
    const { from, ...said } = one;
    const key = JSON.stringify(said);
    const same = different.get(key);
    different.set(key, same ? { ...same, from: lines(same.from, from) } : one);
  }
  return [...different.values()];
}

const lines = (some: readonly SourceLine[], more: readonly SourceLine[]): SourceLine[] =>
  [...some, ...more.filter(({ line }) => !some.some((known) => known.line === line))].slice(
    0,
    MOST_LINES,
  );

type Products = ReadonlyMap<string, ComponentProduct>;

/** Whether two readings can be of one component: the same product, or one of them names none; and versions that fit. */
function agree(a: Component, b: Component, products: Products): boolean {
  if (a.category !== b.category) return false;
  const generic = (one: Component): boolean => products.get(one.product)?.generic === true;
  if (a.product !== b.product && !generic(a) && !generic(b)) return false;
  if (a.version === '' || b.version === '' || a.version === b.version) return true;
  return within(a, b, products) || within(b, a, products);
}

function within(inner: Component, outer: Component, products: Products): boolean {
  const product = products.get(outer.product);
  const [one, two] = product
    ? [readVersion(product, inner.version), readVersion(product, outer.version)]
    : [];
  return Boolean(one?.ok && two?.ok && liesIn(one, two));
}

/** The more exact of two readings, with the lines of both. */
function together(a: Component, b: Component, products: Products): Component {
  const [named, other] = products.get(a.product)?.generic === true ? [b, a] : [a, b];
  const exact =
    named.version === '' || (other.version !== '' && !within(named, other, products))
      ? other.version
      : named.version;
  const from =
    exact === b.version && exact !== a.version ? lines(b.from, a.from) : lines(a.from, b.from);
  return { ...named, version: exact, from };
}
