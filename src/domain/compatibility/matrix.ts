import {
  compareVersions,
  readListed,
  type ComponentProduct,
  type ReadVersion,
} from '~/domain/versions';
import { tableOf, type LookupData } from './dataset';
import type { VerdictKind } from './types';
import { verdictOf } from './verdict';

/** One line of a product, judged in every release. */
export interface MatrixRow {
  product: ComponentProduct;
  line: string;
  /** Releases in the order of the data; `listed` are the versions printed for the line. */
  cells: { release: string; kind: VerdictKind; listed: string[] }[];
}

/** All lines that some release lists in a category, by product, newest line first. */
export function matrixOf(data: LookupData, runtime: string, category: string): MatrixRow[] {
  const products = new Map(data.products.map((product) => [product.id, product]));
  const lines = new Map<string, Set<string>>();
  for (const release of data.releases) {
    for (const entry of tableOf(data, release, runtime, category) ?? []) {
      const product = products.get(entry.product);
      for (const reading of product ? readings(product, entry.versions) : []) {
        const known = lines.get(entry.product) ?? new Set<string>();
        for (const line of reading.lines) known.add(line);
        lines.set(entry.product, known);
      }
    }
  }
  return [...lines].flatMap(([id, known]) => {
    const product = products.get(id);
    if (!product) return [];
    return [...known]
      .sort((a, b) => compareVersions(b, a))
      .map((line) => ({
        product,
        line,
        cells: data.releases.map((release) =>
          cellOf(data, { release, runtime, category, product, line, products }),
        ),
      }));
  });
}

interface CellQuestion {
  release: string;
  runtime: string;
  category: string;
  product: ComponentProduct;
  line: string;
  products: ReadonlyMap<string, ComponentProduct>;
}

function cellOf(data: LookupData, question: CellQuestion): MatrixRow['cells'][number] {
  const { release, runtime, category, product, line, products } = question;
  const table = tableOf(data, release, runtime, category);
  const listed = (table ?? [])
    .filter((entry) => entry.product === product.id)
    .flatMap((entry) => readings(product, entry.versions))
    .filter((reading) => reading.lines.includes(line))
    .map(({ text }) => text);
  if (listed.length > 0) return { release, kind: 'tested', listed };
  const version: ReadVersion = {
    ok: true,
    text: line,
    parts: line.split('.').map(Number),
    lines: [line],
    whole: true,
  };
  const verdict = verdictOf(
    { release, runtime, category, product, version },
    { table, limits: data.limits, products },
  );
  return { release, kind: verdict.kind, listed: [] };
}

function readings(product: ComponentProduct, versions: readonly string[]): ReadVersion[] {
  return versions.flatMap((version) => {
    const reading = readListed(product, version);
    return reading.ok ? [reading] : [];
  });
}
