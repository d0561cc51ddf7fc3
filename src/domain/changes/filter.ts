import { compareReleases } from '~/domain/releases';
import type { Severity } from '~/schemas/severity';
import { isAhead, isReached } from './jump';

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
  steps: readonly string[];
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

/** Whether the change lies on the way, with either end left open. */
function concernsRange(change: FilteredChange, { from, to }: ChangeFilter): boolean {
  if (to !== undefined && !isReached(change, to)) return false;
  if (from === undefined) return true;
  return (to === undefined || compareReleases(from, to) < 0) && isAhead(change, from, to);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
