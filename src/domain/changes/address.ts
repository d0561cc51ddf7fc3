import { FOREIGN_KEY, shorten, type AddressProblem } from '~/domain/address-parts';
import { closest } from '~/domain/closest';
import { compareReleases, nearestReleases } from '~/domain/releases';
import { SEVERITIES } from '~/schemas/severity';
import { NO_FILTER, type ChangeFilter } from './filter';

/** What a filter may name. */
export interface KnownTerms {
  releases: readonly string[];
  areas: readonly string[];
}

/** What a query was found to say. */
export interface FilterReading {
  filter: ChangeFilter;
  /** Parts that mean nothing here. They are left out of the filter, and stay in the address. */
  unknown: AddressProblem[];
  /** Why no change can pass, in a sentence. */
  contradiction?: string;
}

/** Reads a filter from a query such as `?from=3.2.0&to=4.1.0&severity=blocker&text=jwt`. Never throws. */
export function readFilter(query: URLSearchParams, known: KnownTerms): FilterReading {
  const filter: ChangeFilter = { ...NO_FILTER, severities: [] };
  const unknown: AddressProblem[] = [];
  for (const [key, value] of query) {
    if (value === '' || FOREIGN_KEY.test(key)) continue;
    const problem = readPart(filter, known, key, value);
    if (problem) unknown.push(problem);
  }
  const { from, to } = filter;
  return from !== undefined && to !== undefined && compareReleases(from, to) >= 0
    ? {
        filter,
        unknown,
        contradiction: `${from} is not older than ${to}: no upgrade lies between.`,
      }
    : { filter, unknown };
}

function readPart(
  filter: ChangeFilter,
  known: KnownTerms,
  key: string,
  value: string,
): AddressProblem | undefined {
  const unknown = (what: string, nearest: readonly string[]): AddressProblem => ({
    key,
    value,
    message: notOfThisGuide(value, what),
    suggestions: nearest.map((near) => ({ key, value: near })),
  });
  switch (key) {
    case 'from':
    case 'to':
    case 'release':
      if (!known.releases.includes(value)) {
        return unknown('a release', nearestReleases(known.releases, value));
      }
      filter[key] = value;
      return undefined;
    case 'area':
      if (!known.areas.includes(value)) return unknown('an area', closest(value, known.areas, 3));
      filter.area = value;
      return undefined;
    case 'severity': {
      const severity = SEVERITIES.find((one) => one === value);
      if (!severity) return unknown('a severity', closest(value, SEVERITIES, 3));
      if (!filter.severities.includes(severity)) filter.severities.push(severity);
      return undefined;
    }
    case 'text':
      filter.text = value.slice(0, 200);
      return undefined;
    default:
      return {
        key,
        value,
        message: notOfThisGuide(key, 'a filter'),
        suggestions: closest(key, KEYS, 2).map((near) => ({ key: near, value })),
      };
  }
}

const KEYS = ['from', 'to', 'release', 'area', 'severity', 'text'];

const notOfThisGuide = (value: string, what: string): string =>
  `“${shorten(value)}” is not ${what} of this guide.`;

/**
 * Writes a filter as a query, always in the same order.
 * @param unknown what was not understood of the address, to stay in it
 */
export function writeFilter(
  { from, to, release, area, severities, text }: ChangeFilter,
  unknown: readonly AddressProblem[] = [],
): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ from, to, release, area })) {
    if (value !== undefined) query.append(key, value);
  }
  for (const severity of SEVERITIES) {
    if (severities.includes(severity)) query.append('severity', severity);
  }
  if (text.trim() !== '') query.append('text', text);
  for (const { key, value } of unknown) query.append(key, value);
  return query;
}
