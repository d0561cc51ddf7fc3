import { closest } from '~/domain/closest';
import { nearestReleases } from '~/domain/releases';
import { componentToSlug, slugToComponent } from '~/domain/versions';
import type { LookupData } from './dataset';
import type { Component } from './lookup';

/** What a lookup's address says: everything a colleague needs to see the same. */
export interface LookupState {
  /** `undefined` where no release is chosen: the lookup then asks which releases fit. */
  release: string | undefined;
  /** `undefined` for the main runtime. */
  runtime: string | undefined;
  components: Component[];
  /** Parts of the address that mean nothing here, kept as they stand so that nothing is dropped. */
  unknown: AddressProblem[];
}

/** A part of the address that could not be understood, with the nearest valid choices. */
export interface AddressProblem {
  key: string;
  value: string;
  /** One sentence that names the value. */
  message: string;
  /** Values that would be valid for the key, nearest first. */
  suggestions: string[];
}

/** Keys that belong to others (the free text of the home page, link trackers) and are no mistake. */
const FOREIGN_KEYS = new Set(['have']);

/** Reads the query of an address. Never throws; what is not understood is reported and kept. */
export function readAddress(data: LookupData, query: URLSearchParams): LookupState {
  const state: LookupState = {
    release: undefined,
    runtime: undefined,
    components: [],
    unknown: [],
  };
  for (const [key, value] of query) {
    if (FOREIGN_KEYS.has(key)) continue;
    const problem = readPart(data, state, key, value);
    if (problem) state.unknown.push({ key, value, ...problem });
  }
  return state;
}

function readPart(
  data: LookupData,
  state: LookupState,
  key: string,
  value: string,
): Pick<AddressProblem, 'message' | 'suggestions'> | undefined {
  if (key === 'release') {
    if (data.releases.includes(value) && state.release === undefined) {
      state.release = value;
      return undefined;
    }
    return {
      message: `“${shorten(value)}” is not a release of this guide.`,
      suggestions: nearestReleases(data.releases, value),
    };
  }
  if (key === 'runtime') {
    if (
      data.runtimes.some(({ id, main }) => id === value && !main) &&
      state.runtime === undefined
    ) {
      state.runtime = value;
      return undefined;
    }
    const runtimes = data.runtimes.filter(({ main }) => !main).map(({ id }) => id);
    return {
      message: `“${shorten(value)}” is not a runtime of this guide.`,
      suggestions: runtimes,
    };
  }
  const category = data.categories.find(({ queryKey }) => queryKey === key);
  if (!category) {
    const keys = data.categories.map(({ queryKey }) => queryKey);
    return {
      message: `“${shorten(key)}” is nothing that this page asks for.`,
      suggestions: closest(key, keys, 3),
    };
  }
  const ids = data.products
    .filter(({ categories }) => categories.includes(category.id))
    .map(({ id }) => id);
  const component = slugToComponent(ids, value);
  if (!component) {
    return {
      message: `“${shorten(value)}” names no ${category.name} of this guide.`,
      suggestions: closest(value.replace(/-[\d.]+.*$/, ''), ids, 3),
    };
  }
  state.components.push({ category: category.id, ...component });
  return undefined;
}

/**
 * Writes a state as a query, readable and stable: `?dbms=postgresql-13.4&jdk=temurin-11`.
 * @param withRelease false on the page of one release, whose path says it
 */
export function writeAddress(
  data: LookupData,
  state: LookupState,
  withRelease = true,
): URLSearchParams {
  const query = new URLSearchParams();
  if (withRelease && state.release !== undefined) query.append('release', state.release);
  if (state.runtime !== undefined) query.append('runtime', state.runtime);
  for (const { category, product, version } of state.components) {
    const key = data.categories.find(({ id }) => id === category)?.queryKey;
    if (key !== undefined) query.append(key, componentToSlug(product, version));
  }
  for (const { key, value } of state.unknown) query.append(key, value);
  return query;
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
