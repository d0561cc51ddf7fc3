import { tableOf } from '~/domain/compatibility/dataset';
import { lifeOn, type LifeState } from '~/domain/compatibility/lifecycle';
import type { VerdictKind } from '~/domain/compatibility/types';
import {
  compareVersions,
  type ComponentProduct,
  type ReadVersion,
  type VersionReading,
} from '~/domain/versions';
import type { Planner, Versioned } from './planner';

/** A listed version that could take the place of the present one. */
export interface Candidate {
  what: Versioned;
  owner: ComponentProduct;
  /** How it stands with each of the releases it was looked for. */
  kinds: VerdictKind[];
  line: string;
  sameProduct: boolean;
  /** Place among the products that take its place most easily; infinite for any other. */
  akin: number;
  older: boolean;
  life: LifeState;
}

/** src/domain/README.md: `tested` and `same-line` are fine, with the difference named. */
export const isFine = (kind: VerdictKind): boolean => kind === 'tested' || kind === 'same-line';

/**
 * Versions that the tables of all these releases list and that no limit forbids there: of each product the best, best
 * first.
 */
export function candidates(
  planner: Planner,
  question: { runtime: string; category: string; have: Versioned; today: string },
  releases: readonly string[],
): Candidate[] {
  const { runtime, category, have, today } = question;
  const present = planner.products.get(have.product);
  if (!present) return [];
  const mayChange = (planner.rules.get(category)?.productMayChange ?? false) || present.generic;
  const reading = planner.read(present, have.version);
  const found: Candidate[] = [];
  for (const shelf of shelvesOf(planner, runtime, category)) {
    const { owner } = shelf;
    if (owner.id !== present.id && (!mayChange || owner.generic)) continue;
    const best = bestOn(planner, shelf, { present, reading, today }, releases);
    if (best) found.push(best);
  }
  return found.sort(better);
}

/** A version that some release lists. */
interface Listed {
  what: Versioned;
  reading: ReadVersion;
  line: string;
  /** Releases whose tables list it. */
  listedBy: Set<string>;
}

/** All that tables of a kind list of one product. */
interface Shelf {
  owner: ComponentProduct;
  runtime: string;
  category: string;
  versions: Map<string, Listed>;
  /** Of each release that was asked about: the versions that are fine there, and how they stand. */
  fine: Map<string, ReadonlyMap<Listed, VerdictKind>>;
}

/** What tables of a kind list, whatever runs at present. */
function shelvesOf(planner: Planner, runtime: string, category: string): readonly Shelf[] {
  return planner.remember(['shelves', runtime, category], () => {
    const shelves = new Map<string, Shelf>();
    // Who has not named a product is answered in the same terms, with the products beside it.
    const unnamed = [...planner.products.values()].filter(
      ({ generic, categories }) => generic && categories.includes(category),
    );
    for (const release of planner.data.lookup.releases) {
      for (const entry of tableOf(planner.data.lookup, release, runtime, category) ?? []) {
        const product = planner.products.get(entry.product);
        if (!product) continue;
        for (const listed of entry.versions) {
          for (const owner of [product, ...unnamed]) {
            const shelf = shelves.get(owner.id) ?? {
              owner,
              runtime,
              category,
              versions: new Map<string, Listed>(),
              fine: new Map<string, ReadonlyMap<Listed, VerdictKind>>(),
            };
            shelves.set(owner.id, shelf);
            put(planner, shelf, meantBy(product, listed), release);
          }
        }
      }
    }
    return [...shelves.values()];
  });
}

function put(planner: Planner, { owner, versions }: Shelf, version: string, release: string): void {
  const known = versions.get(version);
  if (known) {
    known.listedBy.add(release);
    return;
  }
  const reading = planner.read(owner, version);
  if (!reading.ok) return;
  versions.set(version, {
    what: { product: owner.id, version },
    reading,
    line: (reading.lines.length === 1 ? reading.lines[0] : undefined) ?? '',
    listedBy: new Set([release]),
  });
}

function fineAt(
  planner: Planner,
  { owner, runtime, category, versions, fine }: Shelf,
  release: string,
): ReadonlyMap<Listed, VerdictKind> {
  const before = fine.get(release);
  if (before) return before;
  const kindOf = planner.kindsIn(release, runtime, category, owner);
  const found = new Map<Listed, VerdictKind>();
  for (const one of versions.values()) {
    const kind = kindOf(one.reading);
    if (isFine(kind)) found.set(one, kind);
  }
  fine.set(release, found);
  return found;
}

/** The best version that one of these releases lists and that is fine in each of them. */
function bestOn(
  planner: Planner,
  shelf: Shelf,
  {
    present,
    reading,
    today,
  }: { present: ComponentProduct; reading: VersionReading; today: string },
  releases: readonly string[],
): Candidate | undefined {
  const { owner } = shelf;
  const ends = releases.map((release) => fineAt(planner, shelf, release));
  const place = present.akin?.indexOf(owner.id) ?? -1;
  let best: Candidate | undefined;
  for (const one of ends.at(-1)?.keys() ?? []) {
    if (!releases.some((release) => one.listedBy.has(release))) continue;
    const kinds = ends.flatMap((end) => end.get(one) ?? []);
    if (kinds.length < ends.length) continue;
    const candidate = {
      what: one.what,
      owner,
      kinds,
      line: one.line,
      sameProduct: owner.id === present.id,
      akin: place === -1 ? Infinity : place,
      older: reading.ok && isOlder(one, owner, present, reading),
      life: lifeOn(owner, one.line, today),
    };
    if (!best || better(candidate, best) < 0) best = candidate;
  }
  return best;
}

/** Same product, then akin; not older; still alive; tested as it stands; then the longer life and the newer version. */
function better(a: Candidate, b: Candidate): number {
  const flag = (value: boolean): number => (value ? 1 : 0);
  const exact = ({ kinds }: Candidate): boolean => kinds.every((kind) => kind === 'tested');
  return (
    flag(b.sameProduct) - flag(a.sameProduct) ||
    flag(b.akin < Infinity) - flag(a.akin < Infinity) ||
    flag(a.older) - flag(b.older) ||
    flag(a.life.state === 'past') - flag(b.life.state === 'past') ||
    flag(exact(b)) - flag(exact(a)) ||
    (a.owner.id === b.owner.id
      ? compareVersions(b.line, a.line) || compareVersions(b.what.version, a.what.version)
      : Math.min(a.akin, 1e6) - Math.min(b.akin, 1e6) ||
        compareDays(lifeEnd(b), lifeEnd(a)) ||
        (a.owner.id < b.owner.id ? -1 : 1))
  );
}

const lifeEnd = ({ life }: Candidate): string => (life.state === 'unknown' ? '' : life.date);
const compareDays = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A listed version as it is read outside its table: MySQL "8" there means 8.0. */
function meantBy(product: ComponentProduct, listed: string): string {
  return (product.rule.kind === 'numeric' ? product.rule.listed?.[listed] : undefined) ?? listed;
}

/** Versions of different products are no older or newer, unless the present product is not named. */
function isOlder(
  { what, line }: Listed,
  owner: ComponentProduct,
  present: ComponentProduct,
  have: ReadVersion,
): boolean {
  if (owner.id !== present.id && !present.generic) return false;
  return compareVersions(line || what.version, have.lines[0] ?? have.text) < 0;
}
