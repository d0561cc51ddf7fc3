import { itemOf, noteOf, type ChecklistState } from './state';

export interface Progress {
  done: number;
  /** Items that apply: `done` of them are done. */
  total: number;
  notApplicable: number;
}

/** How far the given items are, own ones included where their ids are given. */
export function progressOf(state: ChecklistState, ids: Iterable<string>): Progress {
  const progress: Progress = { done: 0, total: 0, notApplicable: 0 };
  for (const id of ids) {
    const { status } = itemOf(state, id);
    if (status === 'not-applicable') progress.notApplicable += 1;
    else progress.total += 1;
    if (status === 'done') progress.done += 1;
  }
  return progress;
}

/** "14 of 52 done" */
export const progressWords = ({ done, total }: Progress): string =>
  `${String(done)} of ${String(total)} done`;

export interface OwnEntry {
  id: string;
  title: string;
  phase: string;
}

/** The reader's own items of a phase in the order they were added, or all of them. */
export function ownItems(state: ChecklistState, phase?: string): OwnEntry[] {
  return Object.entries(state.own)
    .filter(([, item]) => !item.removed && (phase === undefined || item.phase === phase))
    .map(([id, item]) => ({ id, title: item.title, phase: item.phase }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ids of a phase, or without one of all phases: the guide's, then the reader's own. */
export const idsWithOwn = (
  state: ChecklistState,
  phase: string | undefined,
  listed: readonly string[],
): string[] => [...listed, ...ownItems(state, phase).map(({ id }) => id)];

/**
 * What the reader has ticked, set aside or written about and no list holds any more; own items of phases that are gone
 * among them.
 */
export function goneItems(
  state: ChecklistState,
  listed: ReadonlySet<string>,
  phases: ReadonlySet<string>,
): string[] {
  const touched = Object.keys(state.items).filter(
    (id) =>
      !listed.has(id) &&
      !Object.hasOwn(state.own, id) &&
      (itemOf(state, id).status !== 'open' || noteOf(state, id) !== ''),
  );
  const stranded = ownItems(state)
    .filter(({ phase }) => !phases.has(phase))
    .map(({ id }) => id);
  return [...touched, ...stranded].sort();
}

/** Items that came to the guide after the reader had seen it. For a new reader none is new. */
export function newItems(state: ChecklistState, listed: Iterable<string>): string[] {
  if (state.known.length === 0) return [];
  const known = new Set(state.known);
  return [...listed].filter((id) => !known.has(id));
}
