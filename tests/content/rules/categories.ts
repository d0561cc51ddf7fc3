import type { Rule } from './rule';

/** A product stands in a table of its own kind: no operating system among the JDKs. */
export const categories: Rule = (content) => {
  const kindsOf = new Map(content.products.map(({ id, data }) => [id, data.categories]));
  const placed = [
    ...content.compatibility.flatMap(({ file, id, data }) => [
      ...data.tables.flatMap(({ runtime, category, rows }) =>
        rows.map(({ id: row, product }) => ({
          file,
          id,
          field: `tables.${runtime}/${category}.${row}.product`,
          category,
          product,
        })),
      ),
      ...data.evidence.map(({ id: one, category, product }) => ({
        file,
        id,
        field: `evidence.${one}.product`,
        category,
        product,
      })),
      ...data.anomalies.map(({ id: one, category, product }) => ({
        file,
        id,
        field: `anomalies.${one}.product`,
        category,
        product,
      })),
      ...[...(data.databaseScripts?.apim ?? []), ...(data.databaseScripts?.shared ?? [])].map(
        ({ name, product }) => ({
          file,
          id,
          field: `databaseScripts (${name})`,
          category: 'dbms',
          product,
        }),
      ),
    ]),
    ...content.limits.map(({ file, id, data }) => ({
      file,
      id,
      field: 'product',
      category: data.category,
      product: data.product,
    })),
  ];
  return placed.flatMap(({ file, id, field, category, product }) => {
    const kinds = product === null ? undefined : kindsOf.get(product);
    if (category === null || !kinds || kinds.includes(category)) return [];
    return [
      {
        file,
        id,
        field,
        value: product,
        wrong: `is no product of the category "${category}" but of ${kinds.join(', ')}`,
        write: 'put it into the table it belongs to, or say in its product file that it is of both',
      },
    ];
  });
};
