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
  const keys = Object.keys(fresh);
  const shared: Record<string, unknown> = {};
  for (const key of keys) shared[key] = share(old[key], fresh[key]);
  return keys.length === Object.keys(old).length && keys.every((key) => shared[key] === old[key])
    ? old
    : shared;
}

function shareList(old: readonly unknown[], fresh: readonly unknown[]): readonly unknown[] {
  const known = new Map(old.map((one, index) => [idOf(one) ?? index, one]));
  const shared = fresh.map((one, index) => share(known.get(idOf(one) ?? index), one));
  return shared.length === old.length && shared.every((one, index) => one === old[index])
    ? old
    : shared;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const idOf = (value: unknown): unknown => (isObject(value) ? value['id'] : undefined);
