import type { ChangeData } from '~/schemas/change';
import type { Compatibility } from '~/schemas/compatibility';
import type { ConfigurationFile } from '~/schemas/configuration';
import type { Feature } from '~/schemas/feature';
import type { Limit } from '~/schemas/limit';
import type { Paths } from '~/schemas/path';
import type { Product } from '~/schemas/product';
import type { Release } from '~/schemas/release';
import type { Source } from '~/schemas/source';
import type { GuideData } from '~/schemas/guide';
import type { Category, HopEvidenceTerm, Runtime, Stage, Term } from '~/schemas/vocabulary';
import { compareReleases } from './releases';

/** An entry of a collection: its id and what it says. */
export interface Entry<T> {
  id: string;
  data: T;
}

/** All facts of the content as plain data: what is served to other programs and written as Markdown. */
export interface Facts {
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
  stages: readonly Stage[];
  supportStatuses: readonly Term[];
  /** `body` is the MDX below the frontmatter. */
  guide: readonly (Entry<GuideData> & { body: string })[];
}

/** The last day on which any cited document was read: the age of the facts, the same in every build of the same facts. */
export function readUntil({ sources }: Facts): string {
  return sources.reduce((last, { read }) => (read > last ? read : last), '');
}

/**
 * The facts in order: releases oldest first, vocabularies as authored, changes as a plan lists those of
 * equal severity, all else by id. Astro's collections come in no order of their own, and two builds must not differ.
 */
export function inOrder(facts: Facts): Facts {
  const areas = authored(facts.areas);
  const place = new Map(areas.map(({ id }, at) => [id, at]));
  return {
    releases: facts.releases.toSorted((a, b) => compareReleases(a.version, b.version)),
    compatibility: facts.compatibility.toSorted((a, b) => compareReleases(a.release, b.release)),
    configuration: facts.configuration.toSorted((a, b) => compareReleases(a.version, b.version)),
    paths: facts.paths.toSorted((a, b) => compareReleases(a.target, b.target)),
    changes: facts.changes.toSorted(
      (a, b) =>
        compareReleases(a.data.introducedIn, b.data.introducedIn) ||
        (place.get(a.data.area) ?? 0) - (place.get(b.data.area) ?? 0) ||
        byId(a, b),
    ),
    products: facts.products.toSorted(byId),
    limits: facts.limits.toSorted(byId),
    sources: facts.sources.toSorted(byId),
    features: facts.features.toSorted(byId),
    runtimes: authored(facts.runtimes),
    categories: authored(facts.categories),
    areas,
    distributions: authored(facts.distributions),
    bases: authored(facts.bases),
    evidence: authored(facts.evidence),
    stages: authored(facts.stages),
    supportStatuses: authored(facts.supportStatuses),
    guide: facts.guide.toSorted((a, b) => a.data.order - b.data.order),
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const authored = <T extends { order: number }>(terms: readonly T[]): T[] =>
  terms.toSorted((a, b) => a.order - b.order);
