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
import type { PublishedLimit, TestedEntry, Verdict } from './types';

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
  const forbidding = limits.find(({ effect }) => effect === 'forbids');
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

/** The limits that name this component in this release, those that forbid first. */
export function limitsFor(question: Question, limits: readonly PublishedLimit[]): PublishedLimit[] {
  const { release, runtime, category, product, version } = question;
  const names = (limit: PublishedLimit): boolean =>
    limit.versions.length === 0 ||
    limit.versions.some((named) => {
      const reading = readListed(product, named);
      return reading.ok && liesInListed(version, reading);
    });
  const order = { forbids: 0, warns: 1, conditional: 2 };
  return limits
    .filter(
      (limit) =>
        limit.runtime === runtime &&
        limit.category === category &&
        (limit.product === null || limit.product === product.id) &&
        inRange(release, limit.releases) &&
        names(limit),
    )
    .sort((a, b) => order[a.effect] - order[b.effect]);
}

function tableVerdict(question: Question, { table, products }: Evidence): Verdict {
  const { release, product, version } = question;
  const title = `${product.shortName ?? product.name} ${version.text}`;
  const base = { nearest: {}, needsFullVersion: false, limits: [], listed: [], sources: [] };
  if (!table) {
    return {
      ...base,
      kind: 'unknown',
      reason: `No tested table of this kind was found for ${release}.`,
    };
  }
  const listed = table.filter((entry) => product.generic === true || entry.product === product.id);
  const sources = [
    ...new Set((listed.length > 0 ? listed : table).flatMap((entry) => entry.sources)),
  ];
  if (listed.length === 0) {
    const others = [
      ...new Set(table.map((entry) => products.get(entry.product)?.name ?? entry.product)),
    ];
    return {
      ...base,
      kind: 'not-listed',
      reason: `The table of ${release} does not name ${product.name}. It names ${inWords(others)}.`,
      sources,
    };
  }
  const entries = listed.flatMap((entry) => {
    const rules = products.get(entry.product) ?? product;
    return entry.versions.flatMap((text) => {
      const reading = readListed(rules, text);
      return reading.ok ? [{ text, reading, owner: rules }] : [];
    });
  });
  const common = { ...base, listed, sources };
  const by = product.generic ? ` (${inWords(namesListing(entries, version))})` : '';

  if (
    entries.some(({ text, reading }) => text === version.text || liesInListed(version, reading))
  ) {
    return { ...common, kind: 'tested', reason: `${title} is in the table of ${release}${by}.` };
  }
  const sameLine = entries.filter(({ reading }) => shareLine(version, reading));
  if (sameLine.length > 0) {
    const given = inWords([...new Set(sameLine.map(({ text }) => text))]);
    const imprecise = sameLine.some(({ reading }) => isLessPrecise(version, reading));
    return {
      ...common,
      kind: 'same-line',
      needsFullVersion: imprecise,
      reason: imprecise
        ? `${release} was tested with ${given}. Give the full version to compare it.`
        : `${release} was tested with ${given}, another version of the same line${by}.`,
    };
  }
  const nearest = nearestLines(
    version,
    entries.flatMap(({ reading }) => reading.lines),
  );
  const near = [nearest.below, nearest.above].flatMap((line) =>
    line === undefined ? [] : [lineName(product, line)],
  );
  return {
    ...common,
    kind: 'untested',
    nearest,
    reason:
      `The table of ${release} names ${product.shortName ?? product.name}, not this line.` +
      (near.length > 0 ? ` Nearest tested: ${inWords(near)}.` : ''),
  };
}

/** Which products list a version, for a component whose product is not named. */
function namesListing(
  entries: readonly { reading: ReadVersion; owner: ComponentProduct }[],
  version: ReadVersion,
): string[] {
  return [
    ...new Set(
      entries.filter(({ reading }) => shareLine(version, reading)).map(({ owner }) => owner.name),
    ),
  ];
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
function nearestLines(
  version: ReadVersion,
  lines: readonly string[],
): { below?: string; above?: string } {
  const own = version.lines[0] ?? version.parts.join('.');
  const sorted = [...new Set(lines)].sort(compareVersions);
  const below = sorted.filter((line) => compareVersions(line, own) < 0).at(-1);
  const above = sorted.find((line) => compareVersions(line, own) > 0);
  return { ...(below === undefined ? {} : { below }), ...(above === undefined ? {} : { above }) };
}

/** "a", "a and b", "a, b and c". */
export function inWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
