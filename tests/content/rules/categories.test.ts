import { expect, test } from 'vitest';
import { problemLine } from '../../support/problems';
import { first, row, smallContent, smallSite } from '../../support/small-content';
import { categories } from './categories';

test('an operating system listed as a JDK is found', () => {
  const content = smallContent();
  const system = structuredClone(first(content.products));
  content.products.push({ ...system, id: 'penguin', data: { ...system.data, categories: ['os'] } });
  first(content.compatibility).data.tables[1]?.rows.push(row('penguin', ['12']));
  expect(categories(content, smallSite).map(problemLine)).toEqual([
    'content/compatibility/4.10.0.yaml#4.10.0: tables.main/jdk.penguin.product "penguin": is no product of the category "jdk" but of os; put it into the table it belongs to, or say in its product file that it is of both',
  ]);
});

test('a limit, a script and a piece of evidence of the wrong kind are found', () => {
  const content = smallContent();
  first(content.limits).data.product = 'bean';
  const { data } = first(content.compatibility);
  data.databaseScripts = {
    exact: true,
    apim: [{ name: 'Bean', product: 'bean' }],
    shared: null,
    multiDataCentre: [],
    sources: ['page'],
  };
  data.evidence = [
    {
      id: 'x',
      runtime: 'main',
      category: 'os',
      product: 'bean',
      versions: ['12'],
      basis: 'test-grid',
      sources: ['page'],
    },
  ];
  expect(categories(content, smallSite)).toHaveLength(3);
});
