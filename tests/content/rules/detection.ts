import { isNamed } from '~/domain/detect/settings';
import type { Problem } from '../../support/problems';
import type { Rule } from './rule';

/** A table whose names are the user's own: no release lists keys of it. */
const OWN_TABLE = 'secrets.';

/** What is looked for is there: keys that a release reads, products that a name means, a consequence of every setting. */
export const detection: Rule = (content) => {
  const keys = [...new Set(content.configuration.flatMap(({ data }) => Object.keys(data.keys)))];
  const products = new Set(content.products.map(({ id }) => id));
  const orders = content.detection.flatMap(({ data }) =>
    data.kind === 'output' ? [data.order] : [],
  );
  return content.detection.flatMap(({ file, id, data }): Problem[] => {
    const at = { file, id };
    if (data.kind === 'output') {
      const speaks = data.lines.some(
        ({ pattern, product }) =>
          product !== undefined || /\(\?<(?:version|name|text)>/.test(pattern),
      );
      return [
        ...(orders.filter((order) => order === data.order).length > 1
          ? [
              {
                ...at,
                field: 'order',
                value: data.order,
                wrong: 'is the order of another output as well',
                write: 'write one that says which of them is tried first',
              },
            ]
          : []),
        ...Object.entries(data.names ?? {})
          .filter(([, product]) => !products.has(product))
          .map(([name, value]) => ({
            ...at,
            field: `names.${name}`,
            value,
            wrong: 'is not in content/products',
            write:
              'write the id of a file there, or leave the name out: it is then said to be unknown',
          })),
        ...(speaks && data.category === undefined && !data.lines.some(({ release }) => release)
          ? [
              {
                ...at,
                field: 'category',
                value: undefined,
                wrong: 'is missing although a line names a product or a version',
                write: 'write the category of its products',
              },
            ]
          : []),
      ];
    }
    const { product, feature, setting } = data;
    return [
      ...((product ?? feature ?? setting) === undefined
        ? [
            {
              ...at,
              field: 'entry',
              value: id,
              wrong: 'has no consequence',
              write: 'write a product, a feature or a setting',
            },
          ]
        : []),
      ...(data.keys ?? [])
        .filter((name) => !name.startsWith(OWN_TABLE) && !keys.some((key) => isNamed(key, name)))
        .map((value) => ({
          ...at,
          field: 'keys',
          value,
          wrong: 'is a key of no release',
          write: 'write a key as it stands in content/configuration',
        })),
    ];
  });
};
