import { closest } from '~/domain/closest';
import { compareReleases, nearestReleases } from '~/domain/releases';
import { SEVERITIES } from '~/schemas/severity';
import { NO_FILTER, type ChangeFilter } from './filter';

/** What a filter may name. */
export interface KnownTerms {
  releases: readonly string[];
  areas: readonly string[];
}

/** A part of an address that means nothing here, in a sentence, with what may have been meant. */
export interface FilterProblem {
  message: string;
  suggestions: string[];
}

/**
 * Reads a filter from a query such as `?from=3.2.0&to=4.1.0&severity=blocker&text=jwt`. What is not understood is left
 * out of the filter and named.
 */
export function readFilter(
  query: URLSearchParams,
  known: KnownTerms,
): { filter: ChangeFilter; problems: FilterProblem[] } {
  const filter: ChangeFilter = { ...NO_FILTER, severities: [] };
  const problems: FilterProblem[] = [];
  const unknown = (what: string, value: string, suggestions: string[]): void => {
    problems.push({
      message: `“${value.slice(0, 40)}” is not ${what} of this guide.`,
      suggestions,
    });
  };
  for (const [key, value] of query) {
    if (value === '') continue;
    switch (key) {
      case 'from':
      case 'to':
      case 'release':
        if (known.releases.includes(value)) filter[key] = value;
        else unknown('a release', value, nearestReleases(known.releases, value));
        break;
      case 'area':
        if (known.areas.includes(value)) filter.area = value;
        else unknown('an area', value, closest(value, known.areas, 3));
        break;
      case 'severity': {
        const severity = SEVERITIES.find((one) => one === value);
        if (!severity) unknown('a severity', value, closest(value, SEVERITIES, 3));
        else if (!filter.severities.includes(severity)) filter.severities.push(severity);
        break;
      }
      case 'text':
        filter.text = value.slice(0, 200);
        break;
      default:
        unknown(
          'a filter',
          key,
          closest(key, ['from', 'to', 'release', 'area', 'severity', 'text'], 2),
        );
    }
  }
  const { from, to } = filter;
  if (from !== undefined && to !== undefined && compareReleases(from, to) >= 0) {
    problems.push({
      message: `${from} is not older than ${to}: no upgrade lies between.`,
      suggestions: [],
    });
  }
  return { filter, problems };
}

/** Writes a filter as a query, always in the same order. */
export function writeFilter({
  from,
  to,
  release,
  area,
  severities,
  text,
}: ChangeFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ from, to, release, area })) {
    if (value !== undefined) query.append(key, value);
  }
  for (const severity of SEVERITIES) {
    if (severities.includes(severity)) query.append('severity', severity);
  }
  if (text.trim() !== '') query.append('text', text);
  return query;
}
