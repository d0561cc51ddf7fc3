import { tableOf } from '~/domain/compatibility/dataset';
import { lifeOn, type LifeState } from '~/domain/compatibility/lifecycle';
import type { VerdictKind } from '~/domain/compatibility/types';
import { compareVersions, readVersion, type ComponentProduct } from '~/domain/versions';
import type { Planner, Versioned } from './planner';

/** A listed version that could take the place of the present one. */
export interface Candidate extends Fitting {
  sameProduct: boolean;
  /** Place among the products that take its place most easily; infinite for any other. */
  akin: number;
  older: boolean;
  life: LifeState;
}

/** A version that fits a set of releases. */
interface Fitting {
  what: Versioned;
  owner: ComponentProduct;
  /** How it stands with each of the releases. */
  kinds: VerdictKind[];
  line: string;
}

/** src/domain/README.md: `tested` and `same-line` are fine, with the difference named. */
export const isFine = (kind: VerdictKind): boolean => kind === 'tested' || kind === 'same-line';

/** Versions that the tables of all these releases list and that no limit forbids there, best first. */
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
  return fitting(planner, runtime, category, releases)
    .filter(({ owner }) => owner.id === present.id || (mayChange && !owner.generic))
    .map((one) => ({
      ...one,
      sameProduct: one.owner.id === present.id,
      akin: akin.includes(one.owner.id) ? akin.indexOf(one.owner.id) : Infinity,
      older: isOlder(one, present, have),
      life: lifeOn(one.owner, one.line, today),
    }))
    .sort(better);
}

/** All listed versions that fit all these releases, whatever runs at present. */
function fitting(
  planner: Planner,
  runtime: string,
  category: string,
  releases: readonly string[],
): Fitting[] {
  return planner.remember(['fitting', runtime, category, ...releases], () => {
    const found = new Map<string, Fitting>();
    // Who has not named a product is answered in the same terms, with the products beside it.
    const unnamed = [...planner.products.values()].filter(
      ({ generic, categories }) => generic && categories.includes(category),
    );
    for (const release of releases) {
      for (const entry of tableOf(planner.data.lookup, release, runtime, category) ?? []) {
        const product = planner.products.get(entry.product);
        if (!product) continue;
        for (const listed of entry.versions) {
          for (const owner of [product, ...unnamed]) {
            const what = { product: owner.id, version: meantBy(product, listed) };
            const key = `${what.product}\u0000${what.version}`;
            if (found.has(key)) continue;
            const answers = releases.map((one) => planner.judge(one, runtime, category, what));
            const kinds = answers.flatMap((answer) => (answer.unread ? [] : [answer.verdict.kind]));
            if (kinds.length < releases.length || !kinds.every(isFine)) continue;
            const [first] = answers;
            found.set(key, { what, owner, kinds, line: first?.unread ? '' : (first?.line ?? '') });
          }
        }
      }
    }
    return [...found.values()];
  });
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
  { owner, what, line }: Fitting,
  present: ComponentProduct,
  have: Versioned,
): boolean {
  if (owner.id !== present.id && !present.generic) return false;
  const reading = readVersion(present, have.version);
  return reading.ok && compareVersions(line || what.version, reading.lines[0] ?? reading.text) < 0;
}
