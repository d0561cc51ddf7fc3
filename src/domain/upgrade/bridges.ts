import { lifeOn } from '~/domain/compatibility/lifecycle';
import type { VerdictKind } from '~/domain/compatibility/types';
import { inWords } from '~/domain/compatibility/verdict';
import { candidates, isFine, type Candidate } from './candidates';
import { hasTable, type Planner, type Versioned } from './planner';
import type { ComponentStep, PlanComponent, ProductVersion, StepAction } from './types';

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
 * What happens to one component in one hop (src/domain/README.md, "Bridges"): keep it; else move it first to a version that is
 * tested with both ends; else move it in the same window. Nothing is suggested that the table it would stand in does not
 * list, and where a table is missing the step is unknown.
 */
export function stepOf(planner: Planner, crossing: Crossing): ComponentStep {
  const { from, to, component, have, today } = crossing;
  return planner.remember(
    ['step', from, to, component.runtime, component.category, have.product, have.version, today],
    () => findStep(planner, crossing),
  );
}

function findStep(planner: Planner, crossing: Crossing): ComponentStep {
  const { from, to, component, have } = crossing;
  const { runtime, category } = component;
  const now = planner.judge(from, runtime, category, have);
  const target = planner.judge(to, runtime, category, have);
  if (target.unread || now.unread) {
    return step(planner, crossing, 'unread', have, {
      reason: target.unread?.reason ?? '',
      now: undefined,
      atTarget: undefined,
    });
  }
  const base = { now: now.verdict.kind, atTarget: target.verdict.kind };
  if (isFine(target.verdict.kind)) {
    return step(planner, crossing, 'keep', have, { ...base, reason: target.verdict.reason });
  }
  const title = titleOf(planner, have);
  if (!hasTable(planner, to, runtime, category)) {
    const why = target.verdict.kind === 'incompatible' ? `${target.verdict.reason} ` : '';
    return step(planner, crossing, 'unknown', have, {
      ...base,
      missing: [to],
      reason: `${why}No tested table of this kind was found for ${to}: ${why === '' ? `nobody has published whether ${title} will do` : 'nobody has published what will do instead'}.`,
    });
  }
  return leave(planner, crossing, { ...base, why: target.verdict.reason, title });
}

interface Leaving {
  now: VerdictKind;
  atTarget: VerdictKind;
  /** Why the version cannot stay. */
  why: string;
  title: string;
}

/** The component cannot stay as it is: finds where it goes, and when. */
function leave(planner: Planner, crossing: Crossing, leaving: Leaving): ComponentStep {
  const { from, to, component, have } = crossing;
  const { runtime, category } = component;
  const { why, title, ...base } = leaving;
  const question = { runtime, category, have, today: crossing.today };
  const rule = planner.rules.get(category);
  const needed = rule?.blocks ? ` ${rule.blocks}` : '';
  const atTarget = candidates(planner, question, [to]);
  const [goal] = atTarget;
  if (!goal) {
    const product = planner.products.get(have.product)?.name ?? have.product;
    return step(planner, crossing, 'product-change', have, {
      ...base,
      reason: `${why} No version of ${product} is tested with ${to}; what takes its place is a project of its own.${needed}`,
      ...(rule?.blocks ? { blocks: rule.blocks } : {}),
    });
  }
  if (!hasTable(planner, from, runtime, category)) {
    return step(planner, crossing, 'unknown', goal.what, {
      ...base,
      missing: [from],
      alternatives: othersThan(planner, goal, atTarget),
      reason: `${why}${needed} ${titleOf(planner, goal.what)} is tested with ${to}; whether it runs with ${from} before the upgrade is not known, since no table of ${from} was found.`,
    });
  }
  const both = candidates(planner, question, [from, to]);
  const [bridge] = both;
  if (bridge) {
    return step(planner, crossing, 'move-first', bridge.what, {
      ...base,
      alternatives: othersThan(planner, bridge, both),
      reason: `${why}${needed} ${bridgeWords(planner, crossing, bridge, title)}`,
    });
  }
  return step(planner, crossing, 'move-together', goal.what, {
    ...base,
    alternatives: othersThan(planner, goal, atTarget),
    reason: `${why}${needed} No ${nameOfAny(planner, crossing)} is tested with both ${from} and ${to}, so it moves to ${titleOf(planner, goal.what)} in the same window.${goal.older ? ` That is older than ${title}.` : ''}`,
  });
}

function bridgeWords(
  planner: Planner,
  { from, to }: Crossing,
  { what, kinds, older }: Candidate,
  title: string,
): string {
  const inexact = [from, to].filter((_, index) => kinds[index] === 'same-line');
  const tested =
    inexact.length === 0
      ? 'it is tested with both'
      : `its line is tested with both, in another version with ${inWords(inexact)}`;
  return `Move to ${titleOf(planner, what)} on ${from} first: ${tested}.${older ? ` That is older than ${title}.` : ''}`;
}

/** The best version of every other product, so that a reader may choose. */
function othersThan(
  planner: Planner,
  chosen: Candidate,
  all: readonly Candidate[],
): ProductVersion[] {
  const best = new Map<string, Candidate>();
  for (const candidate of all) {
    const { product } = candidate.what;
    if (product !== chosen.what.product && !best.has(product)) best.set(product, candidate);
  }
  return [...best.values()]
    .filter(({ life }) => life.state !== 'past')
    .map(({ what }) => described(planner, what));
}

type Parts = Partial<ComponentStep> & Pick<ComponentStep, 'reason' | 'now' | 'atTarget'>;

function step(
  planner: Planner,
  crossing: Crossing,
  action: StepAction,
  after: Versioned,
  parts: Parts,
): ComponentStep {
  const { from, to, component, have, today } = crossing;
  const { runtime, category } = component;
  const moves = after.product !== have.product || after.version !== have.version;
  const atSource = planner.judge(from, runtime, category, after);
  const atTarget = planner.judge(to, runtime, category, after);
  const product = planner.products.get(after.product);
  const line = atTarget.unread ? undefined : atTarget.line;
  return {
    runtime,
    category,
    action,
    have: described(planner, have),
    then: described(planner, after),
    bridge:
      moves && !atSource.unread && !atTarget.unread
        ? { atSource: atSource.verdict.kind, atTarget: atTarget.verdict.kind }
        : undefined,
    alternatives: [],
    missing: [],
    life: product && line !== undefined ? lifeOn(product, line, today) : { state: 'unknown' },
    blocks: undefined,
    warnings: atTarget.unread
      ? []
      : atTarget.verdict.limits.filter(({ effect }) => effect !== 'forbids'),
    ...parts,
  };
}

/** What a bridge was looked for among: the category where the product may change, else the product's versions. */
function nameOfAny(planner: Planner, { component, have }: Crossing): string {
  const { category } = component;
  return planner.rules.get(category)?.productMayChange
    ? inSentence(planner.categoryNames.get(category) ?? category)
    : `version of ${planner.products.get(have.product)?.name ?? have.product}`;
}

/** "Operating system" becomes "operating system", "JDK" stays. */
const inSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** "PostgreSQL 16.2" */
export function titleOf(planner: Planner, { product, version }: Versioned): string {
  const known = planner.products.get(product);
  return `${known?.shortName ?? known?.name ?? product} ${version}`.trim();
}

function described(planner: Planner, what: Versioned): ProductVersion {
  return { product: what.product, version: what.version, title: titleOf(planner, what) };
}
