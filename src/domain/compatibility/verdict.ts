import { inRange } from '~/domain/releases';
import {
  compareVersions,
  liesIn,
  lineName,
  mayBelongTo,
  readListed,
  type ComponentProduct,
  type ReadVersion,
} from '~/domain/versions';
import type { Nearest, PublishedLimit, TestedEntry, Verdict } from './types';

/** What a verdict is asked about. */
export interface Question {
  release: string;
  runtime: string;
  category: string;
  product: ComponentProduct;
  version: ReadVersion;
}

/** What it is judged by. */
export interface Evidence {
  /** The tested table of this release, runtime and category; `undefined` where none was found. */
  table: readonly TestedEntry[] | undefined;
  limits: readonly PublishedLimit[];
  /** All products by id, for the rows of other products. */
  products: ReadonlyMap<string, ComponentProduct>;
}

/**
 * Judges one component (src/domain/README.md, "A tested table says what was tested, never what fails"). A limit that forbids wins;
 * one that warns or concerns a combination stands beside the verdict.
 */
export function verdictOf(question: Question, evidence: Evidence): Verdict {
  const limits = limitsFor(question, evidence.limits);
  const forbidding = limits.find(forbids);
  const verdict = tableVerdict(question, evidence);
  if (!forbidding) return { ...verdict, limits };
  return {
    ...verdict,
    kind: 'incompatible',
    reason: forbidding.text,
    needsFullVersion: false,
    limits,
    sources: forbidding.sources,
  };
}

/** Whether a limit says that what it names does not work. */
export const forbids = ({ effect }: PublishedLimit): boolean => effect === 'forbids';

/** The limits that name this component in this release, those that forbid first. */
export function limitsFor(question: Question, limits: readonly PublishedLimit[]): PublishedLimit[] {
  const order = { forbids: 0, warns: 1, conditional: 2 };
  return limits
    .filter((limit) => concerns(limit, question))
    .sort((a, b) => order[a.effect] - order[b.effect]);
}

/** Whether a limit names this component in this release. */
export function concerns(limit: PublishedLimit, question: Question): boolean {
  const { release, runtime, category, product, version } = question;
  const named = (text: string): boolean => {
    const reading = readListed(product, text);
    return reading.ok && (liesInListed(version, reading) || mayBe(limit, version, reading));
  };
  return (
    limit.category === category &&
    limit.runtime === runtime &&
    (limit.product === null || limit.product === product.id) &&
    inRange(release, limit.releases) &&
    (limit.versions.length === 0 || limit.versions.some(named))
  );
}

/** A warning is worth reading where a short version may be what it names; nothing is ruled out on a maybe. */
const mayBe = (limit: PublishedLimit, version: ReadVersion, named: ReadVersion): boolean =>
  !forbids(limit) && shareLine(version, named) && isLessPrecise(version, named);

/** A version that the table lists for the product, or for any product where the component's is not named. */
export interface ListedVersion {
  text: string;
  reading: ReadVersion;
  owner: ComponentProduct;
}

/** How a version stands with a tested table, and with which of its entries. */
type Standing =
  | { kind: 'unknown' | 'not-listed' }
  | { kind: 'tested' | 'untested'; entries: readonly ListedVersion[] }
  | { kind: 'same-line'; entries: readonly ListedVersion[]; sameLine: readonly ListedVersion[] };

/**
 * @param table whether there is one at all
 * @param entries what it lists for the product (`listedFor`)
 */
export function standingOf(
  version: ReadVersion,
  table: Evidence['table'],
  entries: readonly ListedVersion[] | undefined,
): Standing {
  if (!table) return { kind: 'unknown' };
  if (!entries) return { kind: 'not-listed' };
  const isListed = ({ text, reading }: ListedVersion): boolean =>
    text === version.text || liesInListed(version, reading);
  if (entries.some(isListed)) return { kind: 'tested', entries };
  const sameLine = entries.filter(({ reading }) => shareLine(version, reading));
  return sameLine.length > 0
    ? { kind: 'same-line', entries, sameLine }
    : { kind: 'untested', entries };
}

/** A version spelled as the table spells it means what it means there: MySQL "8" is the line 8.0. */
export function asListed(
  product: ComponentProduct,
  version: ReadVersion,
  evidence: Evidence,
): ReadVersion {
  const entry = listedFor(product, evidence)?.find(({ text }) => text === version.text);
  return entry?.reading ?? version;
}

