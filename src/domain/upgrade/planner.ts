import { tableOf } from '~/domain/compatibility/dataset';
import { answerTo, type Answer } from '~/domain/compatibility/lookup';
import type { VerdictKind } from '~/domain/compatibility/types';
import {
  concerns,
  forbids,
  listedFor,
  standingOf,
  type Evidence,
} from '~/domain/compatibility/verdict';
import { inRange } from '~/domain/releases';
import {
  readVersion,
  type ComponentProduct,
  type ReadVersion,
  type VersionReading,
} from '~/domain/versions';
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
  /** The kind of that answer alone; `undefined` where product or version cannot be read. */
  kindOf: (
    release: string,
    runtime: string,
    category: string,
    what: Versioned,
  ) => VerdictKind | undefined;
  /** The same of a version that is read: one table is asked about hundreds of them, and no sentence is needed. */
  kindsIn: (
    release: string,
    runtime: string,
    category: string,
    product: ComponentProduct,
  ) => (version: ReadVersion) => VerdictKind;
  read: (product: ComponentProduct, version: string) => VersionReading;
  /**
   * Works something out once for a key: a plan asks the same things of many paths, and the next plan again.
   * @param key what kind of thing, then what it depends on: as many parts for each thing of a kind
   */
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
  const limitsOf = (runtime: string, category: string): Evidence['limits'] =>
    remember(['limits', runtime, category], () =>
      lookup.limits.filter((limit) => limit.runtime === runtime && limit.category === category),
    );
  const evidenceOf = (release: string, runtime: string, category: string): Evidence =>
    remember(['evidence', release, runtime, category], () => ({
      table: tableOf(lookup, release, runtime, category),
      limits: limitsOf(runtime, category).filter(({ releases }) => inRange(release, releases)),
      products,
    }));
  const kindsIn: Planner['kindsIn'] = (release, runtime, category, product) =>
    remember(['kinds', release, runtime, category, product.id], () => {
      const evidence = evidenceOf(release, runtime, category);
      const forbidding = evidence.limits.filter(forbids);
      const entries = listedFor(product, evidence);
      return (version: ReadVersion): VerdictKind => {
        const question = { release, runtime, category, product, version };
        return forbidding.some((limit) => concerns(limit, question))
          ? 'incompatible'
          : standingOf(version, evidence.table, entries).kind;
      };
    });
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
      remember(['judge', release, runtime, category, product, version], () => {
        const { limits } = evidenceOf(release, runtime, category);
        const known = { tables: lookup.tables, limits, read, products };
        return answerTo(known, release, runtime, { category, product, version });
      }),
    kindOf: (release, runtime, category, what) => {
      const product = products.get(what.product);
      if (!product) return undefined;
      const version = read(product, what.version);
      return version.ok ? kindsIn(release, runtime, category, product)(version) : undefined;
    },
    kindsIn,
    read,
    remember,
  };
}

function byId<Id, T extends { id: Id }>(list: readonly T[]): Map<Id, T> {
  return new Map(list.map((one) => [one.id, one]));
}

/** What readers type is without limit; the memory of a page that stays open must not be. */
const MOST_REMEMBERED = 20_000;

type Branch = Map<string, unknown>;

/** A tree with a branch for each part of a key: joining the parts would cost more than most of what is asked. */
function remembering(): Planner['remember'] {
  const tree: Branch = new Map();
  let size = 0;
  return <T>(key: readonly string[], work: () => T): T => {
    const last = key.length - 1;
    let branch = tree;
    for (let place = 0; place < last; place += 1) branch = branchOf(branch, key[place] ?? '');
    const leaf = key[last] ?? '';
    const before = branch.get(leaf);
    if (before !== undefined) return before as T;
    const result = work();
    if (size >= MOST_REMEMBERED) {
      tree.clear();
      size = 0;
    }
    branch.set(leaf, result);
    size += 1;
    return result;
  };
}

function branchOf(branch: Branch, part: string): Branch {
  const known = branch.get(part);
  if (known) return known as Branch;
  const fresh: Branch = new Map();
  branch.set(part, fresh);
  return fresh;
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
