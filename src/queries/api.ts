import { getCollection } from 'astro:content';
import type { ApiContent } from '~/api/v1/content';

let content: Promise<ApiContent> | undefined;

/** All content that the API serves. */
export function getApiContent(): Promise<ApiContent> {
  content ??= collect();
  return content;
}

async function collect(): Promise<ApiContent> {
  const dataOf = <T>(entries: { data: T }[]): T[] => entries.map(({ data }) => data);
  return {
    releases: dataOf(await getCollection('releases')),
    compatibility: dataOf(await getCollection('compatibility')),
    configuration: dataOf(await getCollection('configuration')),
    paths: dataOf(await getCollection('paths')),
    changes: (await getCollection('changes')).map(({ id, data, body = '' }) => ({
      id,
      data,
      body,
    })),
    products: await getCollection('products'),
    limits: dataOf(await getCollection('limits')),
    sources: dataOf(await getCollection('sources')),
    features: dataOf(await getCollection('features')),
    runtimes: dataOf(await getCollection('runtimes')),
    categories: dataOf(await getCollection('categories')),
    areas: dataOf(await getCollection('areas')),
    distributions: dataOf(await getCollection('distributions')),
    bases: dataOf(await getCollection('bases')),
    evidence: dataOf(await getCollection('hopEvidence')),
  };
}
