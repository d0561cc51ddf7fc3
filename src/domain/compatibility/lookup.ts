import {
  compareVersions,
  lineName,
  readVersion,
  type ComponentProduct,
  type UnreadVersion,
} from '~/domain/versions';
import { tableOf, type LookupData } from './dataset';
import type { PublishedLimit, Verdict, VerdictKind } from './types';
import { asListed, verdictOf } from './verdict';

/** A component as somebody chose it: category, product, version as written. */
export interface Component {
  category: string;
  product: string;
  version: string;
}

/** What the lookup says of one component in one release. */
export type Answer =
  | {
      component: Component;
      product: ComponentProduct;
      verdict: Verdict;
      unread?: undefined;
      line: string | undefined;
    }
  | { component: Component; product: ComponentProduct | undefined; unread: UnreadVersion };

/** What an answer is looked up in: the data, its products by id, and how a version is read. */
interface Tables extends Pick<LookupData, 'tables'> {
  limits: readonly PublishedLimit[];
  products: ReadonlyMap<string, ComponentProduct>;
  read: typeof readVersion;
}

/** Answers for every component, in their order. */
export function lookUp(
  data: LookupData,
  release: string,
  runtime: string,
  components: readonly Component[],
): Answer[] {
  const products = new Map(data.products.map((product) => [product.id, product]));
  const tables = { ...data, products, read: readVersion };
  return components.map((component) => answerTo(tables, release, runtime, component));
}

/** The answer for one component. */
export function answerTo(
  tables: Tables,
  release: string,
  runtime: string,
  component: Component,
): Answer {
  const { products, limits } = tables;
  const { category } = component;
  const product = products.get(component.product);
  if (!product) {
    const reason = `“${component.product}” is not a product of this guide.`;
    return {
      component,
      product,
      unread: { ok: false, text: component.version, reason, example: '' },
    };
  }
  const reading = tables.read(product, component.version);
  if (!reading.ok) return { component, product, unread: reading };
  const evidence = { table: tableOf(tables, release, runtime, category), limits, products };
  const version = asListed(product, reading, evidence);
  const verdict = verdictOf({ release, runtime, category, product, version }, evidence);
  return {
    component,
    product,
    verdict,
    line: version.lines.length === 1 ? version.lines[0] : undefined,
  };
}

/** Best first; only `tested` and `same-line` count as fitting. */
const RANK: Record<VerdictKind, number> = {
  tested: 0,
  'same-line': 1,
  unknown: 2,
  untested: 3,
  'not-listed': 4,
  incompatible: 5,
};

export interface ReleaseFit {
  release: string;
  answers: Answer[];
  /**
   * `all`: every component is in a tested line; `unknown`: nothing speaks against it, but a table is missing;
   * `partly`: some component is not in the table; `forbidden`: a published limit names one.
   */
  fit: 'all' | 'unknown' | 'partly' | 'forbidden';
}

/** By how much is known to be tested: a missing table comes after one that has some of it. */
const FIT_RANK = { all: 0, partly: 1, unknown: 2, forbidden: 3 } as const;

/** The other direction: every release judged against the same components, best and newest first. */
export function releasesFor(
  data: LookupData,
  runtime: string,
  components: readonly Component[],
): ReleaseFit[] {
  const fits = data.releases.map((release): ReleaseFit => {
    const answers = lookUp(data, release, runtime, components);
    const kinds = answers.flatMap((answer) => (answer.unread ? [] : [answer.verdict.kind]));
    const worst = Math.max(-1, ...kinds.map((kind) => RANK[kind]));
    const fit =
      worst === RANK.incompatible
        ? 'forbidden'
        : worst > RANK.unknown
          ? 'partly'
          : worst === RANK.unknown
            ? 'unknown'
            : 'all';
    return { release, answers, fit };
  });
  const badness = ({ answers }: ReleaseFit): number =>
    answers.reduce((sum, answer) => sum + (answer.unread ? 0 : RANK[answer.verdict.kind]), 0);
  return fits
    .map((fit, index) => ({ fit, index }))
    .sort(
      (a, b) =>
        FIT_RANK[a.fit.fit] - FIT_RANK[b.fit.fit] ||
        (a.fit.fit === 'partly' ? badness(a.fit) - badness(b.fit) : 0) ||
        b.index - a.index,
    )
    .map(({ fit }) => fit);
}

/** More than these a list of suggestions cannot show. */
const MOST_OFFERED = 40;

/** Versions worth offering for a product: all that any release lists, and the maker's lines, newest first. */
export function knownVersions(
  data: LookupData,
  product: ComponentProduct,
  category: string,
): string[] {
  const listed = Object.values(data.tables).flatMap((runtimes) =>
    Object.values(runtimes).flatMap((categories) =>
      (categories[category] ?? [])
        .filter((row) => row.product === product.id)
        .flatMap((row) => row.versions),
    ),
  );
  const lines = product.cycles.map(({ line }) => lineName(product, line));
  return [...new Set([...listed, ...lines])]
    .sort((a, b) => compareVersions(b, a))
    .slice(0, MOST_OFFERED);
}
