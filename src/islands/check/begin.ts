import type { LookupData } from '~/domain/compatibility/dataset';
import { dayOf } from '~/domain/compatibility/lifecycle';
import { createPlan, type SavedPlan } from '~/domain/plans';
import { plainInput, planFor, preparePlanner, type PlanFacts } from '~/domain/upgrade';
import { newId } from '../planner/saved';

/** A new plan of a pair, as the planner's page would begin it. */
export async function beginPlan(
  { from, to }: { from: string; to: string },
  address: string,
  sources: { lookup: string; facts: string },
): Promise<SavedPlan> {
  const [lookup, facts] = await Promise.all([
    fetchJson<LookupData>(sources.lookup),
    fetchJson<PlanFacts>(sources.facts),
  ]);
  const planner = preparePlanner({ lookup, facts });
  const { checklist } = planFor(planner, plainInput(from, to), dayOf(new Date()));
  return createPlan(
    {
      id: newId('plan'),
      name: `${from} to ${to}`,
      address,
      tracks: facts.tracks,
      items: checklist,
    },
    Date.now(),
  );
}

async function fetchJson<T>(source: string): Promise<T> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered ${String(response.status)}`);
  return (await response.json()) as T;
}
