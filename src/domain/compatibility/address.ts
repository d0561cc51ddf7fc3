import { FOREIGN_KEY, shorten, type AddressProblem, type Suggestion } from '~/domain/address-parts';
import { closest } from '~/domain/closest';
import { nearestReleases } from '~/domain/releases';
import { componentToSlug, slugToComponent } from '~/domain/versions';
import type { LookupCategory, LookupData } from './dataset';
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

/**
 * Reads the query of an address. Never throws; what is not understood is reported and kept.
 * @param page the release of the page, where its path names one
 */
export function readAddress(data: LookupData, query: URLSearchParams, page?: string): LookupState {
  const state: LookupState = {
    release: undefined,
    runtime: undefined,
    components: [],
    unknown: [],
  };
  for (const [key, value] of query) {
    if (FOREIGN_KEY.test(key)) continue;
    const problem = readPart(data, state, { key, value, page });
    if (problem) state.unknown.push({ key, value, ...problem });
  }
  return state;
}

/** Why a part could not be understood, without the part itself. */
export type Misread = Pick<AddressProblem, 'message' | 'suggestions'>;

type Reading = Misread | undefined;

interface Part {
  key: string;
  value: string;
  page: string | undefined;
}

function readPart(data: LookupData, state: LookupState, part: Part): Reading {
  const { key, value } = part;
  if (key === 'release') return readRelease(data, state, part);
  if (key === 'runtime') return readRuntime(data, state, value);
  const category = data.categories.find(({ queryKey }) => queryKey === key);
  if (!category) {
    const keys = data.categories.map(({ queryKey }) => queryKey);
    return {
      message: `“${shorten(key)}” is nothing that this page asks for.`,
      suggestions: nearest(key, keys).map((near) => ({ key: near, value })),
    };
  }
  const component = readComponent(data, category, part);
  if ('message' in component) return component;
  state.components.push(component);
  return undefined;
}

/** Reads one component of an address, such as "postgresql-13.4". */
export function readComponent(
  { products }: LookupData,
  category: LookupCategory,
  { key, value }: Suggestion,
): Component | Misread {
  const ids = products
    .filter(({ categories }) => categories.includes(category.id))
    .map(({ id }) => id);
  const component = slugToComponent(ids, value);
  if (component) return { category: category.id, ...component };
  const [, name = '', version = ''] = /^(.*?)[-\s]?(\d.*)?$/s.exec(value) ?? [];
  return {
    message: `“${shorten(value)}” names no ${category.name} of this guide.`,
    suggestions: nearest(name, ids).map((id) => ({ key, value: componentToSlug(id, version) })),
  };
}

function readRelease(data: LookupData, state: LookupState, { key, value, page }: Part): Reading {
  const known = data.releases.includes(value);
  const releases = known ? [value] : nearestReleases(data.releases, value);
  const suggestions = (releases.length > 0 ? releases : data.releases.slice(-3).reverse()).map(
    (release) => ({ key, value: release }),
  );
  if (!known) {
    return { message: `“${shorten(value)}” is not a release of this guide.`, suggestions };
  }
  if (page !== undefined) {
    if (page === value) return undefined;
    return {
      message: `This page is about ${page}; the address also asks for ${value}.`,
      suggestions,
    };
  }
  if (state.release !== undefined) {
    return {
      message: `The address asks for two releases: ${state.release} is shown, not ${value}.`,
      suggestions,
    };
  }
  state.release = value;
  return undefined;
}

function readRuntime(data: LookupData, state: LookupState, value: string): Reading {
  const runtimes = data.runtimes.filter(({ main }) => !main).map(({ id }) => id);
  const suggestions = (runtimes.includes(value) ? [value] : nearest(value, runtimes)).map((id) => ({
    key: 'runtime',
    value: id,
  }));
  if (!runtimes.includes(value)) {
    return { message: `“${shorten(value)}” is not a runtime of this guide.`, suggestions };
  }
  if (state.runtime !== undefined) {
    return {
      message: `The address asks for two runtimes: ${state.runtime} is shown, not ${value}.`,
      suggestions,
    };
  }
  state.runtime = value;
  return undefined;
}

/** The choices most like a text; where none is like it, all of them, since one must be meant. */
export function nearest(text: string, choices: readonly string[]): readonly string[] {
  const like = closest(text, choices, 3);
  return like.length > 0 ? like : choices;
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
