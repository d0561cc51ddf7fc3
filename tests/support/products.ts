import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ComponentProduct } from '~/domain/versions';
import { toComponentProduct } from '~/domain/compatibility/dataset';
import { productSchema } from '~/schemas/product';

const folder = new URL('../../content/products/', import.meta.url);

/** The real products of content/products, as the domain takes them. */
export const products: ComponentProduct[] = readdirSync(folder).map((file) =>
  toComponentProduct(
    file.replace('.yaml', ''),
    productSchema.parse(parse(readFileSync(new URL(file, folder), 'utf8'))),
  ),
);

const byId = new Map(products.map((product) => [product.id, product]));

/** A real product by id. */
export function product(id: string): ComponentProduct {
  const found = byId.get(id);
  if (!found) throw new Error(`content/products has no ${id}.yaml`);
  return found;
}
