import { computed, signal } from '@preact/signals';
import { afterPaint } from '~/browser/after-paint';
import { downloadText } from '~/browser/download';
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
import { kept } from '../kept';
import type { Notice } from '../Notices';
import { say as sayIn } from '../say';
import { PLANS_KEY } from './keeping';

/** The plans that this browser keeps, and what is to be said about keeping them. */

/** The stored shape is `PlansState` 1 (domain/plans/saved.ts). */
const stored = kept<PlansState>(
  PLANS_KEY,
  { read: parsePlans, write: serialisePlans, merge: mergePlans },
  noPlans(),
);

export const plans = stored.value;
export const storage = stored.status;
export const open = stored.open;
export const notice = signal<Notice | undefined>(undefined);

/** What is not removed, by name. */
export const listed = computed(() =>
  Object.values(plans.value.plans)
    .filter(({ removed }) => !removed.value)
    .sort((a, b) => a.name.value.localeCompare(b.name.value) || (a.id < b.id ? -1 : 1)),
);

function save(next: PlansState): void {
  plans.value = next;
  afterPaint(stored.store);
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

/**
 * Notices stand in a live region (PlannerPlace.astro, start-plans.tsx), so that they are read out as they come.
 * @param undo takes back what was done, and with it what the notice before still offers to take back
 */
export function say(words: string, undo?: () => void): void {
  const before = undo && notice.value?.undo ? notice.value : undefined;
  sayIn(
    notice,
    before ? `${before.words} ${words}` : words,
    undo &&
      (() => {
        undo();
        before?.undo?.();
      }),
  );
}

/** All plans as a file, where the browser keeps nothing; opening it as a plan file joins them (`join`). */
export function exportAll(): void {
  downloadText('upgrade-plans.json', 'application/json', serialisePlans(plans.value));
}
