import { compareVersions, lineName, type ComponentProduct } from '~/domain/versions';
import type { LookupData } from './dataset';

/** More than these a list of suggestions cannot show. */
const MOST = 40;

/** Versions worth offering for a product: all that any release lists, and the maker's lines, newest first. */
export function knownVersions(
  data: LookupData,
  product: ComponentProduct,
  category: string,
): string[] {
  const listed = Object.values(data.tables).flatMap((runtimes) =>
    Object.values(runtimes).flatMap((categories) =>
      (categories[category] ?? [])
        .filter((row) => row.product === product.id)
        .flatMap((row) => row.versions),
    ),
  );
  const lines = product.cycles.map(({ line }) => lineName(product, line));
  return [...new Set([...listed, ...lines])].sort((a, b) => compareVersions(b, a)).slice(0, MOST);
}
