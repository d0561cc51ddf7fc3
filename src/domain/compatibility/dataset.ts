import type { ComponentProduct } from '~/domain/versions';
import type { Compatibility } from '~/schemas/compatibility';
import type { Limit } from '~/schemas/limit';
import type { Product } from '~/schemas/product';
import type { Source } from '~/schemas/source';
import type { Category, Runtime } from '~/schemas/vocabulary';
import type { PublishedLimit, TestedEntry } from './types';

/** A product of content/products as the domain takes it. */
export function toComponentProduct(id: string, data: Product): ComponentProduct {
  return {
    id,
    name: data.name,
    shortName: data.shortName,
    categories: data.categories,
    aliases: data.aliases,
    akin: data.akin,
    example: data.example,
    rule: data.versions,
    generic: data.generic,
    cycles: (data.lifecycle?.cycles ?? []).map(({ line, endOfLife, extendedUntil }) => ({
      line,
      endOfLife,
      extendedUntil,
    })),
  };
}

/** A category of component as the lookup asks for it. */
export interface LookupCategory {
  id: string;
  name: string;
  /** Key in the address. */
  queryKey: string;
  /** Anchor of its table on the main runtime. */
  anchor: string;
}

export interface LookupRuntime {
  id: string;
  name: string;
  main: boolean;
}

/** A cited document as a verdict shows it. */
export interface LookupSource {
  title: string;
  url: string | null;
  read: string;
}

/** Everything the lookup knows: plain data, one file for the browser. */
export interface LookupData {
  /** Oldest first. */
  releases: string[];
  runtimes: LookupRuntime[];
  categories: LookupCategory[];
  products: ComponentProduct[];
  /** Release, runtime, category: the rows. A category without rows has no table. */
  tables: Record<string, Record<string, Record<string, TestedEntry[]>>>;
  limits: PublishedLimit[];
  sources: Record<string, LookupSource>;
}

/** The tested table of a release, runtime and category, or `undefined` where none was found. */
export function tableOf(
  data: Pick<LookupData, 'tables'>,
  release: string,
  runtime: string,
  category: string,
): TestedEntry[] | undefined {
  return data.tables[release]?.[runtime]?.[category];
}

/** The anchor of a table on a release's page; runtimes other than the main one are prefixed. */
export function tableAnchor(
  runtime: { id: string; main: boolean },
  category: { anchor: string },
): string {
  return runtime.main ? category.anchor : `${runtime.id}-${category.anchor}`;
}

/** The content that the lookup's data is made of; files oldest release first. */
export interface LookupContent {
  files: readonly Compatibility[];
  limits: readonly Limit[];
  products: readonly ComponentProduct[];
  categories: readonly Category[];
  runtimes: readonly Runtime[];
  sources: ReadonlyMap<string, Source>;
}

/** Leaves out what no lookup can ask for, so that the file stays small. */
export function buildLookupData(content: LookupContent): LookupData {
  const tables: LookupData['tables'] = {};
  const cited = new Set(content.limits.flatMap((limit) => limit.sources));
  const runtimes = new Set<string>();
  for (const { release, tables: published } of content.files) {
    const ofRelease: LookupData['tables'][string] = {};
    for (const { runtime, category, rows } of published) {
      runtimes.add(runtime);
      (ofRelease[runtime] ??= {})[category] = rows.map(({ id, product, versions, sources }) => {
        for (const source of sources) cited.add(source);
        return { row: id, product, versions, sources };
      });
    }
    tables[release] = ofRelease;
  }
  const asked = content.categories.filter(({ lookup }) => lookup);
  const categories = new Set(asked.map(({ id }) => id));
  return {
    releases: content.files.map(({ release }) => release),
    runtimes: content.runtimes
      .filter(({ id }) => runtimes.has(id))
      .map(({ id, name, main }) => ({ id, name, main })),
    categories: asked.map(({ id, name, queryKey, anchor }) => ({ id, name, queryKey, anchor })),
    products: content.products.filter((product) =>
      product.categories.some((category) => categories.has(category)),
    ),
    tables,
    limits: content.limits.map(
      ({ id, effect, releases, runtime, category, product, versions, subject, text, sources }) => ({
        id,
        effect,
        releases,
        runtime,
        category,
        product,
        versions,
        subject,
        text,
        sources,
      }),
    ),
    sources: Object.fromEntries(
      [...content.sources].flatMap(([id, { title, url, read }]) =>
        cited.has(id) ? [[id, { title, url, read }]] : [],
      ),
    ),
  };
}
