import { compareReleases, inRange } from '~/domain/releases';
import type { Severity } from '~/schemas/severity';

/** Which changes a reader wants to see. What is absent or empty asks nothing. */
export interface ChangeFilter {
  /** The release that the reader runs. */
  from: string | undefined;
  /** The release that the reader wants. */
  to: string | undefined;
  /** The release that brought it. */
  release: string | undefined;
  area: string | undefined;
  severities: Severity[];
  /** Words that must all occur. */
  text: string;
}

export const NO_FILTER: ChangeFilter = {
  from: undefined,
  to: undefined,
  release: undefined,
  area: undefined,
  severities: [],
  text: '',
};

/** A change as a filter looks at it. Ranges as in src/schemas/shared.ts. */
export interface FilteredChange {
  introducedIn: string;
  from: string;
  target: string | undefined;
  area: string;
  severity: string;
  /** All words a reader may look for, in lower case. */
  text: string;
}

/** Whether a filter lets a change through. */
export function matches(change: FilteredChange, filter: ChangeFilter): boolean {
  return (
    concernsRange(change, filter) &&
    (filter.release === undefined || change.introducedIn === filter.release) &&
    (filter.area === undefined || change.area === filter.area) &&
    (filter.severities.length === 0 || filter.severities.some((one) => one === change.severity)) &&
    wordsOf(filter.text).every((word) => change.text.includes(word))
  );
}

/** The rule of a jump (src/domain/README.md, "Changes that apply to a plan"), with either end left open. */
function concernsRange(change: FilteredChange, { from, to }: ChangeFilter): boolean {
  if (to !== undefined) {
    if (compareReleases(change.introducedIn, to) > 0) return false;
    if (change.target !== undefined && !inRange(to, change.target)) return false;
  }
  if (from === undefined) return true;
  if (to !== undefined && compareReleases(from, to) >= 0) return false;
  // Some changes span releases: what was brought before still lies ahead of whoever leaves its range.
  const ahead =
    compareReleases(from, change.introducedIn) < 0 ||
    (to !== undefined && !inRange(to, change.from));
  return ahead && inRange(from, change.from);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
