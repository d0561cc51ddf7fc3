import { getCollection } from 'astro:content';
import { tableAnchor } from '~/domain/compatibility/dataset';
import { cycleOf } from '~/domain/compatibility/lifecycle';
import { inRange } from '~/domain/releases';
import { readListed, type ComponentProduct } from '~/domain/versions';
import type { Anomaly, Compatibility, TestedRow } from '~/schemas/compatibility';
import type { Limit } from '~/schemas/limit';
import type { Category, Runtime } from '~/schemas/vocabulary';
import { getCompatibility, getProducts } from './compatibility';
import { getCategories, getRuntimes } from './vocabulary';

/** A listed version and when its line ends, as the maker says. */
export interface ListedVersion {
  text: string;
  endOfLife: string | undefined;
  /** The end of paid support, where that goes on for longer. */
  extendedUntil: string | undefined;
}

export interface TableRow {
  anchor: string;
  product: ComponentProduct;
  versions: ListedVersion[];
  printed: string | undefined;
  note: string | undefined;
  sources: string[];
  /** What the releases just before and after list for the product; `undefined` where they have no such table. */
  neighbours: (string[] | undefined)[];
}

export interface ReleaseTable {
  runtime: Runtime;
  category: Category;
  anchor: string;
  rows: TableRow[];
  anomalies: Anomaly[];
  limits: Limit[];
  /** The releases just before and after, and whether they have such a table. */
  neighbours: { release: string; hasTable: boolean }[];
}

/** The published limits that hold for a release. */
export async function getLimits(release: string): Promise<Limit[]> {
  return (await getCollection('limits'))
    .map(({ data }) => data)
    .filter((limit) => inRange(release, limit.releases));
}

/** The tested tables of one release, runtime by runtime, with the neighbouring releases for context. */
export async function getReleaseTables(release: string): Promise<ReleaseTable[]> {
  const files = await getCompatibility();
  const at = files.findIndex(({ id }) => id === release);
  const file = files[at]?.data;
  if (!file) return [];
  const neighbours = [files[at - 1], files[at + 1]].flatMap((one) => (one ? [one.data] : []));
  const products = await getProducts();
  const runtimes = await getRuntimes();
  const categories = await getCategories();
  const limits = await getLimits(release);

  return runtimes.flatMap((runtime) =>
    categories.flatMap((category) => {
      const table = file.tables.find(
        (one) => one.runtime === runtime.id && one.category === category.id,
      );
      if (!table) return [];
      const anchor = tableAnchor(runtime, category);
      return [
        {
          runtime,
          category,
          anchor,
          rows: table.rows.map((row) =>
            toRow(row, anchor, products, neighbours, runtime.id, category.id),
          ),
          anomalies: file.anomalies.filter(
            (one) =>
              one.shown === 'beside-table' &&
              one.category === category.id &&
              (one.runtime === null ? runtime.main : one.runtime === runtime.id),
          ),
          limits: limits.filter(
            (limit) => limit.runtime === runtime.id && limit.category === category.id,
          ),
          neighbours: neighbours.map(({ release: neighbour, tables }) => ({
            release: neighbour,
            hasTable: tables.some(
              (one) => one.runtime === runtime.id && one.category === category.id,
            ),
          })),
        },
      ];
    }),
  );
}

function toRow(
  row: TestedRow,
  anchor: string,
  products: ReadonlyMap<string, ComponentProduct>,
  neighbours: readonly Compatibility[],
  runtime: string,
  category: string,
): TableRow {
  const product = products.get(row.product);
  if (!product)
    throw new Error(`“${row.product}” is listed but content/products has no ${row.product}.yaml.`);
  return {
    anchor: `${anchor}-${row.id}`,
    product,
    versions: row.versions.map((text) => ({ text, ...endsOf(product, text) })),
    printed: row.printed,
    note: row.note,
    sources: row.sources,
    neighbours: neighbours.map(({ tables }) =>
      tables
        .find((one) => one.runtime === runtime && one.category === category)
        ?.rows.filter((one) => one.product === row.product)
        .flatMap(({ versions }) => versions),
    ),
  };
}

/** The ends of support of the line a listed version belongs to; none where it covers several lines. */
function endsOf(product: ComponentProduct, listed: string): Omit<ListedVersion, 'text'> {
  const reading = readListed(product, listed);
  const [line = '', ...others] = reading.ok ? reading.lines : [];
  const cycle = others.length === 0 ? cycleOf(product, line) : undefined;
  const endOfLife = cycle?.endOfLife ?? undefined;
  const extended = cycle?.extendedUntil ?? undefined;
  return {
    endOfLife,
    extendedUntil: extended !== undefined && extended > (endOfLife ?? '') ? extended : undefined,
  };
}
