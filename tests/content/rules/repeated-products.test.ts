import { expect, test } from 'vitest';
import { first, row, smallContent, smallSite } from '../../support/small-content';
import { repeatedProducts } from './repeated-products';

test('a product in two rows needs notes that tell them apart', () => {
  const content = smallContent();
  const { rows } = first(first(content.compatibility).data.tables);
  const second = { ...row('elephant', ['13']), id: 'elephant-cluster' };
  rows.push(second);
  expect(repeatedProducts(content, smallSite).map(({ value }) => value)).toEqual(['elephant']);
  first(rows).note = 'Single server.';
  expect(repeatedProducts(content, smallSite)).toHaveLength(1);
  rows[1] = { ...second, note: 'Single server.' };
  expect(repeatedProducts(content, smallSite)).toHaveLength(1);
  rows[1] = { ...second, note: 'Cluster.' };
  expect(repeatedProducts(content, smallSite)).toEqual([]);
});
