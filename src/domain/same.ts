import { entryOf } from './join';

/**
 * The fresh value, with every part of it that equals its part of the old one taken from there: who compares parts by
 * identity finds only those changed that are. Plain data only; parts of a list that have an id are found by it, wherever
 * they have moved.
 */
export function keepSame<T>(old: unknown, fresh: T): T {
  return share(old, fresh) as T;
}

function share(old: unknown, fresh: unknown): unknown {
  if (old === fresh || !isObject(old) || !isObject(fresh)) return fresh;
  if (Array.isArray(fresh)) return Array.isArray(old) ? shareList(old, fresh) : fresh;
  if (Array.isArray(old)) return fresh;
  const parts = Object.keys(fresh).map((key): [string, unknown, unknown] => {
    const before = entryOf(old, key);
    return [key, before, share(before, fresh[key])];
  });
  return parts.length === Object.keys(old).length &&
    parts.every(([key, before, now]) => Object.hasOwn(old, key) && now === before)
    ? old
    : Object.fromEntries(parts.map(([key, , now]) => [key, now]));
}

function shareList(old: readonly unknown[], fresh: readonly unknown[]): readonly unknown[] {
  const byId = new Map(old.flatMap((one) => (idOf(one) === undefined ? [] : [[idOf(one), one]])));
  const shared = fresh.map((one, index) => {
    const id = idOf(one);
    return share(id === undefined ? old[index] : byId.get(id), one);
  });
  return shared.length === old.length && shared.every((one, index) => one === old[index])
    ? old
    : shared;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const idOf = (value: unknown): unknown => (isObject(value) ? value['id'] : undefined);
