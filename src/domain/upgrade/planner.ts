import { tableOf } from '~/domain/compatibility/dataset';
import { answerTo, type Answer } from '~/domain/compatibility/lookup';
import { readVersion, type ComponentProduct, type VersionReading } from '~/domain/versions';
import type { HopEvidence } from '~/schemas/path';
import type {
  CategoryRule,
  ChangeFact,
  EvidenceWords,
  FeatureFact,
  HopFact,
  PlanData,
  TopologyFact,
} from './data';

/** The data of plans with what is looked up often at hand. Made once, used for every plan. */
export interface Planner {
  data: PlanData;
  /** Place of each release, oldest first. */
  order: ReadonlyMap<string, number>;
  products: ReadonlyMap<string, ComponentProduct>;
  rules: ReadonlyMap<string, CategoryRule>;
  categoryNames: ReadonlyMap<string, string>;
  runtimeNames: ReadonlyMap<string, string>;
  features: ReadonlyMap<string, FeatureFact>;
  topologies: ReadonlyMap<string, TopologyFact>;
  changes: ReadonlyMap<string, ChangeFact>;
  evidence: ReadonlyMap<HopEvidence, EvidenceWords>;
  /** Listed hops that leave a release. */
  leaving: ReadonlyMap<string, readonly HopFact[]>;
  /** What the lookup says of one component in one release. */
  judge: (release: string, runtime: string, category: string, what: Versioned) => Answer;
  read: (product: ComponentProduct, version: string) => VersionReading;
  /** Works something out once for a key: a plan asks the same things of many paths, and the next plan again. */
  remember: <T>(key: readonly string[], work: () => T) => T;
}

export interface Versioned {
  product: string;
  version: string;
}

export function preparePlanner(data: PlanData): Planner {
  const { lookup, facts } = data;
  const leaving = new Map<string, HopFact[]>();
  for (const hop of facts.hops) {
    const others = leaving.get(hop.from);
    if (others) others.push(hop);
    else leaving.set(hop.from, [hop]);
  }
  const remember = remembering();
  const products = byId<string, ComponentProduct>(lookup.products);
  const read: Planner['read'] = (product, version) =>
    remember(['read', product.id, version], () => readVersion(product, version));
  return {
    data,
    order: new Map(lookup.releases.map((release, index) => [release, index])),
    products,
    rules: byId(facts.categories),
    categoryNames: new Map(lookup.categories.map(({ id, name }) => [id, name])),
    runtimeNames: new Map(facts.runtimes.map(({ id, name }) => [id, name])),
    features: byId(facts.features),
    topologies: byId(facts.topologies),
    changes: byId(facts.changes),
    evidence: byId(facts.evidence),
    leaving,
    judge: (release, runtime, category, { product, version }) =>
      remember(['judge', release, runtime, category, product, version], () =>
        answerTo({ ...lookup, read, products }, release, runtime, { category, product, version }),
      ),
    read,
    remember,
  };
}

function byId<Id, T extends { id: Id }>(list: readonly T[]): Map<Id, T> {
  return new Map(list.map((one) => [one.id, one]));
}

/** What readers type is without limit; the memory of a page that stays open must not be. */
const MOST_REMEMBERED = 20_000;

function remembering(): Planner['remember'] {
  const known = new Map<string, unknown>();
  return <T>(parts: readonly string[], work: () => T): T => {
    const key = parts.join('\u0000');
    const before = known.get(key);
    if (before !== undefined) return before as T;
    const result = work();
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, result);
    return result;
  };
}

/** Whether a release has a table of this kind. */
export function hasTable(
  { data }: Planner,
  release: string,
  runtime: string,
  category: string,
): boolean {
  return tableOf(data.lookup, release, runtime, category) !== undefined;
}
