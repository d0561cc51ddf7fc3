import { emptyState, setStatus, type ChecklistState, type Status } from '~/domain/checklist';
import { entryOf } from '~/domain/join';

/**
 * A plan as it is kept in the browser and handed on: `SavedPlan` version 1.
 *
 * What defines the plan stands in its address; here is what readers add to it: names, tracks with their ticks and notes,
 * times of rehearsals, the window. Every part carries the time of its last change, and nothing is ever deleted, so that
 * copies can be joined in any order (see `mergePlans`).
 *
 * When the shape changes: raise `PLAN_VERSION`, and teach `readPlan` to lift the older one.
 */
export const PLAN_VERSION = 1;

/** A value and when it was last changed, in milliseconds since 1970. */
export interface Stamped<T> {
  value: T;
  at: number;
}

/** One environment of a plan, such as production, with a checklist of its own. */
export interface Track {
  head: Stamped<{ name: string; order: number; removed: boolean }>;
  checklist: ChecklistState;
}

/** The hours booked for the cutover. */
export interface BookedWindow {
  /** Its start, in milliseconds since 1970; every reader sees it in a time zone of their own. */
  start: number;
  /** Its length in minutes. */
  minutes: number;
  /** How long the way back takes, in minutes. */
  back: number;
}

export interface SavedPlan {
  version: typeof PLAN_VERSION;
  id: string;
  /** The id of the plan that this one was copied from, so that what comes from there can be joined with it, too. */
  copyOf?: string;
  name: Stamped<string>;
  /** Path below the site's root, and query: "/upgrade/3.2.0/4.5.0/?dbms=mysql-5.7". */
  address: Stamped<string>;
  removed: Stamped<boolean>;
  tracks: Record<string, Track>;
  /** Fingerprint of each item's text as the reader last accepted it, by the item's id. */
  seen: Record<string, Stamped<string>>;
  /** Minutes that a step took in a rehearsal, by `<rehearsal>.<step>`; `null` where a time was taken back. */
  timings: Record<string, Stamped<number | null>>;
  window: Stamped<BookedWindow | null>;
}

/** All plans of this browser. */
export interface PlansState {
  version: typeof PLAN_VERSION;
  plans: Record<string, SavedPlan>;
}

export const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 4000;

/** An address without its last parts where it is too long to be kept; what no plan asks for stands last (`planPath`). */
export function fitAddress(address: string): string {
  if (address.length <= LONGEST_ADDRESS) return address;
  const head = address.slice(0, LONGEST_ADDRESS + 1);
  return head.slice(0, Math.max(head.lastIndexOf('&'), head.lastIndexOf('?')));
}

export const noPlans = (): PlansState => ({ version: PLAN_VERSION, plans: {} });

/** A new plan with the tracks that content names, everything open. */
export function createPlan(
  about: {
    id: string;
    name: string;
    address: string;
    tracks: readonly { id: string; name: string }[];
    /** Items of the plan with the fingerprints of their texts. */
    items: readonly { id: string; fingerprint: string }[];
  },
  now: number,
): SavedPlan {
  const tracks = about.tracks.map(({ id, name }, order): [string, Track] => [
    id,
    { head: { value: { name, order, removed: false }, at: now }, checklist: emptyState() },
  ]);
  return accept(
    {
      version: PLAN_VERSION,
      id: about.id,
      name: { value: about.name, at: now },
      address: { value: fitAddress(about.address), at: now },
      removed: { value: false, at: 0 },
      tracks: Object.fromEntries(tracks),
      seen: {},
      timings: {},
      window: { value: null, at: 0 },
    },
    about.items,
    now,
  );
}

/** Now, or just after the last change where a clock went back: a change must never lose against what it changes. */
const stamp = <T>(value: T, now: number, last: number): Stamped<T> => ({
  value,
  at: Math.max(now, last + 1),
});

/** Renames a plan. Only blanks change nothing; what is longer than a name can be is cut. */
export function renamePlan(plan: SavedPlan, name: string, now: number): SavedPlan {
  const words = name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME).trim();
  return words === '' || words === plan.name.value
    ? plan
    : { ...plan, name: stamp(words, now, plan.name.at) };
}

/** A plan of its own with all that is in this one; it remembers where it comes from. */
export const copyPlan = (plan: SavedPlan, id: string): SavedPlan => ({
  ...plan,
  id,
  copyOf: originOf(plan),
});

/** The plan that a plan and all its copies come from. */
export const originOf = ({ id, copyOf }: SavedPlan): string => copyOf ?? id;

