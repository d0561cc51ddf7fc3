import { closest } from './closest';

/** Orders two releases by their numbers: 4.9.0 before 4.10.0. Negative where `a` is the older. */
export function compareReleases(a: string, b: string): number {
  const left = numbersOf(a);
  const right = numbersOf(b);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbersOf = remembering((version: string): number[] =>
  version.split('.').map((part) => Number.parseInt(part, 10) || 0),
);

/** One comparison of a range: the release must stand in this relation to the version. */
interface Bound {
  relation: '>=' | '>' | '<=' | '<';
  version: string;
}

/**
 * Whether a release lies in a range such as ">=3.0.0 <=3.2.0". An inclusive end takes in the patch releases of its
 * minor line, so 3.2.1 lies in "<=3.2.0" (src/domain/README.md, "Changes that apply to a plan").
 * @param range two comparisons at most, as in src/schemas/shared.ts; text that is no range holds nothing
 */
export function inRange(version: string, range: string): boolean {
  const bounds = boundsOf(range);
  return bounds.length > 0 && bounds.every((bound) => meets(version, bound));
}

const boundsOf = remembering((range: string): Bound[] => {
  const bounds: Bound[] = [];
  for (const part of range.trim().split(/\s+/)) {
    const match = /^(>=|<=|<|>)(\d+(?:\.\d+)*)$/.exec(part);
    if (!match) return [];
    bounds.push({ relation: match[1] as Bound['relation'], version: match[2] ?? '' });
  }
  return bounds;
});

/** Reads each text once: a plan asks thousands of times about the few releases and ranges of the content. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    // What readers write is without limit.
    if (known.size < 2000) known.set(text, reading);
    return reading;
  };
}

function meets(version: string, { relation, version: limit }: Bound): boolean {
  const order = compareReleases(version, limit);
  switch (relation) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0 && !sameMinorLine(version, limit);
    case '<=':
      return order <= 0 || sameMinorLine(version, limit);
    case '<':
      return order < 0;
  }
}

function sameMinorLine(a: string, b: string): boolean {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return left[0] === right[0] && left[1] === right[1];
}

/** A range in words for readers: "any release before 4.2.0", "3.0.0 to 3.2.x", "4.2.0 or later, before 4.5.0". */
export function rangeInWords(range: string): string {
  const [first, second] = boundsOf(range);
  if (!first) return range;
  if (first.relation === '>=' && second?.relation === '<=') {
    const last = lineInWords(second.version);
    const whole = sameMinorLine(first.version, second.version) && first.version.endsWith('.0');
    return whole ? last : `${first.version} to ${last}`;
  }
  const words = boundInWords(first);
  if (second) return `${words}, ${boundInWords(second)}`;
  return first.relation === '<' || first.relation === '<=' ? `any release ${words}` : words;
}

function boundInWords({ relation, version }: Bound): string {
  switch (relation) {
    case '>=':
      return `${version} or later`;
    case '>':
      return `later than ${lineInWords(version)}`;
    case '<=':
      return `up to ${lineInWords(version)}`;
    case '<':
      return `before ${version}`;
  }
}

/** An inclusive end takes in the patch releases, so 3.2.0 is told as "3.2.x". */
const lineInWords = (version: string): string => version.replace(/\.\d+$/, '.x');

/**
 * The known releases nearest to what somebody wrote, best first: those it may stand for, such as 4.7.0 for "4.7" and 4.1.0 for
 * "4.10", then the neighbours of a version: of "4.9.0" the newest. Other texts are compared by their letters.
 */
export function nearestReleases(known: readonly string[], text: string, most = 3): string[] {
  const asked = text.trim().replace(/^v/i, '');
  const digitsOf = (one: string): string => one.replaceAll('.', '');
  const meant = known.filter(
    (one) =>
      asked !== '' &&
      (one.startsWith(asked) ||
        digitsOf(one) === digitsOf(asked) ||
        compareReleases(one, asked) === 0),
  );
  const isVersion = /^\d+(?:\.\d+)+$/.test(asked);
  const others = isVersion ? neighbours(known, asked) : closest(asked, known, most);
  return [...new Set([...meant, ...others])].slice(0, most);
}

/** The known releases by how many others stand between them and a version, of two the earlier first. */
function neighbours(known: readonly string[], version: string): string[] {
  const inOrder = [...known].sort(compareReleases);
  const later = inOrder.filter((one) => compareReleases(one, version) > 0);
  const earlier = inOrder.filter((one) => compareReleases(one, version) < 0).reverse();
  return inOrder.flatMap((_, at) => [earlier[at], later[at]]).filter((one) => one !== undefined);
}

/**
 * Joins releases that follow each other: ["3.0.0 to 4.2.0", "4.4.0"].
 * @param all every release, in order
 * @param some those to be told
 */
export function runsOf(all: readonly string[], some: readonly string[]): string[] {
  const wanted = new Set(some);
  const runs: string[] = [];
  let start: string | undefined;
  all.forEach((release, index) => {
    if (!wanted.has(release)) return;
    start ??= release;
    const next = all[index + 1];
    if (next !== undefined && wanted.has(next)) return;
    runs.push(start === release ? release : `${start} to ${release}`);
    start = undefined;
  });
  return runs;
}
