import { inWords } from '~/domain/compatibility/verdict';
import type { HopFact } from './data';
import { decide, type Crossing, type Decision } from './bridges';
import type { Planner } from './planner';
import { stepOf } from './steps';
import type { ComponentStep, PathMerit, PlanHop, PlanInput, PlanPath } from './types';

/** What the choice of a path is about: lower is better in each. */
interface Cost {
  /** Releases crossed by hops that no public source names. */
  unlisted: number;
  /** Hops that no public source documents or reports as tested. */
  open: number;
  hops: number;
  /** Hops about which stored sources contradict each other. */
  doubts: number;
  /** Components that cannot be carried over, each once. */
  blocked: number;
  /** Components that move in the same window as the product, or of which nobody can say when they move. */
  together: number;
  /** Hops after which a component runs that its maker no longer supports. */
  dead: number;
}

/** A hop, and whether any source names it. */
interface KnownHop extends HopFact {
  listed: boolean;
}

/** A way from the source to a release. */
interface Way {
  at: string;
  /** Place of that release among all. */
  place: number;
  before: Way | undefined;
  hop: KnownHop;
  /** What becomes of each component in the hop, and what runs after it as a key. */
  decisions: Decision[];
  running: string;
  cost: Cost;
}

const ZERO: Cost = {
  unlisted: 0,
  open: 0,
  hops: 0,
  doubts: 0,
  blocked: 0,
  together: 0,
  dead: 0,
};

/**
 * What each offered path is best at, as an order of costs. Documented and tested hops come before few hops: a hop
 * without any public statement is an open question and not a short cut.
 */
const ORDERS: Record<Exclude<PathMerit, 'chosen'>, (keyof Cost)[]> = {
  evidence: ['unlisted', 'open', 'hops', 'doubts', 'blocked', 'together', 'dead'],
  'fewest-hops': ['hops', 'unlisted', 'open', 'doubts', 'blocked', 'together', 'dead'],
  bridged: ['blocked', 'together', 'unlisted', 'open', 'hops', 'doubts', 'dead'],
  alive: ['blocked', 'dead', 'unlisted', 'open', 'hops', 'doubts', 'together'],
};

/** How many ways to a release are kept for each order: enough that a later hop can still prefer the second best. */
const KEPT = 3;

/**
 * The paths of a plan that differ in what they are best at, the one to show first. It is the one with the best evidence,
 * unless another carries over a component that this one does not, at no more open hops (src/domain/README.md, "Paths and bridges").
 * Empty where source and target are not an upgrade.
 */
export function pathsFor(planner: Planner, input: PlanInput, today: string): PlanPath[] {
  const { from, to, through, components } = input;
  const parts = components.flatMap((one) => [one.runtime, one.category, one.product, one.version]);
  // Most answers are about features, and those change no path.
  return planner.remember(['paths', from, to, today, String(through), parts.join('\n')], () =>
    findPaths(planner, input, today),
  );
}

function findPaths(planner: Planner, input: PlanInput, today: string): PlanPath[] {
  const ways = waysTo(planner, input, today);
  if (ways.length === 0) return [];
  const withParts = input.components.length > 0;
  const best = (merit: keyof typeof ORDERS): Way => {
    const compare = by(ORDERS[merit]);
    return ways.reduce((best, way) => (compare(way, best) < 0 ? way : best));
  };
  const offered = new Map<string, { way: Way; merits: PathMerit[] }>();
  const offer = (merit: PathMerit, way: Way): void => {
    const key = keyOf(way);
    const known = offered.get(key);
    if (known) known.merits.push(merit);
    else offered.set(key, { way, merits: [merit] });
  };
  const evidence = best('evidence');
  const bridged = best('bridged');
  const carries = bridged.cost.blocked + bridged.cost.together;
  const bridgedFirst =
    carries < evidence.cost.blocked + evidence.cost.together &&
    bridged.cost.open <= evidence.cost.open;
  if (bridgedFirst) offer('bridged', bridged);
  offer('evidence', evidence);
  offer('fewest-hops', best('fewest-hops'));
  if (withParts && carries < evidence.cost.blocked + evidence.cost.together && !bridgedFirst) {
    offer('bridged', bridged);
  }
  const alive = best('alive');
  if (withParts && alive.cost.dead < evidence.cost.dead) offer('alive', alive);
  const chosen = chosenWay(planner, input, today);
  if (chosen) offer('chosen', chosen);
  const first = [...offered.values()][0]?.way ?? evidence;
  const inWordsOf = (one: Way): ComponentStep[] =>
    crossingsOf(input, today, one.hop, one.before).map((crossing) => stepOf(planner, crossing));
  return [...offered.values()].map(({ way, merits }) =>
    toPath(planner, { way, merits, first, stepsOf: inWordsOf }),
  );
}

