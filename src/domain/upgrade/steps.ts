import { inWords } from '~/domain/compatibility/verdict';
import { candidatesAt, decide, isWayBack, type Crossing, type Decision } from './bridges';
import type { Candidate } from './candidates';
import type { Planner, Versioned } from './planner';
import { join } from './sentences';
import type { ComponentStep, ProductVersion } from './types';

/** What happens to one component in one hop, in words: the decision, why, and what else would do. */
export function stepOf(planner: Planner, crossing: Crossing): ComponentStep {
  const { from, to, component, have, today } = crossing;
  const { runtime, category } = component;
  return planner.remember(
    ['step', today, runtime, category, have.product, have.version, from, to],
    () => {
      const decision = decide(planner, crossing);
      const { action, then, life } = decision;
      const atTarget = planner.judge(to, runtime, category, then);
      return {
        runtime,
        category,
        action,
        have: described(planner, have),
        then: described(planner, then),
        now: planner.kindOf(from, runtime, category, have),
        atTarget: decision.action === 'unread' ? undefined : decision.atTarget,
        bridge: bridgeOf(planner, crossing, decision),
        alternatives: alternativesTo(planner, crossing, decision),
        missing: decision.action === 'unknown' ? [missingEnd(crossing, decision.missing)] : [],
        life,
        blocks:
          action === 'product-change'
            ? (planner.rules.get(category)?.blocks ?? undefined)
            : undefined,
        warnings: atTarget.unread
          ? []
          : atTarget.verdict.limits.filter(({ effect }) => effect !== 'forbids'),
        reason: reasonFor(planner, crossing, decision),
      };
    },
  );
}

const missingEnd = ({ from, to }: Crossing, end: 'source' | 'target'): string =>
  end === 'source' ? from : to;

/** How the version that is moved to stands with both ends. */
function bridgeOf(
  planner: Planner,
  { from, to, component: { runtime, category }, have }: Crossing,
  { then }: Decision,
): ComponentStep['bridge'] {
  if (then.product === have.product && then.version === have.version) return undefined;
  const atSource = planner.kindOf(from, runtime, category, then);
  const atTarget = planner.kindOf(to, runtime, category, then);
  return atSource && atTarget ? { atSource, atTarget } : undefined;
}

/** The best version of every other product, so that a reader may choose. */
function alternativesTo(
  planner: Planner,
  crossing: Crossing,
  decision: Decision,
): ProductVersion[] {
  if (!('goal' in decision)) return [];
  const { from, to } = crossing;
  const ends = decision.action === 'move-first' ? [from, to] : [to];
  return candidatesAt(planner, crossing, ends)
    .filter(({ what, life }) => what.product !== decision.then.product && life.state !== 'past')
    .map(({ what }) => described(planner, what));
}

function reasonFor(planner: Planner, crossing: Crossing, decision: Decision): string {
  const { from, to, component, have } = crossing;
  const { runtime, category } = component;
  const answer = planner.judge(to, runtime, category, have);
  if (answer.unread) return answer.unread.reason;
  const why = answer.verdict.reason;
  const needed = planner.rules.get(category)?.blocks;
  const mustLeave = join(why, needed);
  const title = titleOf(planner, have);
  switch (decision.action) {
    case 'unread':
    case 'keep':
      return why;
    case 'product-change': {
      const product = planner.products.get(have.product)?.name ?? have.product;
      return join(
        `${why} No version of ${product} is tested with ${to}; what takes its place is a project of its own.`,
        needed,
      );
    }
    case 'unknown':
      if (decision.missing === 'source') {
        return `${mustLeave} ${titleOf(planner, decision.then)} is tested with ${to}; whether it runs with ${from} before the upgrade is not known, since no table of ${from} was found.`;
      }
      return decision.atTarget === 'incompatible'
        ? `${why} No tested table of this kind was found for ${to}: nobody has published what will do instead.`
        : `No tested table of this kind was found for ${to}: nobody has published whether ${title} will do.`;
    case 'move-first':
      return `${mustLeave} ${bridgeWords(planner, crossing, decision.goal)}`;
    case 'move-together':
      return `${mustLeave} No ${nameOfAny(planner, crossing)} is tested with both ${from} and ${to}, so it moves to ${titleOf(planner, decision.then)} in the same window.${olderWords(planner, crossing, decision.goal)}`;
  }
}

function bridgeWords(planner: Planner, crossing: Crossing, goal: Candidate): string {
  const { from, to } = crossing;
  const inexact = [from, to].filter((_, index) => goal.kinds[index] === 'same-line');
  const tested =
    inexact.length === 0
      ? 'it is tested with both'
      : `its line is tested with both, in another version with ${inWords(inexact)}`;
  return `Move to ${titleOf(planner, goal.what)} on ${from} first: ${tested}.${olderWords(planner, crossing, goal)}`;
}

function olderWords(planner: Planner, crossing: Crossing, goal: Candidate): string {
  if (!goal.older) return '';
  const older = ` That is older than ${titleOf(planner, crossing.have)}.`;
  return isWayBack(planner, crossing, goal)
    ? `${older} Going back is a project of its own.`
    : older;
}

/**
 * What a bridge was looked for among: the category where the product may change, else the product's versions, where only
 * older ones were found those from the present one on.
 */
function nameOfAny(planner: Planner, crossing: Crossing): string {
  const { component, have } = crossing;
  const { category } = component;
  if (planner.rules.get(category)?.productMayChange) {
    return inSentence(planner.categoryNames.get(category) ?? category);
  }
  const product = planner.products.get(have.product)?.name ?? have.product;
  const [bridge] = candidatesAt(planner, crossing, [crossing.from, crossing.to]);
  return bridge ? `${product} from ${have.version} on` : `version of ${product}`;
}

/** "Operating system" becomes "operating system", "JDK" stays. */
const inSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** "PostgreSQL 16.2" */
function titleOf(planner: Planner, { product, version }: Versioned): string {
  const known = planner.products.get(product);
  return `${known?.shortName ?? known?.name ?? product} ${version}`.trim();
}

function described(planner: Planner, what: Versioned): ProductVersion {
  return { product: what.product, version: what.version, title: titleOf(planner, what) };
}
