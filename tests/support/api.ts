import type { ApiContent } from '~/api/v1/content';
import { contentRoot, loadContent } from './content';

const { content } = loadContent(contentRoot);
const dataOf = <T>(entries: readonly { data: T }[]): T[] => entries.map(({ data }) => data);

/** What the API is made of, from the real content. */
export const apiContent: ApiContent = {
  releases: dataOf(content.releases),
  compatibility: dataOf(content.compatibility),
  configuration: dataOf(content.configuration),
  paths: dataOf(content.paths),
  changes: content.changes,
  products: content.products,
  limits: dataOf(content.limits),
  sources: dataOf(content.sources),
  features: dataOf(content.features),
  runtimes: dataOf(content.runtimes),
  categories: dataOf(content.categories),
  areas: dataOf(content.areas),
  distributions: dataOf(content.distributions),
  bases: dataOf(content.bases),
  evidence: dataOf(content.hopEvidence),
};
