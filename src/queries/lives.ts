import { getCollection } from 'astro:content';
import {
  groupLives,
  linesOf,
  yearsOf,
  type LifeGroup,
  type LineLife,
  type Years,
} from '~/domain/compatibility/lives';
import { runsOf } from '~/domain/releases';
import type { ComponentProduct } from '~/domain/versions';
import type { Category, Runtime } from '~/schemas/vocabulary';
import { getCompatibility, getProducts } from './compatibility';
import { getCategories, getRuntimes } from './vocabulary';

/** Categories whose makers' dates decide how long a release can be run: what the pictures of lives show. */
const LIVED = ['dbms', 'jdk'];

/** A product and, where its makers' dates were collected, what they mean and where they were read. */
interface LivedProduct {
  product: ComponentProduct;
  /** Empty where no dates were collected. */
  sources: string[];
  meaning: string | undefined;
}

export interface ProductLives extends LivedProduct {
  /** Newest release first. */
  groups: (LifeGroup & { label: string })[];
  /** Releases whose table of the category does not name the product, in words; empty where all do. */
  notListed: string;
}

export interface CategoryLives {
  category: Category;
  /** Releases with such a table, oldest first. */
  releases: string[];
  products: ProductLives[];
}

/** How long the lines of databases and JDKs live that the releases were tested with, on the main runtime. */
export async function getLives(): Promise<{ years: Years; categories: CategoryLives[] }> {
  const files = await getCompatibility();
  const all = files.map(({ id }) => id);
  const runtime = (await getRuntimes()).find(({ main }) => main)?.id;
  const products = await livedProducts();
  const categories = (await livedCategories()).map((category): CategoryLives => {
    const tables = files.flatMap(({ id, data }) => {
      const table = data.tables.find(
        (one) => one.runtime === runtime && one.category === category.id,
      );
      return table ? [{ release: id, rows: table.rows }] : [];
    });
    const named = [...products.values()].filter(({ product }) =>
      tables.some(({ rows }) => rows.some((row) => row.product === product.id)),
    );
    return {
      category,
      releases: tables.map(({ release }) => release),
      products: named.map(({ product, sources, meaning }) => {
        const listed = tables.map(({ release, rows }) => ({
          release,
          versions: rows
            .filter((row) => row.product === product.id)
            .flatMap(({ versions }) => versions),
        }));
        const missing = listed.filter(({ versions }) => versions.length === 0);
        return {
          product,
          sources,
          meaning,
          groups: groupLives(product, listed)
            .map((group) => ({ ...group, label: runsOf(all, group.releases).join(', ') }))
            .toReversed(),
          notListed: runsOf(
            all,
            missing.map(({ release }) => release),
          ).join(', '),
        };
      }),
    };
  });
  return { years: await yearsOfLives(), categories };
}

export interface RuntimeLives {
  runtime: Runtime;
  categories: {
    category: Category;
    products: (LivedProduct & { lines: LineLife[] })[];
  }[];
}

/** The same of one release, for each runtime that has such tables. */
export async function getLivesOf(release: string): Promise<RuntimeLives[]> {
  const file = (await getCompatibility()).find(({ id }) => id === release)?.data;
  const products = await livedProducts();
  const categories = await livedCategories();
  return (await getRuntimes()).flatMap((runtime) => {
    const lived = categories.flatMap((category) => {
      const rows =
        file?.tables.find((one) => one.runtime === runtime.id && one.category === category.id)
          ?.rows ?? [];
      const ids = [...new Set(rows.map(({ product }) => product))];
      const found = ids.flatMap((id) => {
        const known = products.get(id);
        const versions = rows
          .filter(({ product }) => product === id)
          .flatMap((row) => row.versions);
        return known ? [{ ...known, lines: linesOf(known.product, versions).toReversed() }] : [];
      });
      return found.length > 0 ? [{ category, products: found }] : [];
    });
    return lived.length > 0 ? [{ runtime, categories: lived }] : [];
  });
}

/** The years from the first to the last end of a line that some release was tested with: one scale for all pages. */
export async function yearsOfLives(): Promise<Years> {
  const products = await livedProducts();
  const days = (await getCompatibility()).flatMap(({ data }) =>
    data.tables
      .filter(({ category }) => LIVED.includes(category))
      .flatMap(({ rows }) => rows)
      .flatMap(({ product, versions }) => {
        const known = products.get(product);
        return known ? linesOf(known.product, versions) : [];
      })
      .flatMap(({ endOfLife, extendedUntil }) => [endOfLife ?? [], extendedUntil ?? []].flat()),
  );
  const years = yearsOf(days);
  if (!years) throw new Error('No tested line has an end of life; see content/products.');
  return years;
}

const livedCategories = async (): Promise<Category[]> =>
  (await getCategories())
    .filter(({ id }) => LIVED.includes(id))
    .sort((a, b) => LIVED.indexOf(a.id) - LIVED.indexOf(b.id));

async function livedProducts(): Promise<Map<string, LivedProduct>> {
  const products = await getProducts();
  const data = await getCollection('products');
  return new Map(
    data.flatMap(({ id, data: { lifecycle } }) => {
      const product = products.get(id);
      return product
        ? [[id, { product, sources: lifecycle?.sources ?? [], meaning: lifecycle?.meaning }]]
        : [];
    }),
  );
}