/** The plans that hold the same as a plan from elsewhere, or did once: itself first, then copies by name. */
export function kinOf(state: PlansState, plan: SavedPlan): SavedPlan[] {
  return Object.values(state.plans)
    .filter((one) => !one.removed.value && originOf(one) === originOf(plan))
    .sort(
      (a, b) =>
        Number(b.id === plan.id) - Number(a.id === plan.id) ||
        a.name.value.localeCompare(b.name.value) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Takes over what the address says now. */
export function setAddress(plan: SavedPlan, address: string, now: number): SavedPlan {
  const value = fitAddress(address);
  return value === plan.address.value
    ? plan
    : { ...plan, address: stamp(value, now, plan.address.at) };
}

/** Removes a plan from the list, or brings it back with everything in it. */
export function setRemoved(plan: SavedPlan, removed: boolean, now: number): SavedPlan {
  return removed === plan.removed.value
    ? plan
    : { ...plan, removed: stamp(removed, now, plan.removed.at) };
}

/** The tracks that are shown, in order. */
export function tracksOf(plan: SavedPlan): { id: string; name: string; track: Track }[] {
  return Object.entries(plan.tracks)
    .filter(([, { head }]) => !head.value.removed)
    .sort(
      ([a, x], [b, y]) => x.head.value.order - y.head.value.order || (a < b ? -1 : a > b ? 1 : 0),
    )
    .map(([id, track]) => ({ id, name: track.head.value.name, track }));
}

/** Adds a track at the end, renames one, or takes one away (it stays, with its ticks, and can come back). */
export function setTrack(
  plan: SavedPlan,
  id: string,
  changes: { name?: string; removed?: boolean },
  now: number,
): SavedPlan {
  const track = entryOf(plan.tracks, id);
  const last = track?.head.value;
  const name = (changes.name ?? last?.name ?? '').trim().replace(/\s+/g, ' ');
  if (name === '') return plan;
  const orders = Object.values(plan.tracks).map(({ head }) => head.value.order);
  const value = {
    name,
    order: last?.order ?? Math.max(-1, ...orders) + 1,
    removed: changes.removed ?? last?.removed ?? false,
  };
  return withTrack(plan, id, {
    head: stamp(value, now, track?.head.at ?? 0),
    checklist: track?.checklist ?? emptyState(),
  });
}

const withTrack = (plan: SavedPlan, id: string, track: Track): SavedPlan => ({
  ...plan,
  tracks: { ...plan.tracks, [id]: track },
});

/** Changes the checklist of one track; an unknown track changes nothing. */
export function changeChecklist(
  plan: SavedPlan,
  id: string,
  change: (checklist: ChecklistState) => ChecklistState,
): SavedPlan {
  const track = entryOf(plan.tracks, id);
  return track ? withTrack(plan, id, { ...track, checklist: change(track.checklist) }) : plan;
}

/** Ticks, un-ticks or sets aside an item in one track; its present text counts as read. */
export function tick(
  plan: SavedPlan,
  track: string,
  item: { id: string; fingerprint: string },
  status: Status,
  now: number,
): SavedPlan {
  const ticked = changeChecklist(plan, track, (list) => setStatus(list, item.id, status, now));
  return accept(ticked, [item], now);
}

/** Remembers the texts of items as read. */
export function accept(
  plan: SavedPlan,
  items: readonly { id: string; fingerprint: string }[],
  now: number,
): SavedPlan {
  const seen = { ...plan.seen };
  for (const { id, fingerprint } of items) {
    const last = entryOf(seen, id);
    if (last?.value !== fingerprint) seen[id] = stamp(fingerprint, now, last?.at ?? 0);
  }
  return { ...plan, seen };
}

/** Which items came to the plan, and which changed their words, since the reader last accepted them. */
export function newsOf(
  plan: SavedPlan,
  items: readonly { id: string; fingerprint: string }[],
): { added: string[]; changed: string[] } {
  const news: { added: string[]; changed: string[] } = { added: [], changed: [] };
  for (const { id, fingerprint } of items) {
    const last = entryOf(plan.seen, id)?.value;
    if (last === undefined) news.added.push(id);
    else if (last !== fingerprint) news.changed.push(id);
  }
  return news;
}

/** Enters the minutes that a step took in a rehearsal; `null` takes them back. Nonsense changes nothing. */
export function setTiming(
  plan: SavedPlan,
  rehearsal: string,
  step: string,
  minutes: number | null,
  now: number,
): SavedPlan {
  if (minutes !== null && !isMinutes(minutes)) return plan;
  const key = `${rehearsal}.${step}`;
  const last = entryOf(plan.timings, key);
  if ((last?.value ?? null) === minutes) return plan;
  return { ...plan, timings: { ...plan.timings, [key]: stamp(minutes, now, last?.at ?? 0) } };
}

/** Books the window, or gives it up. */
export function setWindow(plan: SavedPlan, window: BookedWindow | null, now: number): SavedPlan {
  return { ...plan, window: stamp(window, now, plan.window.at) };
}

/** A month and more is no step of a cutover. */
const MOST_MINUTES = 60 * 24 * 31;

export const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= MOST_MINUTES;