/** All ways to the target that are worth comparing. */
function waysTo(planner: Planner, input: PlanInput, today: string): Way[] {
  const { lookup } = planner.data;
  const start = planner.order.get(input.from);
  const end = planner.order.get(input.to);
  if (start === undefined || end === undefined || start >= end) return [];
  const crossing = crosserFor(planner, input, today);
  const reached = new Map<string, Way[]>();
  const arrive = (way: Way): void => {
    const others = reached.get(way.at);
    if (others) others.push(way);
    else reached.set(way.at, [way]);
  };
  const goOn = (from: string, ways: readonly (Way | undefined)[]): void => {
    for (const hop of hopsFrom(planner, from, input.to)) {
      // Ways on which the same versions run take the same steps.
      const alike = new Map<string, Crossed>();
      for (const way of ways) {
        const running = way?.running ?? '';
        const crossed = alike.get(running) ?? crossing(hop, way);
        alike.set(running, crossed);
        arrive(extend(planner, crossed, way, hop));
      }
    }
  };
  goOn(input.from, [undefined]);
  for (const release of lookup.releases.slice(start + 1, end)) {
    goOn(release, keepBest(reached.get(release) ?? []));
  }
  return keepBest(reached.get(input.to) ?? []);
}

/**
 * Hops that a path may take from a release: those that sources name and do not refuse; and, as hops without a public
 * statement, to the next release, to the target, and to where a source sends those it refuses.
 */
function hopsFrom(planner: Planner, from: string, target: string): KnownHop[] {
  const { order, leaving } = planner;
  const end = order.get(target) ?? -1;
  const start = order.get(from) ?? 0;
  const within = (release: string): boolean => {
    const place = order.get(release);
    return place !== undefined && place > start && place <= end;
  };
  const listed = (leaving.get(from) ?? []).filter(({ to }) => within(to));
  const known = new Set(listed.map(({ to }) => to));
  const next = planner.data.lookup.releases[start + 1];
  const others = new Set(
    [target, next, ...listed.flatMap(({ via }) => via)].filter(
      (to): to is string => to !== undefined && within(to) && !known.has(to),
    ),
  );
  return [
    ...listed
      .filter(({ evidence }) => evidence !== 'refused')
      .map((hop) => ({ ...hop, listed: true })),
    ...[...others].map((to) => withoutEntry(planner, from, to)),
  ];
}

/** A hop that content/paths has no entry for. A source that sends upgraders through its end names it all the same. */
function withoutEntry({ leaving }: Planner, from: string, to: string): KnownHop {
  return {
    from,
    to,
    evidence: 'none',
    via: [],
    // Nothing is public, so whatever there is comes from Support.
    needsSupport: true,
    doubt: false,
    listed: leaving.get(from)?.some(({ via }) => via.includes(to)) ?? false,
  };
}

type Crossed = Pick<Way, 'decisions' | 'running'>;
type Crosser = (hop: HopFact, before: Way | undefined) => Crossed;

/** What becomes of all components in a hop, and what runs after it. */
const crosserFor =
  (planner: Planner, input: PlanInput, today: string): Crosser =>
  (hop, before) => {
    const decisions = crossingsOf(input, today, hop, before).map((one) => decide(planner, one));
    const running = decisions.map(({ then }) => `${then.product}\n${then.version}`).join('\n');
    return { decisions, running };
  };

