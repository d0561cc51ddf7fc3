import { closest } from '../closest';
import { compareReleases, nearestReleases } from '../releases';

/** What the address of the check says: `?from=4.1.0&to=4.7.0&distribution=universal-gateway`. Nothing of a file. */
export interface CheckAddress {
  from: string | undefined;
  to: string | undefined;
  distribution: string | undefined;
}

/** A part of the address that could not be used, with what could stand in its place, nearest first. */
export interface CheckAddressProblem {
  key: keyof CheckAddress;
  value: string;
  message: string;
  suggestions: string[];
}

/** What can be chosen. */
export interface CheckChoices {
  releases: readonly string[];
  distributions: readonly string[];
}

/** Reads an address. Never throws; what is not known is left open and told. */
export function readCheckAddress(
  { releases, distributions }: CheckChoices,
  query: URLSearchParams,
): { address: CheckAddress; problems: CheckAddressProblem[] } {
  const problems: CheckAddressProblem[] = [];
  const read = (
    key: keyof CheckAddress,
    known: readonly string[],
    nearest: (value: string) => string[],
    words: string,
  ): string | undefined => {
    const value = query.get(key);
    if (value === null || value === '') return undefined;
    if (known.includes(value)) return value;
    const message = `“${value.slice(0, 40)}” is not ${words}.`;
    problems.push({ key, value, message, suggestions: nearest(value) });
    return undefined;
  };
  const release = (key: 'from' | 'to'): string | undefined =>
    read(
      key,
      releases,
      (value) => nearestReleases(releases, value),
      'a release whose keys are known here',
    );
  return {
    address: {
      from: release('from'),
      to: release('to'),
      distribution: read(
        'distribution',
        distributions,
        (value) => closest(value, distributions, 2),
        'a distribution',
      ),
    },
    problems,
  };
}

/** Puts what is chosen into a query; whatever else stands in it stays. */
export function writeCheckAddress(
  address: CheckAddress,
  query: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const key of ['from', 'to', 'distribution'] as const) {
    const value = address[key];
    if (value === undefined) written.delete(key);
    else written.set(key, value);
  }
  return written;
}

/** What can be compared: two releases, or why not yet. */
export type Pair =
  | { kind: 'pair'; from: string; to: string }
  | { kind: 'no-source' }
  /** The target is the older one. */
  | { kind: 'backwards'; from: string; to: string };

export function pairOf({ from, to }: CheckAddress): Pair {
  if (from === undefined || to === undefined) return { kind: 'no-source' };
  return { kind: compareReleases(from, to) > 0 ? 'backwards' : 'pair', from, to };
}
