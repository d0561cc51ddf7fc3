import { lifeOn, type LifeState } from '~/domain/compatibility/lifecycle';
import type { VerdictKind } from '~/domain/compatibility/types';
import { candidates, isFine, type Candidate } from './candidates';
import { hasTable, type Planner, type Versioned } from './planner';
import type { PlanComponent } from './types';

/** A component and a hop that it has to come through. */
export interface Crossing {
  from: string;
  to: string;
  component: Pick<PlanComponent, 'runtime' | 'category'>;
  have: Versioned;
  /** The reader's day. */
  today: string;
}

/**
 * What becomes of the component; `atTarget` is how it stands with the release that is entered, `goal` the version it
 * moves to, or would.
 */
type Outcome =
  | { action: 'unread' }
  | { action: 'keep' | 'product-change'; atTarget: VerdictKind }
  | { action: 'unknown'; missing: 'target'; atTarget: VerdictKind }
  | { action: 'unknown'; missing: 'source'; atTarget: VerdictKind; goal: Candidate }
  | { action: 'move-first' | 'move-together'; atTarget: VerdictKind; goal: Candidate };

export type Decision = Outcome & {
  /** What runs after the hop, and its life on the reader's day. */
  then: Versioned;
  life: LifeState;
};

/**
 * Decides what happens to one component in one hop (src/domain/README.md, "Bridges"): keep it; else move it first to a version
 * that is tested with both ends; else move it in the same window. Nothing is suggested that the table it would stand in
 * does not list, and where a table is missing the outcome is unknown.
 *
 * Most decisions belong to paths that nobody is shown: words are found by `stepOf` (steps.ts).
 */
export function decide(planner: Planner, crossing: Crossing): Decision {
  const { from, to, component, have, today } = crossing;
  const { runtime, category } = component;
  return planner.remember(
    ['decision', today, runtime, category, have.product, have.version, from, to],
    () => {
      const outcome = outcomeOf(planner, crossing);
      const then = 'goal' in outcome ? outcome.goal.what : have;
      return { ...outcome, then, life: lifeOf(planner, then, today) };
    },
  );
}

function outcomeOf(planner: Planner, crossing: Crossing): Outcome {
  const { from, to, component, have } = crossing;
  const { runtime, category } = component;
  const atTarget = planner.kindOf(to, runtime, category, have);
  if (!atTarget) return { action: 'unread' };
  if (isFine(atTarget)) return { action: 'keep', atTarget };
  if (!hasTable(planner, to, runtime, category)) {
    return { action: 'unknown', missing: 'target', atTarget };
  }
  const [goal] = candidatesAt(planner, crossing, [to]);
  if (!goal) return { action: 'product-change', atTarget };
  if (!hasTable(planner, from, runtime, category)) {
    return { action: 'unknown', missing: 'source', atTarget, goal };
  }
  const [bridge] = candidatesAt(planner, crossing, [from, to]);
  return bridge && !isWayBack(planner, crossing, bridge)
    ? { action: 'move-first', atTarget, goal: bridge }
    : { action: 'move-together', atTarget, goal };
}

/** What keeps data cannot go back to an older version of itself; a JDK or an operating system can. */
export const isWayBack = (
  { rules }: Planner,
  { component: { category } }: Crossing,
  { older }: Candidate,
): boolean => older && !rules.get(category)?.productMayChange;

/** What the component could move to at these ends of the hop, best first. */
export function candidatesAt(
  planner: Planner,
  { component: { runtime, category }, have, today }: Crossing,
  releases: readonly string[],
): Candidate[] {
  return candidates(planner, { runtime, category, have, today }, releases);
}

function lifeOf(planner: Planner, { product: id, version }: Versioned, today: string): LifeState {
  const product = planner.products.get(id);
  const reading = product && planner.read(product, version);
  const line = reading?.ok && reading.lines.length === 1 ? reading.lines[0] : undefined;
  return product && line !== undefined ? lifeOn(product, line, today) : { state: 'unknown' };
}
