import { entryOf } from '~/domain/join';

/**
 * What a reader has done with a checklist, as plain data: `ChecklistState` version 1.
 *
 * Items are keyed by their permanent id, whatever list they stand in, so that words, order and phases may change
 * freely. Each part carries the time of its last change; `merge` needs nothing else. Nothing is ever deleted: what
 * was taken away is remembered with its time, or another tab would bring it back.
 *
 * When the shape changes: raise `VERSION`, and teach `readState` to lift the older one.
 */
export const VERSION = 1;

export const STATUSES = ['open', 'not-applicable', 'done'] as const;
/** Where an item stands. In the order of `STATUSES`: of two with the same time the later one in the list wins. */
export type Status = (typeof STATUSES)[number];

/** A note, or a piece of one. An empty text says that the piece was replaced or removed. */
export interface Note {
  text: string;
  at: number;
}

export interface ItemState {
  status: Status;
  /** Milliseconds since 1970 of the last change of `status`; 0 when it never was. */
  at: number;
  /** Pieces by the id of the sitting that wrote them; see `setNote`. */
  notes: Record<string, Note>;
}

/** An item of the reader's own. Its status and note stand in `items` like those of any other. */
export interface OwnItem {
  title: string;
  /** The phase, or whatever part of a list it was added to. */
  phase: string;
  at: number;
  removed: boolean;
}

export interface ChecklistState {
  version: typeof VERSION;
  items: Record<string, ItemState>;
  own: Record<string, OwnItem>;
  /** Ids of the guide's items that the reader has been shown, sorted: any other is new. */
  known: string[];
}

export const emptyState = (): ChecklistState => ({
  version: VERSION,
  items: {},
  own: {},
  known: [],
});

const UNTOUCHED: ItemState = { status: 'open', at: 0, notes: {} };

export const itemOf = (state: ChecklistState, id: string): ItemState =>
  entryOf(state.items, id) ?? UNTOUCHED;

/** Now, or just after the last change where a clock went back: a change must never lose against what it changes. */
const after = (now: number, last: number): number => Math.max(now, last + 1);

const withItem = (state: ChecklistState, id: string, item: ItemState): ChecklistState => ({
  ...state,
  items: { ...state.items, [id]: item },
});

/** Ticks, un-ticks or sets aside an item. */
export function setStatus(
  state: ChecklistState,
  id: string,
  status: Status,
  now: number,
): ChecklistState {
  const item = itemOf(state, id);
  if (item.status === status) return state;
  return withItem(state, id, { ...item, status, at: after(now, item.at) });
}

/** The pieces of an item's note that say something, oldest first. */
const pieces = (item: ItemState): [string, Note][] =>
  Object.entries(item.notes)
    .filter(([, note]) => note.text !== '')
    .sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1));

/** An item's note in full. Different notes that were written apart stand one after the other. */
export const noteOf = (state: ChecklistState, id: string): string =>
  [...new Set(pieces(itemOf(state, id)).map(([, note]) => note.text))].join('\n\n');

/** Which pieces, as of when, the reader sees: what a new text replaces. */
export const seenNotes = (state: ChecklistState, id: string): Record<string, number> =>
  Object.fromEntries(pieces(itemOf(state, id)).map(([key, note]) => [key, note.at]));

/**
 * Writes the whole note of an item. It replaces the pieces that its writer saw, as they were then; a piece that another
 * tab wrote meanwhile stays beside it.
 * @param sitting id of the page view that writes: no other one writes to its piece
 */
export function setNote(
  state: ChecklistState,
  id: string,
  text: string,
  { now, sitting, seen }: { now: number; sitting: string; seen: Record<string, number> },
): ChecklistState {
  const item = itemOf(state, id);
  const notes = { ...item.notes };
  for (const [key, at] of Object.entries(seen)) {
    if (key !== sitting && entryOf(notes, key)?.at === at) notes[key] = { text: '', at };
  }
  const last = entryOf(notes, sitting);
  const written = text.trim() === '' ? '' : text;
  if (last || written !== '') notes[sitting] = { text: written, at: after(now, last?.at ?? 0) };
  return withItem(state, id, { ...item, notes });
}

/** Adds an item of the reader's own, or renames it where the id exists. An empty title changes nothing. */
export function setOwn(
  state: ChecklistState,
  id: string,
  { title, phase }: { title: string; phase: string },
  now: number,
): ChecklistState {
  const words = title.trim().replace(/\s+/g, ' ');
  if (words === '') return state;
  const at = after(now, entryOf(state.own, id)?.at ?? 0);
  return { ...state, own: { ...state.own, [id]: { title: words, phase, at, removed: false } } };
}

/** Takes an own item off the list. Its status and note stay, so that it can come back with them. */
export function removeOwn(state: ChecklistState, id: string, now: number): ChecklistState {
  const item = entryOf(state.own, id);
  if (!item || item.removed) return state;
  const gone = { ...item, removed: true, at: after(now, item.at) };
  return { ...state, own: { ...state.own, [id]: gone } };
}

/** Remembers that these items of the guide have been shown. */
export function learn(state: ChecklistState, ids: Iterable<string>): ChecklistState {
  const known = [...new Set([...state.known, ...ids])].sort();
  return known.length === state.known.length ? state : { ...state, known };
}

/** Un-ticks everything, and removes all notes and own items. `restore` takes it back. A blank list comes back as it is. */
export function clear(state: ChecklistState, now: number): ChecklistState {
  let next = state;
  for (const [id, item] of Object.entries(state.items)) {
    const blank = pieces(item).map(([key, note]): [string, Note] => [
      key,
      { text: '', at: after(now, note.at) },
    ]);
    if (blank.length > 0) {
      next = withItem(next, id, {
        ...item,
        notes: { ...item.notes, ...Object.fromEntries(blank) },
      });
    }
    next = setStatus(next, id, 'open', now);
  }
  for (const id of Object.keys(state.own)) next = removeOwn(next, id, now);
  return next;
}

/**
 * Brings back what `before` holds and `state` no longer does: ticks, notes, own items. What was done since stays.
 * @param before the state before it was cleared
 */
export function restore(
  state: ChecklistState,
  before: ChecklistState,
  now: number,
): ChecklistState {
  let next = state;
  for (const [id, item] of Object.entries(before.items)) {
    if (itemOf(next, id).status === 'open') next = setStatus(next, id, item.status, now);
    const current = itemOf(next, id);
    const notes = { ...current.notes };
    for (const [key, note] of Object.entries(item.notes)) {
      const last = entryOf(notes, key);
      if (note.text !== '' && (last?.text ?? '') === '') {
        notes[key] = { text: note.text, at: after(now, last?.at ?? 0) };
      }
    }
    next = withItem(next, id, { ...current, notes });
  }
  for (const [id, item] of Object.entries(before.own)) {
    const last = entryOf(next.own, id);
    if (!item.removed && (last?.removed ?? true)) next = setOwn(next, id, item, now);
  }
  return next;
}