/** The components as they come to a hop, behind the one before it. */
function crossingsOf(
  { components }: PlanInput,
  today: string,
  { from, to }: HopFact,
  before: Way | undefined,
): Crossing[] {
  return components.map((component, index) => {
    const have = before?.decisions[index]?.then ?? component;
    return { from, to, component, have, today };
  });
}

function extend(planner: Planner, crossed: Crossed, before: Way | undefined, hop: KnownHop): Way {
  const { decisions } = crossed;
  const place = planner.order.get(hop.to) ?? 0;
  const span = place - (planner.order.get(hop.from) ?? 0);
  const cost = before?.cost ?? ZERO;
  const count = (holds: (decision: Decision, index: number) => boolean): number =>
    decisions.filter(holds).length;
  return {
    at: hop.to,
    place,
    before,
    hop,
    ...crossed,
    cost: {
      unlisted: cost.unlisted + (hop.listed ? 0 : span),
      open: cost.open + (hop.evidence === 'none' ? 1 : 0),
      hops: cost.hops + 1,
      doubts: cost.doubts + (hop.doubt ? 1 : 0),
      // A product that has no way on is one project, however many hops follow.
      blocked:
        cost.blocked +
        count(
          ({ action }, index) =>
            action === 'product-change' && before?.decisions[index]?.action !== action,
        ),
      together:
        cost.together + count(({ action }) => action === 'move-together' || action === 'unknown'),
      dead: cost.dead + (decisions.some(({ life }) => life.state === 'past') ? 1 : 0),
    },
  };
}

function keepBest(ways: readonly Way[]): Way[] {
  if (ways.length <= KEPT) return [...ways];
  return [...new Set(COMPARERS.flatMap((compare) => bestOf(ways, compare)))];
}

/** The first few in an order; of equals those that came first. */
function bestOf(ways: readonly Way[], compare: Comparer): Way[] {
  const best: Way[] = [];
  for (const way of ways) {
    let place = best.length;
    for (let last = best[place - 1]; last && compare(way, last) < 0; last = best[place - 1]) {
      place -= 1;
    }
    if (place === KEPT) continue;
    best.splice(place, 0, way);
    if (best.length > KEPT) best.pop();
  }
  return best;
}

type Comparer = (a: Way, b: Way) => number;

/** By costs in this order; of equals the way with the later stops, which were tested with newer components. */
function by(order: readonly (keyof Cost)[]): Comparer {
  return (a, b) => {
    for (const part of order) {
      const difference = a.cost[part] - b.cost[part];
      if (difference !== 0) return difference;
    }
    return laterStops(a, b);
  };
}

const COMPARERS = Object.values(ORDERS).map(by);

function laterStops(a: Way, b: Way): number {
  // Most ways share where they begin.
  if (a === b) return 0;
  const left = a.before;
  const right = b.before;
  if (!left || !right) return (left ? 1 : 0) - (right ? 1 : 0);
  return laterStops(left, right) || right.place - left.place;
}

/** The way up to each of its stops, first hop first. */
function hopsOf(way: Way): Way[] {
  const ways: Way[] = [];
  for (let one: Way | undefined = way; one; one = one.before) ways.push(one);
  return ways.reverse();
}

const stopsOf = (way: Way): string[] => {
  const ways = hopsOf(way);
  return [ways[0]?.hop.from ?? way.at, ...ways.map(({ at }) => at)];
};

const keyOf = (way: Way): string => stopsOf(way).join('>');

/** The path the reader asked for, where it goes up and crosses nothing that a source refuses. */
function chosenWay(planner: Planner, input: PlanInput, today: string): Way | undefined {
  if (!input.through) return undefined;
  const crossing = crosserFor(planner, input, today);
  let way: Way | undefined;
  let at = input.from;
  for (const to of [...input.through, input.to]) {
    const hop = hopBetween(planner, at, to);
    if (!hop || hop.evidence === 'refused') return undefined;
    way = extend(planner, crossing(hop, way), way, hop);
    at = to;
  }
  return way;
}

