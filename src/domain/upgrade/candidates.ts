import { tableOf } from '~/domain/compatibility/dataset';
import { lifeOn, type LifeState } from '~/domain/compatibility/lifecycle';
import type { VerdictKind } from '~/domain/compatibility/types';
import { compareVersions, type ComponentProduct, type ReadVersion } from '~/domain/versions';
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
  const akin = present.akin ?? [];
  const reading = planner.read(present, have.version);
  const best = new Map<string, Candidate>();
  for (const one of listedVersions(planner, runtime, category)) {
    const { owner, what, line } = one;
    if (owner.id !== present.id && (!mayChange || owner.generic)) continue;
    const kinds = kindsIn(planner, one, releases);
    if (!kinds) continue;
    const candidate = {
      what,
      owner,
      kinds,
      line,
      sameProduct: owner.id === present.id,
      akin: akin.includes(owner.id) ? akin.indexOf(owner.id) : Infinity,
      older: reading.ok && isOlder(one, present, reading),
      life: lifeOn(owner, line, today),
    };
    const other = best.get(owner.id);
    if (!other || better(candidate, other) < 0) best.set(owner.id, candidate);
  }
  return [...best.values()].sort(better);
}

/** A version that some release lists. */
interface Listed {
  what: Versioned;
  owner: ComponentProduct;
  line: string;
  runtime: string;
  category: string;
  /** Releases whose tables list it. */
  listedBy: Set<string>;
  /** How it stands with each release that was asked about. */
  kinds: Map<string, VerdictKind>;
}

/** All versions that tables of a kind list, whatever runs at present. */
function listedVersions(planner: Planner, runtime: string, category: string): Listed[] {
  return planner.remember(['listed', runtime, category], () => {
    const found = new Map<string, Listed>();
    // Who has not named a product is answered in the same terms, with the products beside it.
    const unnamed = [...planner.products.values()].filter(
      ({ generic, categories }) => generic && categories.includes(category),
    );
    for (const release of planner.data.lookup.releases) {
      for (const entry of tableOf(planner.data.lookup, release, runtime, category) ?? []) {
        const product = planner.products.get(entry.product);
        if (!product) continue;
        for (const listed of entry.versions) {
          const version = meantBy(product, listed);
          for (const owner of [product, ...unnamed]) {
            const reading = planner.read(owner, version);
            if (!reading.ok) continue;
            const key = `${owner.id}\u0000${version}`;
            const known = found.get(key) ?? {
              what: { product: owner.id, version },
              owner,
              line: (reading.lines.length === 1 ? reading.lines[0] : undefined) ?? '',
              runtime,
              category,
              listedBy: new Set(),
              kinds: new Map(),
            };
            known.listedBy.add(release);
            found.set(key, known);
          }
        }
      }
    }
    return [...found.values()];
  });
}

/** How a version that one of these releases lists stands with each of them; `undefined` where it does not fit all. */
function kindsIn(
  planner: Planner,
  one: Listed,
  releases: readonly string[],
): VerdictKind[] | undefined {
  if (!releases.some((release) => one.listedBy.has(release))) return undefined;
  const kinds: VerdictKind[] = [];
  for (const release of releases) {
    const kind = one.kinds.get(release) ?? kindIn(planner, one, release);
    if (!isFine(kind)) return undefined;
    kinds.push(kind);
  }
  return kinds;
}

function kindIn(planner: Planner, one: Listed, release: string): VerdictKind {
  const answer = planner.judge(release, one.runtime, one.category, one.what);
  const kind = answer.unread ? 'unknown' : answer.verdict.kind;
  one.kinds.set(release, kind);
  return kind;
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
  { owner, what, line }: Listed,
  present: ComponentProduct,
  have: ReadVersion,
): boolean {
  if (owner.id !== present.id && !present.generic) return false;
  return compareVersions(line || what.version, have.lines[0] ?? have.text) < 0;
}
