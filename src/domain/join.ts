/** Parts of joins that never depend on the order: two tabs, a file, a shared link (src/domain/README.md, "Checklist"). */

/** Looks up without falling for names that every object has. */
export function entryOf<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** All entries of both records; where both have one, `join` makes it. */
export function joinRecords<T>(
  a: Record<string, T>,
  b: Record<string, T>,
  join: (x: T, y: T) => T,
): Record<string, T> {
  const joined = { ...a };
  for (const [key, theirs] of Object.entries(b)) {
    const mine = entryOf(joined, key);
    joined[key] = mine === undefined ? theirs : join(mine, theirs);
  }
  return joined;
}

/** The larger of two by a rank: lists of the same make-up, first entries first. Equal ranks must mean equal values. */
export function larger<T>(a: T, b: T, rankOf: (value: T) => (number | string)[]): T {
  return compareRanks(rankOf(a), rankOf(b)) >= 0 ? a : b;
}

function compareRanks(a: (number | string)[], b: (number | string)[]): number {
  for (const [index, x] of a.entries()) {
    const y = b[index] ?? x;
    if (x !== y) return x > y ? 1 : -1;
  }
  return 0;
}
