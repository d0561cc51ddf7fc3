import { changesFor } from './changes';
import { checklistFor } from './checklist';
import { directUpgrade } from './direct';
import { pathsFor } from './paths';
import type { Planner } from './planner';
import { questionsFor } from './questions';
import { summarise } from './summary';
import type { Plan, PlanInput } from './types';

/** A plan without anything said about environment or features. */
export const plainInput = (from: string, to: string): PlanInput => ({
  from,
  to,
  components: [],
  runtimes: [],
  topology: undefined,
  answers: {},
  through: undefined,
});

/**
 * The plan for exactly this jump: paths, environment, changes, questions, checklist. Pure; the same input on the same day
 * gives the same plan.
 * @param today the reader's day, "YYYY-MM-DD" (domain/compatibility/lifecycle.ts, `dayOf`)
 */
export function planFor(planner: Planner, input: PlanInput, today: string): Plan {
  const parts = planInParts(planner, input, today);
  let part = parts.next();
  while (part.done !== true) part = parts.next();
  return part.value;
}

/**
 * The same plan, made in parts: it stops after each, so that a page whose first plan this is can paint in between. The
 * first takes many times as long as the next, since the browser compiles on the way.
 */
export function* planInParts(
  planner: Planner,
  input: PlanInput,
  today: string,
): Generator<undefined, Plan, undefined> {
  const direct = directUpgrade(planner, input.from, input.to);
  const paths = pathsFor(planner, input, today);
  const asked = paths.findIndex(({ merits }) => merits.includes('chosen'));
  const chosen = paths.length === 0 ? -1 : Math.max(asked, 0);
  const path = paths[chosen];
  yield;
  const sorted = path
    ? changesFor(planner, input)
    : { applied: [], covered: [], ruledOut: [], possible: [] };
  const stops = planner.data.lookup.releases.filter((release) =>
    paths.some((one) => one.stops.includes(release)),
  );
  yield;
  const questions = path ? questionsFor(planner, input, stops, sorted) : [];
  yield;
  return {
    input,
    today,
    summary: summarise(planner, input, direct, path, sorted.applied),
    direct,
    paths,
    chosen,
    changes: sorted.applied,
    covered: sorted.covered,
    ruledOut: sorted.ruledOut,
    questions,
    checklist: path ? checklistFor(planner, path, sorted.applied) : [],
  };
}
