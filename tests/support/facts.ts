import type { Facts } from '~/domain/facts';
import { contentRoot, loadContent } from './content';

export const { content } = loadContent(contentRoot);
const dataOf = <T>(entries: readonly { data: T }[]): T[] => entries.map(({ data }) => data);

/** All facts of the real content, in the order of its files. */
export const facts: Facts = {
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
  stages: dataOf(content.stages),
  supportStatuses: dataOf(content.supportStatuses),
  guide: content.guide,
};
