import { computed, effect, signal } from '@preact/signals';
import { afterPaint } from '~/browser/after-paint';
import {
  emptyState,
  goneItems,
  idsWithOwn,
  progressOf as progressOfItems,
  removeOwn,
  seenNotes,
  setNote,
  setOwn,
  type Progress,
  type Status,
} from '~/domain/checklist';
import { entryOf } from '~/domain/join';
import {
  accept,
  changeChecklist,
  newsOf,
  setTrack,
  tick,
  tracksOf,
  type SavedPlan,
} from '~/domain/plans';
import { planFor } from '~/domain/upgrade';
import { derived } from '../../derived';
import * as model from '../model';
import { newId, say } from '../saved';
import { hasTitle, rememberTitles } from '../titles';
import { active, change, changePlan } from './active';

/** The tracks of the plan: what is ticked, written and added on each. */

const sitting = newId('s');

export const tracks = computed(() =>
  active.value
    ? tracksOf(active.value)
    : (model.planner.value?.data.facts.tracks ?? []).map(({ id, name }) => ({
        id,
        name,
        track: { checklist: emptyState() },
      })),
);
const trackId = signal<string | undefined>(undefined);
/** The track whose ticks are shown. */
export const track = computed(
  () => tracks.value.find(({ id }) => id === trackId.value) ?? tracks.value[0],
);
export const chosenTrack = computed(() => track.value?.id);
export const checklist = computed(() => track.value?.track.checklist ?? emptyState());
export const chooseTrack = (id: string): void => {
  trackId.value = id;
};

/** What came to the plan or changed its words since the reader last looked. */
export const news = derived(() =>
  active.value ? newsOf(active.value, model.checklist.value) : { added: [], changed: [] },
);

/** How far a phase is, or without one the whole list. */
export function progressOf(phase: string | undefined): Progress {
  const listed = model.checklist.value.filter(
    (item) => phase === undefined || item.phase === phase,
  );
  return progressOfItems(
    checklist.value,
    idsWithOwn(
      checklist.value,
      phase,
      listed.map(({ id }) => id),
    ),
  );
}

/** What the reader ticked or wrote about and the plan no longer has. */
export const gone = derived(() =>
  goneItems(
    checklist.value,
    new Set(model.checklist.value.map(({ id }) => id)),
    new Set(model.planner.value?.data.facts.checklist.map(({ id }) => id)),
  ),
);

let askedOtherWays = false;

/** Remembers the titles of all ways when an item that is gone may be of one that is not shown. */
function askOtherWays(): void {
  const [planner, plan] = [model.planner.peek(), model.plan.peek()];
  if (askedOtherWays || !planner || !plan) return;
  askedOtherWays = true;
  for (const { stops } of plan.paths) {
    const other = planFor(planner, { ...plan.input, through: stops.slice(1, -1) }, plan.today);
    rememberTitles(other.checklist);
  }
}

/** Remembers what each item is called while the plan has it. */
export function followTitles(): void {
  effect(() => {
    rememberTitles(model.checklist.value);
    if (!gone.value.every(hasTitle)) askOtherWays();
  });
}

const withTrack = (how: (plan: SavedPlan, track: string, now: number) => SavedPlan): void => {
  const id = track.value?.id;
  if (id !== undefined) change((plan, now) => how(plan, id, now));
};

/** The browser shows a tick by itself, at once; what follows from it waits until that is painted. */
export function mark(id: string, status: Status): void {
  afterPaint(() => {
    const item = model.checklist.value.find((one) => one.id === id);
    withTrack((plan, on, now) =>
      tick(
        plan,
        on,
        // What left the plan may come back: its words count as read as they were.
        item ?? { id, fingerprint: entryOf(plan.seen, id)?.value ?? '0' },
        status,
        now,
      ),
    );
  });
}

/** What the writer of a note sees: taken when the field is entered. */
export const seenOf = (id: string): Record<string, number> => seenNotes(checklist.value, id);

export function write(id: string, text: string, seen: Record<string, number>): void {
  withTrack((plan, on, now) =>
    changeChecklist(plan, on, (list) => setNote(list, id, text, { now, sitting, seen })),
  );
}

export function addOwn(phase: string, title: string): void {
  const id = newId('own');
  withTrack((plan, on, now) =>
    changeChecklist(plan, on, (list) => setOwn(list, id, { title, phase }, now)),
  );
}

export function renameOwn(id: string, phase: string, title: string): void {
  withTrack((plan, on, now) =>
    changeChecklist(plan, on, (list) => setOwn(list, id, { title, phase }, now)),
  );
}

export function dropOwn(id: string, phase: string, title: string): void {
  const [plan, on] = [active.value?.id, track.value?.id];
  if (plan === undefined || on === undefined) return;
  changePlan(plan, (one, now) => changeChecklist(one, on, (list) => removeOwn(list, id, now)));
  // Another track or plan may be open by then.
  say(`“${title}” removed.`, () => {
    changePlan(plan, (one, now) =>
      changeChecklist(one, on, (list) => setOwn(list, id, { title, phase }, now)),
    );
  });
}

/** Marks everything new or changed as read. */
export const acceptNews = (): void => {
  change((plan, now) => accept(plan, model.checklist.value, now));
};

export function addTrack(name: string): void {
  const id = newId('track');
  change((plan, now) => setTrack(plan, id, { name }, now));
  chooseTrack(id);
}

export const renameTrack = (id: string, name: string): void => {
  change((plan, now) => setTrack(plan, id, { name }, now));
};

export function dropTrack(id: string, name: string): void {
  change((plan, now) => setTrack(plan, id, { removed: true }, now));
  const plan = active.value?.id;
  say(`The track “${name}” is taken away.`, () => {
    if (plan === undefined) return;
    changePlan(plan, (one, now) => setTrack(one, id, { removed: false }, now));
    if (plan === active.value?.id) chooseTrack(id);
  });
}