/** What is known of one hop; `undefined` where it does not go up. */
export function hopBetween(planner: Planner, from: string, to: string): KnownHop | undefined {
  const [start, end] = [planner.order.get(from), planner.order.get(to)];
  if (start === undefined || end === undefined || start >= end) return undefined;
  const hop = planner.leaving.get(from)?.find((one) => one.to === to);
  return hop ? { ...hop, listed: true } : withoutEntry(planner, from, to);
}

/** A way that is offered, beside the one that is offered first. */
interface Offer {
  way: Way;
  merits: PathMerit[];
  first: Way;
  stepsOf: (way: Way) => ComponentStep[];
}

function toPath(planner: Planner, { way, merits, first, stepsOf }: Offer): PlanPath {
  const hops = hopsOf(way).map((one) => toHop(planner, one.hop, stepsOf(one)));
  const steps = hops.flatMap((hop) => hop.steps);
  const count = (action: ComponentStep['action']): number =>
    steps.filter((step) => step.action === action).length;
  return {
    key: keyOf(way),
    merits,
    hops,
    stops: stopsOf(way),
    openHops: way.cost.open,
    moves: {
      first: count('move-first'),
      together: count('move-together'),
      projects: way.cost.blocked,
      unknown: count('unknown') + count('unread'),
    },
    blocked: steps.filter(({ blocks }) => blocks !== undefined).length,
    note: noteOn(way, merits, first),
  };
}

function toHop(planner: Planner, hop: KnownHop, steps: ComponentStep[]): PlanHop {
  const { from, to, evidence, listed, needsSupport, doubt } = hop;
  return { from, to, evidence, listed, needsSupport, doubt, steps, ask: askAbout(planner, hop) };
}

/** What to ask Support about a hop, with the releases filled in. */
export function askAbout(
  { evidence }: Planner,
  hop: Pick<HopFact, 'from' | 'to' | 'evidence'>,
): string | undefined {
  return evidence.get(hop.evidence)?.ask?.replaceAll('{from}', hop.from).replaceAll('{to}', hop.to);
}

function noteOn(way: Way, merits: readonly PathMerit[], first: Way): string {
  const { cost } = way;
  const unlisted = hopsOf(way)
    .filter(({ hop }) => !hop.listed)
    .map(({ hop }) => `${hop.from} to ${hop.to}`);
  const open =
    cost.open === 0
      ? 'Public sources document every hop or report it as tested.'
      : `${counted(cost.open, 'hop')} without a public statement.`;
  if (way === first) {
    return merits.includes('bridged') && !merits.includes('evidence')
      ? `It moves fewer things in the window of the upgrade than a shorter path. ${open}`
      : open;
  }
  const gains = [
    ...(cost.hops < first.cost.hops
      ? [`${counted(first.cost.hops - cost.hops, 'hop')} fewer`]
      : []),
    ...(cost.together < first.cost.together
      ? [
          `${counted(first.cost.together - cost.together, 'component')} fewer that move in the window`,
        ]
      : []),
    ...(cost.dead < first.cost.dead ? ['only components still supported at its stops'] : []),
  ];
  const losses = [
    ...(cost.hops > first.cost.hops ? [`${counted(cost.hops - first.cost.hops, 'hop')} more`] : []),
    ...(cost.unlisted > first.cost.unlisted
      ? [`no public source speaks of ${inWords(unlisted)}`]
      : []),
    ...(cost.together > first.cost.together
      ? [
          `${counted(cost.together - first.cost.together, 'component')} more that move in the window`,
        ]
      : []),
    ...(cost.dead > first.cost.dead ? ['components past their end of life at its stops'] : []),
  ];
  const list = (label: string, parts: string[]): string =>
    parts.length > 0 ? `${label}: ${parts.join('; ')}.` : '';
  return (
    [list('Gains', gains), list('Gives up', losses)].filter((part) => part !== '').join(' ') || open
  );
}

/** "1 hop", "3 hops" */
export const counted = (count: number, word: string): string =>
  `${String(count)} ${word}${count === 1 ? '' : 's'}`;
