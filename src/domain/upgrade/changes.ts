import { inWords } from '~/domain/compatibility/verdict';
import { isAhead, isNewTo, isReached, stepsAhead } from '~/domain/changes/jump';
import { SEVERITIES } from '~/schemas/severity';
import type { ChangeFact } from './data';
import type { Planner } from './planner';
import type { AppliedChange, CoveredChange, PlanInput, RuledOut } from './types';

export interface Sorted {
  applied: AppliedChange[];
  covered: CoveredChange[];
  ruledOut: RuledOut[];
  /** Every change between source and target that no other overtakes, whatever was answered. */
  possible: ChangeFact[];
}

/** Yes or no for every feature that the reader, a component or the topology chosen has said something about. */
export function featureAnswers(
  { data: { facts }, topologies }: Planner,
  { components, topology, answers }: Pick<PlanInput, 'components' | 'topology' | 'answers'>,
): Map<string, boolean> {
  const chosen = topology === undefined ? undefined : topologies.get(topology);
  return new Map([
    ...facts.features.flatMap(({ id, component }) =>
      components
        .filter(
          ({ runtime, category }) =>
            runtime === facts.mainRuntime && category === component?.category,
        )
        .map(({ product }): [string, boolean] => [id, product === component?.product]),
    ),
    ...(chosen?.no ?? []).map((id): [string, boolean] => [id, false]),
    ...(chosen?.yes ?? []).map((id): [string, boolean] => [id, true]),
    // What the reader says of a feature itself counts more than what the rest implies.
    ...Object.entries(answers),
  ]);
}

/**
 * Sorts all changes for a jump, reckoned once from source to target (src/domain/README.md, "Changes that apply to a plan"): those
 * that apply, those that a later one stands for, those that an answer rules out. Each is in one list at most.
 */
export function changesFor(planner: Planner, input: PlanInput): Sorted {
  const answers = featureAnswers(planner, input);
  const { possible, overtaken, whys } = jumpOf(planner, input);
  const ruledOut: RuledOut[] = [];
  const left: ChangeFact[] = [];
  for (const change of possible) {
    if (isRuledOut(change, answers)) ruledOut.push(ruledOutBy(planner, change));
    else left.push(change);
  }
  const repeated = repeatedAmong(left, answers);
  const covered = [...overtaken, ...repeated.values()];
  const coveredBy = coverings(covered);
  const applied = left
    .filter(({ id }) => !repeated.has(id))
    .map((change) => ({
      id: change.id,
      severity: change.severity,
      introducedIn: change.introducedIn,
      area: change.area,
      features: change.features,
      conditional: isOpen(change, answers),
      reason: reasonFor(planner, change, whys.get(change.id) ?? '', answers),
      covers: coveredBy(change.id),
    }));
  return {
    // Changes come by release and area from the data.
    applied: SEVERITIES.flatMap((severity) => applied.filter((one) => one.severity === severity)),
    covered,
    ruledOut,
    possible,
  };
}

/** What of a jump no answer changes. */
interface Jump {
  possible: ChangeFact[];
  overtaken: CoveredChange[];
  /** Why each change lies on the way, by its id. */
  whys: ReadonlyMap<string, string>;
}

/** Worked out once for a pair: answers come one after the other, and each asks for all of it. */
function jumpOf(planner: Planner, { from, to }: Pick<PlanInput, 'from' | 'to'>): Jump {
  return planner.remember(['jump', from, to], () => {
    const overtaken = overtakenBefore(planner, { to });
    const onTheWay = planner.data.facts.changes.filter(
      (one) => isReached(one, to) && isAhead(one, from, to),
    );
    const possible = onTheWay.filter(({ id }) => !overtaken.has(id));
    return {
      possible,
      overtaken: onTheWay.flatMap(({ id }) => overtaken.get(id) ?? []),
      whys: new Map(possible.map((change) => [change.id, whyOnTheWay(change, { from, to })])),
    };
  });
}

