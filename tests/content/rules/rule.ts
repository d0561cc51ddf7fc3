import type { Content, Entry } from '../../support/content';
import type { Problem } from '../../support/problems';

/**
 * One check across files. Pure: no clock, no network, nothing but the content and the addresses that the site's own
 * pages have. Finds every problem, not the first.
 */
export type Rule = (content: Content, site: Site) => Problem[];

/** What the code brings to the links: pages that no entry makes, such as "/checklist/". */
export interface Site {
  pages: ReadonlySet<string>;
}

/** A value somewhere in an entry: the keys that lead to it, and the last key that is a name. */
export interface Leaf {
  field: string;
  key: string;
  value: unknown;
}

/** Every text, number and truth value of an entry, with a path that names list items by what tells them apart. */
export function leavesOf(data: unknown, field = '', key = ''): Leaf[] {
  if (Array.isArray(data)) {
    return data.flatMap((item: unknown, index) => {
      const name = nameOf(item);
      return leavesOf(
        item,
        name === undefined && !isObject(item) ? field : join(field, name ?? String(index)),
        key,
      );
    });
  }
  if (isObject(data)) {
    return Object.entries(data).flatMap(([name, value]) =>
      leavesOf(value, join(field, name), name),
    );
  }
  return data === null || data === undefined ? [] : [{ field, key, value: data }];
}

/** Leaves that are text. */
export function textsOf(data: unknown): (Leaf & { value: string })[] {
  return leavesOf(data).filter(
    (leaf): leaf is Leaf & { value: string } => typeof leaf.value === 'string',
  );
}

/** What tells an item of a list apart from its siblings. */
function nameOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const { id, runtime, category, from, line } = item;
  if (typeof id === 'string') return id;
  if (typeof runtime === 'string' && typeof category === 'string') return `${runtime}/${category}`;
  if (typeof from === 'string') return from;
  return typeof line === 'string' ? line : undefined;
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const join = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);

/** Every entry of every kind. */
export function entriesOf(content: Content): Entry<unknown>[] {
  return Object.values(content).flat();
}

/** What comes more than once, in order. */
export function repeated<T>(items: readonly T[]): T[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}
