import { compareReleases } from '~/domain/releases';
import type { ChangeData } from '~/schemas/change';
import type { Compatibility } from '~/schemas/compatibility';
import type { ConfigurationFile } from '~/schemas/configuration';
import type { Feature } from '~/schemas/feature';
import type { Limit } from '~/schemas/limit';
import type { Paths } from '~/schemas/path';
import type { Product } from '~/schemas/product';
import type { Release } from '~/schemas/release';
import type { Source } from '~/schemas/source';
import type { Category, HopEvidenceTerm, Runtime, Term } from '~/schemas/vocabulary';

/** An entry of a collection: its id and what it says. */
export interface Entry<T> {
  id: string;
  data: T;
}

/** The content that answers are made of, in any order (`inOrder`). */
export interface ApiContent {
  releases: readonly Release[];
  compatibility: readonly Compatibility[];
  configuration: readonly ConfigurationFile[];
  paths: readonly Paths[];
  /** `body` is the Markdown below the frontmatter. */
  changes: readonly (Entry<ChangeData> & { body: string })[];
  products: readonly Entry<Product>[];
  limits: readonly Limit[];
  sources: readonly Source[];
  features: readonly Feature[];
  runtimes: readonly Runtime[];
  categories: readonly Category[];
  areas: readonly Term[];
  distributions: readonly Term[];
  bases: readonly Term[];
  evidence: readonly HopEvidenceTerm[];
}

/** The last day on which any cited document was read: the age of the facts, the same in every build of the same content. */
export function readUntil({ sources }: ApiContent): string {
  return sources.reduce((last, { read }) => (read > last ? read : last), '');
}

/**
 * The content in the order of the answers: releases oldest first, vocabularies as authored, changes as a plan lists those of
 * equal severity, all else by id. Astro's collections come in no order of their own, and two builds must not differ.
 */
export function inOrder(content: ApiContent): ApiContent {
  const areas = authored(content.areas);
  const place = new Map(areas.map(({ id }, at) => [id, at]));
  return {
    releases: content.releases.toSorted((a, b) => compareReleases(a.version, b.version)),
    compatibility: content.compatibility.toSorted((a, b) => compareReleases(a.release, b.release)),
    configuration: content.configuration.toSorted((a, b) => compareReleases(a.version, b.version)),
    paths: content.paths.toSorted((a, b) => compareReleases(a.target, b.target)),
    changes: content.changes.toSorted(
      (a, b) =>
        compareReleases(a.data.introducedIn, b.data.introducedIn) ||
        (place.get(a.data.area) ?? 0) - (place.get(b.data.area) ?? 0) ||
        byId(a, b),
    ),
    products: content.products.toSorted(byId),
    limits: content.limits.toSorted(byId),
    sources: content.sources.toSorted(byId),
    features: content.features.toSorted(byId),
    runtimes: authored(content.runtimes),
    categories: authored(content.categories),
    areas,
    distributions: authored(content.distributions),
    bases: authored(content.bases),
    evidence: authored(content.evidence),
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const authored = <T extends { order: number }>(terms: readonly T[]): T[] =>
  terms.toSorted((a, b) => a.order - b.order);
