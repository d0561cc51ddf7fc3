import { readListed, readVersion, type ComponentProduct } from '~/domain/versions';
import { toComponentProduct } from '~/domain/compatibility/dataset';
import type { Problem } from '../../support/problems';
import type { Rule } from './rule';

/** What is listed for a product can be read by the product's own rule, else no lookup would ever find it. */
export const readableVersions: Rule = (content) => {
  const products = new Map(
    content.products.map(({ id, data }) => [id, toComponentProduct(id, data)]),
  );
  const unreadable = (
    at: Pick<Problem, 'file' | 'id' | 'field'>,
    product: ComponentProduct | undefined,
    versions: readonly string[],
  ): Problem[] =>
    versions
      .filter((version) => product && !readListed(product, version).ok)
      .map((value) => ({
        ...at,
        value,
        wrong: `cannot be read by the rule of ${product?.name ?? ''}`,
        write: `write it like "${product?.example ?? ''}" with the cell as "printed", or extend the rule in content/products`,
      }));
  return [
    ...content.compatibility.flatMap(({ file, id, data }) => [
      ...data.tables.flatMap(({ runtime, category, rows }) =>
        rows.flatMap((row) =>
          unreadable(
            { file, id, field: `tables.${runtime}/${category}.${row.id}.versions` },
            products.get(row.product),
            row.versions,
          ),
        ),
      ),
      ...data.evidence.flatMap((one) =>
        unreadable(
          { file, id, field: `evidence.${one.id}.versions` },
          products.get(one.product),
          one.versions,
        ),
      ),
    ]),
    ...content.limits.flatMap(({ file, id, data }) => {
      const named = content.products
        .filter(({ id: product, data: { categories } }) =>
          data.product === null ? categories.includes(data.category) : product === data.product,
        )
        .map(({ id: product }) => products.get(product));
      return named.flatMap((product) =>
        unreadable({ file, id, field: 'versions' }, product, data.versions),
      );
    }),
    ...content.products.flatMap(({ file, id, data }) => {
      const product = products.get(id);
      return [
        ...unreadable({ file, id, field: 'example' }, product, [data.example]),
        ...(data.lifecycle?.cycles ?? []).flatMap(({ line }) =>
          product && isLine(product, line)
            ? []
            : [
                {
                  file,
                  id,
                  field: 'lifecycle.cycles',
                  value: line,
                  wrong:
                    "is not a line as this product's rule writes it, so no version would find its dates",
                  write: 'write the line as the rule does, or correct the rule',
                },
              ],
        ),
      ];
    }),
  ];
};

function isLine(product: ComponentProduct, line: string): boolean {
  const reading = readVersion(product, line);
  return reading.ok && reading.lines.length === 1 && reading.lines[0] === line;
}
