import { FOREIGN_KEY, shorten, type AddressProblem } from '~/domain/address-parts';
import { closest } from '~/domain/closest';
import { nearest, readComponent, type Misread } from '~/domain/compatibility/address';
import { componentToSlug } from '~/domain/versions';
import type { PlanData } from './data';
import { plainInput } from './plan';
import type { PlanInput } from './types';

/**
 * An address of a plan: source and target are its path, all else its query.
 * `?dbms=postgresql-13.4&micro-integrator.jdk=temurin-11&runtime=micro-integrator&topology=single-node&uses=analytics,tenants&not=scim&through=4.2.0`
 */
export interface PlanAddress {
  input: PlanInput;
  /** Parts that mean nothing here, kept as they stand so that nothing is dropped. */
  unknown: AddressProblem[];
}

/** Reads the query of a plan's address. Never throws; what is not understood is reported and kept. */
export function readPlanQuery(
  data: PlanData,
  from: string,
  to: string,
  query: URLSearchParams,
): PlanAddress {
  const address: PlanAddress = { input: plainInput(from, to), unknown: [] };
  const { input, unknown } = address;
  for (const [key, value] of query) {
    if (FOREIGN_KEY.test(key)) continue;
    const report = (part: string, problem: Misread | undefined): void => {
      if (problem) unknown.push({ key, value: part, ...problem });
    };
    if (key === 'runtime') report(value, readRuntime(data, input, value));
    else if (key === 'topology') report(value, readTopology(data, input, value));
    else if (key === 'uses' || key === 'not') {
      for (const feature of value.split(',')) {
        if (feature !== '') report(feature, readFeature(data, input, feature, key));
      }
    } else if (key === 'through') report(value, readThrough(data, input, value));
    else report(value, readPart(data, input, key, value));
  }
  return address;
}

function readRuntime({ facts }: PlanData, input: PlanInput, value: string): Misread | undefined {
  const ids = facts.runtimes.map(({ id }) => id).filter((id) => id !== facts.mainRuntime);
  if (ids.includes(value)) {
    if (!input.runtimes.includes(value)) input.runtimes.push(value);
    return undefined;
  }
  return {
    message: `“${shorten(value)}” is not a runtime of this guide.`,
    suggestions: nearest(value, ids).map((id) => ({ key: 'runtime', value: id })),
  };
}

function readTopology({ facts }: PlanData, input: PlanInput, value: string): Misread | undefined {
  const ids = facts.topologies.map(({ id }) => id);
  if (input.topology !== undefined) {
    return { message: `“${shorten(value)}” is a second topology.`, suggestions: [] };
  }
  if (!ids.includes(value)) {
    return {
      message: `“${shorten(value)}” is not a topology of this guide.`,
      suggestions: nearest(value, ids).map((id) => ({ key: 'topology', value: id })),
    };
  }
  input.topology = value;
  return undefined;
}

function readFeature(
  { facts }: PlanData,
  input: PlanInput,
  id: string,
  key: 'uses' | 'not',
): Misread | undefined {
  const inUse = key === 'uses';
  const ids = facts.features.map((feature) => feature.id);
  if (!ids.includes(id)) {
    return {
      message: `“${shorten(id)}” is not a feature of this guide.`,
      suggestions: closest(id, ids, 3).map((near) => ({ key, value: near })),
    };
  }
  const said = Object.hasOwn(input.answers, id) ? input.answers[id] : undefined;
  if (said !== undefined && said !== inUse) {
    return { message: `“${shorten(id)}” is answered with yes and with no.`, suggestions: [] };
  }
  input.answers[id] = inUse;
  return undefined;
}

function readThrough(
  { lookup: { releases }, facts: { hops } }: PlanData,
  input: PlanInput,
  value: string,
): Misread | undefined {
  const way = [input.from, ...(value === '' ? [] : value.split(',')), input.to];
  const places = way.map((stop) => releases.indexOf(stop));
  const goesUp = places.every((place, index) => place > (places[index - 1] ?? -1));
  if (!goesUp || input.through !== undefined) {
    return {
      message: `“${shorten(value)}” are not stops on the way from ${input.from} to ${input.to}.`,
      suggestions: [],
    };
  }
  const refused = hops.find(
    ({ from, to, evidence }) => evidence === 'refused' && way[way.indexOf(to) - 1] === from,
  );
  if (refused) {
    const { from, to, via } = refused;
    const round = way.flatMap((stop) => (stop === to ? [...via, to] : stop)).slice(1, -1);
    return {
      message: `A source says that ${from} to ${to} cannot be done in one step.`,
      suggestions: via.length > 0 ? [{ key: 'through', value: round.join() }] : [],
    };
  }
  input.through = way.slice(1, -1);
  return undefined;
}

/** A component: its category's key, after the runtime's id where it is not the main one. */
function readPart(
  { lookup, facts }: PlanData,
  input: PlanInput,
  key: string,
  value: string,
): Misread | undefined {
  const runtime = facts.runtimes.find(({ id }) => key.startsWith(`${id}.`))?.id;
  const bare = runtime === undefined ? key : key.slice(runtime.length + 1);
  const category = lookup.categories.find(({ queryKey }) => queryKey === bare);
  if (!category) {
    const keys = [...lookup.categories.map(({ queryKey }) => queryKey), ...OTHER_KEYS];
    return {
      message: `“${shorten(key)}” is nothing that a plan asks for.`,
      suggestions: nearest(key, keys).map((near) => ({ key: near, value })),
    };
  }
  const component = readComponent(lookup, category, { key, value });
  if ('message' in component) return component;
  input.components.push({ runtime: runtime ?? facts.mainRuntime, ...component });
  return undefined;
}

const OTHER_KEYS = ['runtime', 'topology', 'uses', 'not', 'through'];

/** Writes what defines a plan as a query, readable and stable. */
export function writePlanQuery(data: PlanData, { input, unknown }: PlanAddress): URLSearchParams {
  const query = new URLSearchParams();
  const { mainRuntime, features } = data.facts;
  for (const { runtime, category, product, version } of input.components) {
    const key = data.lookup.categories.find(({ id }) => id === category)?.queryKey;
    if (key === undefined) continue;
    const prefix = runtime === mainRuntime ? '' : `${runtime}.`;
    query.append(`${prefix}${key}`, componentToSlug(product, version));
  }
  for (const runtime of input.runtimes) query.append('runtime', runtime);
  if (input.topology !== undefined) query.append('topology', input.topology);
  const answered = (inUse: boolean): string =>
    features
      .map(({ id }) => id)
      .filter((id) => Object.hasOwn(input.answers, id) && input.answers[id] === inUse)
      .join(',');
  if (answered(true) !== '') query.append('uses', answered(true));
  if (answered(false) !== '') query.append('not', answered(false));
  if (input.through) query.append('through', input.through.join(','));
  for (const { key, value } of unknown) query.append(key, value);
  return query;
}

/** Path and query of a plan, from the site's root: "/upgrade/3.2.0/4.5.0/?dbms=mysql-5.7". */
export function planPath(data: PlanData, address: PlanAddress): string {
  const { from, to } = address.input;
  const query = writePlanQuery(data, address).toString();
  return `/upgrade/${from}/${to}/${query === '' ? '' : `?${query}`}`;
}
