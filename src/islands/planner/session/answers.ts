import { computed, effect } from '@preact/signals';
import { fitAddress, setAddress, type SavedPlan } from '~/domain/plans';
import { planPath, readPlanQuery } from '~/domain/upgrade';
import * as model from '../model';
import { keep, say } from '../saved';
import { active, changePlan, openPlan, shownAddress } from './active';

/** The answers that the plan of the page keeps, beside those that the page shows. */

const savedAddress = computed(() => active.value?.address.value);

/** Whether the page shows other answers than its plan keeps: an older address was opened, or another tab has changed them. */
export const differs = computed(() => {
  const saved = savedAddress.value;
  const shown = shownAddress.value;
  return saved !== undefined && saved !== shown && asWritten(saved) !== shown;
});
/** The saved address of each plan as this page last agreed with it: any other was written elsewhere. */
const agreed = new Map<string, string>();

/** An address as the page would write it today: a saved one may be of an earlier edition. */
function asWritten(below: string): string {
  const data = model.planner.value?.data;
  const { from, to } = model.input.value;
  const query = new URL(below, document.baseURI).searchParams;
  return data ? fitAddress(planPath(data, readPlanQuery(data, from, to, query))) : below;
}

const saveAnswers = (plan: SavedPlan): void => {
  keep(setAddress(plan, model.address.value, Date.now()));
};

/** Shows the answers that the plan keeps. */
export function showSavedAnswers(): void {
  if (active.value) openPlan(active.value);
}

/** Keeps the answers of the page in its plan, with a way back. */
export function keepAnswers(): void {
  const plan = active.value;
  if (!plan) return;
  saveAnswers(plan);
  say(`“${plan.name.value}” now has the answers of this page.`, () => {
    changePlan(plan.id, (one, now) => setAddress(one, plan.address.value, now));
  });
}

/** Lets the saved address follow what is said in the page. */
export function followAnswers(): void {
  effect(() => {
    if (active.value && !differs.value) agreed.set(active.value.id, active.value.address.value);
  });
  const before = model.said.peek();
  model.said.subscribe((count) => {
    const plan = active.peek();
    // Answers that were saved elsewhere and are not shown here are never written over without a word.
    if (count !== before && plan && agreed.get(plan.id) === plan.address.value) saveAnswers(plan);
  });
}
