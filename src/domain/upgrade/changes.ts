import { inWords } from '~/domain/compatibility/verdict';
import { compareReleases, inRange } from '~/domain/releases';
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

/** Yes or no for every feature that the reader, or the topology chosen, has said something about. */
export function featureAnswers(
  planner: Planner,
  { topology, answers }: Pick<PlanInput, 'topology' | 'answers'>,
): Map<string, boolean> {
  const chosen = topology === undefined ? undefined : planner.topologies.get(topology);
  return new Map([
    ...(chosen?.no ?? []).map((id): [string, boolean] => [id, false]),
    ...(chosen?.yes ?? []).map((id): [string, boolean] => [id, true]),
    // What the reader says of a feature itself counts more than what a topology implies.
    ...Object.entries(answers),
  ]);
}

/**
 * Sorts all changes for a jump, reckoned once from source to target (src/domain/README.md, "Changes that apply to a plan"): those
 * that apply, those that a later one stands for, those that an answer rules out. Each is in one list at most.
 */
export function changesFor(planner: Planner, input: PlanInput): Sorted {
  const answers = featureAnswers(planner, input);
  const inRangeOnes = planner.data.facts.changes.filter((change) => concernsJump(change, input));
  const ruledOut: RuledOut[] = [];
  const left: ChangeFact[] = [];
  const possible: ChangeFact[] = [];
  const overtaken = overtakenBefore(planner, input);
  const covered: CoveredChange[] = [];
  for (const change of inRangeOnes) {
    const over = overtaken.get(change.id);
    if (over) covered.push(over);
    else if (isRuledOut(change, answers)) ruledOut.push(ruledOutBy(planner, change));
    else left.push(change);
    if (!over) possible.push(change);
  }
  const repeated = repeatedAmong(left, answers);
  const shown = left.filter(({ id }) => !repeated.has(id));
  covered.push(...repeated.values());
  return {
    applied: shown
      .map((change) => ({
        id: change.id,
        severity: change.severity,
        introducedIn: change.introducedIn,
        area: change.area,
        features: change.features,
        conditional: isOpen(change, answers),
        reason: reasonFor(planner, change, input, answers),
        covers: coveredBy(change.id, covered),
      }))
      .sort(bySeverity),
    covered,
    ruledOut,
    possible,
  };
}

/** Whether a change lies between source and target, whatever the features. */
function concernsJump(change: ChangeFact, { from, to }: Pick<PlanInput, 'from' | 'to'>): boolean {
  return (
    isReached(change, to) &&
    inRange(from, change.from) &&
    (isNewTo(change, from) || !inRange(to, change.from))
  );
}

const isReached = (change: ChangeFact, to: string): boolean =>
  !isNewTo(change, to) && (change.target === undefined || inRange(to, change.target));

/** Whether a release is older than the one that brought the change. */
const isNewTo = (change: ChangeFact, release: string): boolean =>
  compareReleases(release, change.introducedIn) < 0;

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

/** What a change stands for, directly or through another one that it stands for. */
function coveredBy(id: string, covered: readonly CoveredChange[]): CoveredChange[] {
  const found: CoveredChange[] = [];
  const follow = (by: string): void => {
    for (const one of covered) {
      if (one.by !== by || found.includes(one)) continue;
      found.push(one);
      follow(one.id);
    }
  };
  follow(id);
  return found;
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

function reasonFor(
  planner: Planner,
  change: ChangeFact,
  { from, to }: Pick<PlanInput, 'from' | 'to'>,
  answers: ReadonlyMap<string, boolean>,
): string {
  const { introducedIn, features } = change;
  const when = isNewTo(change, from)
    ? `${introducedIn} brought it, and you come from ${from}`
    : `it came in steps from ${introducedIn} on, and ${to} is past the last that ${from} has`;
  const start = when.charAt(0).toUpperCase() + when.slice(1);
  if (features.length === 0) return `${start}.`;
  const used = features.filter((id) => answers.get(id) === true);
  if (used.length > 0) return `${start}; you said yes to ${inWords(quoted(planner, used))}.`;
  const open = features.filter((id) => !answers.has(id));
  return `${start}. It hangs on ${either(quoted(planner, open))}, which you have not said yes or no to.`;
}

const either = (words: readonly string[]): string => words.join(' or ');

/** Changes come by release and area from the data, and sorting keeps the order of equals. */
const bySeverity = (a: AppliedChange, b: AppliedChange): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
