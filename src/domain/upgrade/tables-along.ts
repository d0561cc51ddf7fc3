import { readListed, type ComponentProduct } from '~/domain/versions';
import { tableOf } from '~/domain/compatibility/dataset';
import { cycleOf } from '~/domain/compatibility/lifecycle';
import type { Planner } from './planner';

/** A product along the stops of a path: what each release lists for it. */
export interface RowAlong {
  product: ComponentProduct;
  cells: {
    release: string;
    /** `undefined` where the release has no table of the kind. */
    listed: { text: string; endOfLife: string | undefined }[] | undefined;
  }[];
}

export interface TableAlong {
  category: { id: string; name: string; anchor: string };
  rows: RowAlong[];
}

/**
 * What the stops of a path were tested with, side by side: the main runtime's tables, products of the target first.
 * `missing`: the categories that none of the stops has a table of.
 */
export function tablesAlong(
  planner: Planner,
  stops: readonly string[],
): { tables: TableAlong[]; missing: string[] } {
  const { categories } = planner.data.lookup;
  const tables = tablesOf(planner, stops);
  const missing = categories.filter(({ id }) => !tables.some(({ category }) => category.id === id));
  return { tables, missing: missing.map(({ name }) => name) };
}

function tablesOf({ data, products }: Planner, stops: readonly string[]): TableAlong[] {
  const { lookup, facts } = data;
  return lookup.categories.flatMap((category) => {
    const tables = stops.map((release) => ({
      release,
      rows: tableOf(lookup, release, facts.mainRuntime, category.id),
    }));
    const ids = [...tables].reverse().flatMap(({ rows }) => (rows ?? []).map((row) => row.product));
    const rows = [...new Set(ids)].flatMap((id): RowAlong[] => {
      const product = products.get(id);
      return product
        ? [
            {
              product,
              cells: tables.map((table) => ({
                release: table.release,
                listed: table.rows
                  ?.filter((row) => row.product === id)
                  .flatMap((row) => row.versions)
                  .map((text) => ({ text, endOfLife: endOfLife(product, text) })),
              })),
            },
          ]
        : [];
    });
    return rows.length === 0 ? [] : [{ category, rows }];
  });
}

/** The end of life of the line a listed version belongs to; none where it covers several lines. */
function endOfLife(product: ComponentProduct, listed: string): string | undefined {
  const reading = readListed(product, listed);
  if (!reading.ok || reading.lines.length !== 1) return undefined;
  return cycleOf(product, reading.lines[0] ?? '')?.endOfLife ?? undefined;
}