/** What a table lists for a product; `undefined` where it does not name it. */
export function listedFor(
  product: ComponentProduct,
  { table = [], products }: Evidence,
): ListedVersion[] | undefined {
  const rows = rowsOf(table, product);
  if (rows.length === 0) return undefined;
  return rows.flatMap(({ product: id, versions }) => {
    const owner = products.get(id) ?? product;
    return versions.flatMap((text): ListedVersion[] => {
      const reading = readListed(owner, text);
      return reading.ok ? [{ text, reading, owner }] : [];
    });
  });
}

const rowsOf = (table: readonly TestedEntry[], product: ComponentProduct): TestedEntry[] =>
  table.filter((row) => product.generic === true || row.product === product.id);

function tableVerdict(question: Question, evidence: Evidence): Verdict {
  const { release, product, version } = question;
  const { products } = evidence;
  const table = evidence.table ?? [];
  const standing = standingOf(version, evidence.table, listedFor(product, evidence));
  const listed = rowsOf(table, product);
  const common = {
    kind: standing.kind,
    nearest: {},
    needsFullVersion: false,
    limits: [],
    listed,
    sources: [...new Set((listed.length > 0 ? listed : table).flatMap(({ sources }) => sources))],
  };
  const title = `${product.shortName ?? product.name} ${version.text}`;
  switch (standing.kind) {
    case 'unknown':
      return { ...common, reason: `No tested table of this kind was found for ${release}.` };
    case 'not-listed': {
      const others = [
        ...new Set(table.map((row) => products.get(row.product)?.name ?? row.product)),
      ];
      return {
        ...common,
        reason: `The table of ${release} does not name ${product.name}. It names ${inWords(others)}.`,
      };
    }
    case 'tested': {
      const by = namesListing(question, standing.entries);
      return { ...common, reason: `${title} is in the table of ${release}${by}.` };
    }
    case 'same-line': {
      const { sameLine } = standing;
      const given = inWords([...new Set(sameLine.map(({ text }) => text))]);
      const imprecise = sameLine.some(({ reading }) => isLessPrecise(version, reading));
      const by = namesListing(question, standing.entries);
      return {
        ...common,
        needsFullVersion: imprecise,
        reason: imprecise
          ? `${release} was tested with ${given}. Give the full version to compare it.`
          : `${release} was tested with ${given}, another version of the same line${by}.`,
      };
    }
    case 'untested': {
      const lines = standing.entries.flatMap(({ reading }) => reading.lines);
      const nearest = nearestLines(version, lines);
      const near = [nearest.below, nearest.above].flatMap((line) =>
        line === undefined ? [] : [lineName(product, line)],
      );
      return {
        ...common,
        nearest,
        reason:
          `The table of ${release} names ${product.shortName ?? product.name}, not this line.` +
          (near.length > 0 ? ` Nearest tested: ${inWords(near)}.` : ''),
      };
    }
  }
}

/** " (Oracle JDK and Eclipse Temurin)": who lists a version, for a component whose product is not named. */
function namesListing({ product, version }: Question, entries: readonly ListedVersion[]): string {
  if (!product.generic) return '';
  const listing = entries.filter(({ reading }) => shareLine(version, reading));
  return ` (${inWords([...new Set(listing.map(({ owner }) => owner.name))])})`;
}

/** Inside a listed version or line: 16.4 in "16", 15.3 in "15.3", any 7.x in "7.x". */
function liesInListed(version: ReadVersion, listed: ReadVersion): boolean {
  if (version.lines.length === 0 && version.parts.length < listed.parts.length) return false;
  if (listed.lines.length > 1 || (listed.lines.length === 1 && listed.whole)) {
    return version.lines.length > 0 && version.lines.every((line) => listed.lines.includes(line));
  }
  return liesIn(version, listed);
}

function shareLine(version: ReadVersion, listed: ReadVersion): boolean {
  if (listed.lines.length > 0) return listed.lines.some((line) => mayBelongTo(version, line));
  return version.lines.some((line) => mayBelongTo(listed, line)) || liesIn(listed, version);
}

function isLessPrecise(version: ReadVersion, listed: ReadVersion): boolean {
  return (
    version.lines.length !== 1 ||
    (version.parts.length < listed.parts.length && liesIn(listed, version))
  );
}

/** The nearest lines below and above a version, in the product's order. */
function nearestLines(version: ReadVersion, lines: readonly string[]): Nearest {
  const own = version.lines[0] ?? version.parts.join('.');
  const sorted = [...new Set(lines)].sort(compareVersions);
  return {
    below: sorted.findLast((line) => compareVersions(line, own) < 0),
    above: sorted.find((line) => compareVersions(line, own) > 0),
  };
}

/** "a", "a and b", "a, b and c". */
export function inWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
