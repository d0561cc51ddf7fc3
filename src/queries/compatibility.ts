import { getCollection, type CollectionEntry } from 'astro:content';
import {
  buildLookupData,
  toComponentProduct,
  type LookupData,
} from '~/domain/compatibility/dataset';
import { compareReleases } from '~/domain/releases';
import type { ComponentProduct } from '~/domain/versions';
import { getSources } from './sources';
import { getCategories, getRuntimes } from './vocabulary';

export type CompatibilityEntry = CollectionEntry<'compatibility'>;

/** All releases' compatibility files, oldest first. */
export async function getCompatibility(): Promise<CompatibilityEntry[]> {
  const files = await getCollection('compatibility');
  return files.sort((a, b) => compareReleases(a.id, b.id));
}

/** All component products by id, as the domain takes them. */
export async function getProducts(): Promise<Map<string, ComponentProduct>> {
  const products = await getCollection('products');
  return new Map(products.map(({ id, data }) => [id, toComponentProduct(id, data)]));
}

let lookup: Promise<LookupData> | undefined;

/** Everything the lookup knows, in one plain object. */
export function getLookupData(): Promise<LookupData> {
  lookup ??= collect();
  return lookup;
}

async function collect(): Promise<LookupData> {
  const dataOf = <T>(entries: { data: T }[]): T[] => entries.map(({ data }) => data);
  return buildLookupData({
    files: dataOf(await getCompatibility()),
    limits: dataOf(await getCollection('limits')),
    products: [...(await getProducts()).values()],
    categories: await getCategories(),
    runtimes: await getRuntimes(),
    sources: await getSources(),
  });
}
