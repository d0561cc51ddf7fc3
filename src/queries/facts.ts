import { getCollection } from 'astro:content';
import { inOrder, type Facts } from '~/domain/facts';

let facts: Promise<Facts> | undefined;

/** All facts of the content, in order. */
export function getFacts(): Promise<Facts> {
  facts ??= collect().then(inOrder);
  return facts;
}

async function collect(): Promise<Facts> {
  const dataOf = <T>(entries: { data: T }[]): T[] => entries.map(({ data }) => data);
  const withBody = <T>(entries: { id: string; data: T; body?: string }[]) =>
    entries.map(({ id, data, body = '' }) => ({ id, data, body }));
  return {
    releases: dataOf(await getCollection('releases')),
    compatibility: dataOf(await getCollection('compatibility')),
    configuration: dataOf(await getCollection('configuration')),
    paths: dataOf(await getCollection('paths')),
    changes: withBody(await getCollection('changes')),
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
    stages: dataOf(await getCollection('stages')),
    supportStatuses: dataOf(await getCollection('supportStatuses')),
    guide: withBody(await getCollection('guide')),
  };
}