/** Changes that something before the target undoes or overtakes, whether or not that concerns this source. */
function overtakenBefore(
  { data }: Planner,
  { to }: Pick<PlanInput, 'to'>,
): Map<string, CoveredChange> {
  const overtaken = new Map<string, CoveredChange>();
  for (const later of data.facts.changes) {
    if (later.overtakes.length === 0 || !isReached(later, to)) continue;
    for (const { change, because } of later.overtakes) {
      overtaken.set(change, { id: change, by: later.id, relation: 'overtaken', because });
    }
  }
  return overtaken;
}

/** Earlier changes that a shown later one describes again, wherever they hold. */
function repeatedAmong(
  changes: readonly ChangeFact[],
  answers: ReadonlyMap<string, boolean>,
): Map<string, CoveredChange> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const repeated = new Map<string, CoveredChange>();
  for (const later of changes) {
    for (const id of later.repeats) {
      const earlier = byId.get(id);
      if (!earlier || !holdsWherever(later, earlier, answers)) continue;
      repeated.set(id, {
        id,
        by: later.id,
        relation: 'repeated',
        because: `${later.introducedIn} asks for the same again.`,
      });
    }
  }
  return repeated;
}

/** A later change may only stand for an earlier one where it is certain whenever the earlier one is. */
function holdsWherever(
  later: ChangeFact,
  earlier: ChangeFact,
  answers: ReadonlyMap<string, boolean>,
): boolean {
  if (!isOpen(later, answers)) return true;
  return earlier.features.length > 0 && earlier.features.every((id) => later.features.includes(id));
}

/** What each change stands for, directly or through another one that it stands for. */
function coverings(covered: readonly CoveredChange[]): (id: string) => CoveredChange[] {
  const direct = new Map<string, CoveredChange[]>();
  for (const one of covered) {
    const others = direct.get(one.by);
    if (others) others.push(one);
    else direct.set(one.by, [one]);
  }
  return (id) => {
    const found = new Set<CoveredChange>();
    const follow = (by: string): void => {
      for (const one of direct.get(by) ?? []) {
        if (found.has(one)) continue;
        found.add(one);
        follow(one.id);
      }
    };
    follow(id);
    return [...found];
  };
}

/** The reader has said neither yes to one of its features nor no to all. */
function isOpen(change: ChangeFact, answers: ReadonlyMap<string, boolean>): boolean {
  return change.features.length > 0 && !change.features.some((id) => answers.get(id) === true);
}

function isRuledOut(change: ChangeFact, answers: ReadonlyMap<string, boolean>): boolean {
  return change.features.length > 0 && change.features.every((id) => answers.get(id) === false);
}

function ruledOutBy(planner: Planner, { id, features }: ChangeFact): RuledOut {
  return { id, features, reason: `You said no to ${inWords(quoted(planner, features))}.` };
}

const quoted = ({ features }: Planner, ids: readonly string[]): string[] =>
  ids.map((id) => `“${features.get(id)?.name ?? id}”`);

function whyOnTheWay(change: ChangeFact, { from, to }: Pick<PlanInput, 'from' | 'to'>): string {
  const { introducedIn } = change;
  if (isNewTo(change, from)) return `${introducedIn} brought it, and you come from ${from}`;
  const steps = stepsAhead(change, from, to);
  return steps.length > 0
    ? `It came in steps from ${introducedIn} on, and ${inWords(steps)} brought more of it`
    : `It came in steps from ${introducedIn} on, and ${to} is past the last that ${from} has`;
}

/** @param why it lies on the way */
function reasonFor(
  planner: Planner,
  { features }: ChangeFact,
  why: string,
  answers: ReadonlyMap<string, boolean>,
): string {
  if (features.length === 0) return `${why}.`;
  const used = features.filter((id) => answers.get(id) === true);
  if (used.length > 0) return `${why}; you said yes to ${inWords(quoted(planner, used))}.`;
  const open = features.filter((id) => !answers.has(id));
  return `${why}. It hangs on ${either(quoted(planner, open))}, which you have not said yes or no to.`;
}

const either = (words: readonly string[]): string => words.join(' or ');

/** The features that a change hangs on: "“Analytics” or “Own Java extensions”". */
export const eitherFeature = (
  planner: Planner,
  { features }: Pick<ChangeFact, 'features'>,
): string => either(quoted(planner, features));
