import { computed } from '@preact/signals';
import { itemOf, ownItems } from '~/domain/checklist';
import {
  cutoverWindow,
  setTiming,
  setWindow,
  type BookedWindow,
  type SavedPlan,
} from '~/domain/plans';
import { derived } from '../../derived';
import * as model from '../model';
import { keep, say } from '../saved';
import { titleOf } from '../titles';
import { active, change, changePlan, draft } from './active';
import { checklist } from './ticks';

/** The window of the cutover, and the times that its steps took in rehearsals. */

/** The phase of the cutover: the one whose list takes the hops. */
export const cutover = computed(() =>
  model.planner.value?.data.facts.checklist.find(({ groups }) =>
    groups.some(({ takes }) => takes.includes('hop')),
  ),
);
/** What of it is to be done: what does not apply takes no time. */
const steps = derived(() =>
  [
    ...model.checklist.value
      .filter(({ phase }) => phase === cutover.value?.id)
      .map((item) => ({ id: item.id, title: titleOf(item) })),
    ...ownItems(checklist.value, cutover.value?.id ?? ''),
  ].filter(({ id }) => itemOf(checklist.value, id).status !== 'not-applicable'),
);
export const windowOf = (plan: SavedPlan | undefined) =>
  cutoverWindow(plan ?? draft(''), steps.value);
/** The same of the plan that is shown. */
export const windowNow = derived(() => windowOf(active.value));

export const measure = (rehearsal: string, step: string, minutes: number | null): void => {
  change((plan, now) => setTiming(plan, rehearsal, step, minutes, now));
};

export const book = (window: BookedWindow): void => {
  change((plan, now) => setWindow(plan, window, now));
};

/** Gives the booked window up, with a way back. */
export function giveUpWindow(): void {
  const plan = active.value;
  if (!plan) return;
  keep(setWindow(plan, null, Date.now()));
  say('The window is given up.', () => {
    changePlan(plan.id, (one, now) => setWindow(one, plan.window.value, now));
  });
}
