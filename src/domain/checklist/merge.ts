import { joinRecords, larger } from '~/domain/join';
import {
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
    items: joinRecords(a.items, b.items, mergeItems),
    own: joinRecords(a.own, b.own, laterOwn),
    known: [...new Set([...a.known, ...b.known])].sort(),
  };
}

function mergeItems(a: ItemState, b: ItemState): ItemState {
  const { status, at } = larger(a, b, (item) => [item.at, STATUSES.indexOf(item.status)]);
  return { status, at, notes: joinRecords(a.notes, b.notes, laterNote) };
}

/** At equal times the empty text wins: it says that exactly this piece was replaced. */
const laterNote = (a: Note, b: Note): Note =>
  larger(a, b, ({ text, at }) => [at, text === '' ? 1 : 0, text]);

const laterOwn = (a: OwnItem, b: OwnItem): OwnItem =>
  larger(a, b, ({ title, phase, at, removed }) => [at, removed ? 0 : 1, title, phase]);
