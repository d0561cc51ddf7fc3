import { merge as mergeChecklists } from '~/domain/checklist';
import { joinRecords, larger } from '~/domain/join';
import { PLAN_VERSION, type PlansState, type SavedPlan, type Stamped, type Track } from './saved';

/**
 * Joins what another copy of the same plan holds: another tab, a file, a shared link. Of each part the later change wins;
 * ticks and notes join as those of a checklist do. Neither the order of joining nor repeating it matters; a copy under an
 * id of its own keeps that.
 */
export function mergePlan(a: SavedPlan, b: SavedPlan): SavedPlan {
  return {
    version: PLAN_VERSION,
    ...identityOf(a, b),
    name: later(a.name, b.name),
    address: later(a.address, b.address),
    removed: later(a.removed, b.removed),
    tracks: joinRecords(a.tracks, b.tracks, mergeTrack),
    seen: joinRecords(a.seen, b.seen, later),
    timings: joinRecords(a.timings, b.timings, later),
    window: later(a.window, b.window),
  };
}

/** Joins all plans of two browsers or tabs. */
export function mergePlans(a: PlansState, b: PlansState): PlansState {
  return { version: PLAN_VERSION, plans: joinRecords(a.plans, b.plans, mergePlan) };
}

function identityOf(a: SavedPlan, b: SavedPlan): Pick<SavedPlan, 'id' | 'copyOf'> {
  // Nobody changes where a plan comes from. Where a tampered one says otherwise, both sides decide alike.
  const from = a.id === b.id ? [a.copyOf, b.copyOf].toSorted().at(0) : a.copyOf;
  return { id: a.id, ...(from !== undefined && { copyOf: from }) };
}

const mergeTrack = (a: Track, b: Track): Track => ({
  head: larger(a.head, b.head, ({ value: { name, order, removed }, at }) => [
    at,
    removed ? 0 : 1,
    name,
    order,
  ]),
  checklist: mergeChecklists(a.checklist, b.checklist),
});

/** At equal times the text of the value decides, so that both sides decide alike. */
const later = <T>(a: Stamped<T>, b: Stamped<T>): Stamped<T> =>
  larger(a, b, ({ value, at }) => [at, JSON.stringify(value)]);
