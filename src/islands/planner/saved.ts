import { computed, signal } from '@preact/signals';
import { afterPaint } from '~/browser/after-paint';
import { downloadText } from '~/browser/download';
import { isSetAside, openStore, type StorageStatus } from '~/browser/storage';
import type { ChecklistState } from '~/domain/checklist';
import { entryOf } from '~/domain/join';
import {
  mergePlans,
  noPlans,
  parsePlans,
  serialisePlans,
  setRemoved,
  tracksOf,
  type PlansState,
  type SavedPlan,
} from '~/domain/plans';
import type { Notice } from '../Notices';
import { PLANS_KEY } from './keeping';

/** The plans that this browser keeps, and what is to be said about keeping them. */

/** The stored shape is `PlansState` 1 (domain/plans/saved.ts). */
const store = openStore<PlansState>(PLANS_KEY, {
  read: parsePlans,
  write: serialisePlans,
  merge: mergePlans,
});

export const plans = signal<PlansState>(noPlans());
export const storage = signal<StorageStatus>('ok');
export const notice = signal<Notice | undefined>(undefined);

/** What is not removed, by name. */
export const listed = computed(() =>
  Object.values(plans.value.plans)
    .filter(({ removed }) => !removed.value)
    .sort((a, b) => a.name.value.localeCompare(b.name.value) || (a.id < b.id ? -1 : 1)),
);

/** Reads what is stored, and follows other tabs from then on. */
export function open(): void {
  const stored = store.load();
  storage.value = stored.status;
  if (stored.value) plans.value = stored.value;
  store.watch(({ value, status }) => {
    if (status !== 'ok') storage.value = status;
    if (!value) return;
    const joined = mergePlans(plans.value, value);
    plans.value = joined;
    // The other tab wrote without having seen what this one holds: both belong there.
    if (serialisePlans(joined) !== serialisePlans(value)) save(joined);
  });
}

function save(next: PlansState): void {
  plans.value = next;
  afterPaint(write);
}

function write(): void {
  const saved = store.save(plans.value);
  plans.value = saved.value;
  // What was set aside as unreadable is told until the reader has read it.
  if (saved.status !== 'ok' || !isSetAside(storage.value)) storage.value = saved.status;
}

/** Joins all plans of a file with those that are here: of each item the later change counts, and none is lost. */
export function join(theirs: PlansState, from: string, dropped: string[]): void {
  const count = Object.keys(theirs.plans).length;
  save(mergePlans(plans.value, theirs));
  const words = `${count === 1 ? '1 plan' : `${String(count)} plans`} of ${from} joined with those in this browser.`;
  if (dropped.length > 0) complain(`${words} Some parts could not be read.`, dropped);
  else say(words);
}

/** Keeps a plan as it is now. */
export function keep(plan: SavedPlan): void {
  save({ ...plans.value, plans: { ...plans.value.plans, [plan.id]: plan } });
}

export const planWith = (id: string): SavedPlan | undefined => entryOf(plans.value.plans, id);

/** Takes a plan off the list, with a way back. */
export function remove(plan: SavedPlan): void {
  keep(setRemoved(plan, true, Date.now()));
  say(`“${plan.name.value}” removed.`, () => {
    const gone = planWith(plan.id);
    if (gone) keep(setRemoved(gone, false, Date.now()));
  });
}

export const newId = (kind: string): string =>
  `${kind}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/** What is done in each track, in words. How many items there are is known only where the plan is worked out. */
export function doneWords(plan: SavedPlan): string {
  const done = tracksOf(plan).flatMap(({ name, track: { checklist } }) => {
    const count = doneIn(checklist);
    return count === 0 ? [] : [`${name} ${String(count)}`];
  });
  return done.length === 0 ? 'nothing done yet' : `done: ${done.join(', ')}`;
}

const doneIn = ({ items }: ChecklistState): number =>
  Object.values(items).filter(({ status }) => status === 'done').length;

export function complain(words: string, details?: string[]): void {
  notice.value = { tone: 'problem', words, ...(details && details.length > 0 && { details }) };
}

/** Notices stand in a live region (PlannerPlace.astro, start-plans.tsx), so that they are read out as they come. */
export function say(words: string, undo?: () => void): void {
  notice.value = {
    tone: 'done',
    words,
    ...(undo && {
      undo: () => {
        undo();
        notice.value = { tone: 'done', words: 'Taken back.' };
      },
    }),
  };
}

/** All plans as a file, where the browser keeps nothing; opening it as a plan file joins them (`join`). */
export function exportAll(): void {
  downloadText('upgrade-plans.json', 'application/json', serialisePlans(plans.value));
}
