import {
  entryOf,
  STATUSES,
  type ChecklistState,
  type ItemState,
  type Note,
  type OwnItem,
  VERSION,
} from './state';

/**
 * Joins two states of the same checklist, item by item: two tabs, a file, a shared link. The later change wins; at equal
 * times the tick wins, and an own item stays. Notes that were written apart are both kept.
 *
 * The order of joining never matters and joining twice changes nothing (commutative, associative, idempotent): every
 * part is the larger of two by one total order.
 */
export function merge(a: ChecklistState, b: ChecklistState): ChecklistState {
  return {
    version: VERSION,
    items: mergeRecords(a.items, b.items, mergeItems),
    own: mergeRecords(a.own, b.own, laterOwn),
    known: [...new Set([...a.known, ...b.known])].sort(),
  };
}

function mergeRecords<T>(
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

function mergeItems(a: ItemState, b: ItemState): ItemState {
  const first = compare([a.at, STATUSES.indexOf(a.status)], [b.at, STATUSES.indexOf(b.status)]);
  const { status, at } = first >= 0 ? a : b;
  return { status, at, notes: mergeRecords(a.notes, b.notes, laterNote) };
}

/** At equal times the empty text wins: it says that exactly this piece was replaced. */
function laterNote(a: Note, b: Note): Note {
  const rank = ({ text, at }: Note) => [at, text === '' ? 1 : 0, text];
  return compare(rank(a), rank(b)) >= 0 ? a : b;
}

function laterOwn(a: OwnItem, b: OwnItem): OwnItem {
  const rank = ({ title, phase, at, removed }: OwnItem) => [at, removed ? 0 : 1, title, phase];
  return compare(rank(a), rank(b)) >= 0 ? a : b;
}

/** Compares two lists of the same make-up, first entries first. */
function compare(a: (number | string)[], b: (number | string)[]): number {
  for (const [index, x] of a.entries()) {
    const y = b[index] ?? x;
    if (x !== y) return x > y ? 1 : -1;
  }
  return 0;
}
