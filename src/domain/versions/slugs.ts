/** A component as it stands in an address: "postgresql-13.4". */
export function componentToSlug(product: string, version: string): string {
  return version === '' ? product : `${product}-${version}`;
}

/**
 * Reads a component of an address back: the longest product id that the slug begins with, the rest is the version.
 * @returns undefined where no product is named
 */
export function slugToComponent(
  productIds: Iterable<string>,
  slug: string,
): { product: string; version: string } | undefined {
  let best: string | undefined;
  for (const id of productIds) {
    const fits = slug === id || slug.startsWith(`${id}-`);
    if (fits && id.length > (best?.length ?? -1)) best = id;
  }
  return best === undefined ? undefined : { product: best, version: slug.slice(best.length + 1) };
}
