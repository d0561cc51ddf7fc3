import { expect, test } from 'vitest';
import { problemLine } from '../../support/problems';
import { first, smallContent, smallSite } from '../../support/small-content';
import { versionOrder } from './version-order';

test('versions are ordered by their numbers, not their letters', () => {
  const content = smallContent();
  const table = first(first(content.compatibility).data.tables);
  first(table.rows).versions = ['12', '9.6'];
  expect(versionOrder(content, smallSite).map(problemLine)).toEqual([
    'content/compatibility/4.10.0.yaml#4.10.0: tables.main/dbms.elephant.versions ["12","9.6"]: is out of order; write 9.6, 12',
  ]);
  first(table.rows).versions = ['4.9', '4.10'];
  expect(versionOrder(content, smallSite)).toEqual([]);
});

test.each<[string, (content: ReturnType<typeof smallContent>) => void]>([
  ['version listed twice', ({ limits }) => (first(limits).data.versions = ['9.6', '9.6'])],
  ['oldest line first', ({ products }) => first(products).data.lifecycle?.cycles.reverse()],
  ['hop from a newer release', ({ paths }) => (first(first(paths).data.hops).from = '4.10.0')],
  ['step that tells nobody', ({ changes }) => (first(changes.slice(1)).data.steps = ['4.10.0'])],
  ['stop newer than the target', ({ paths }) => (first(first(paths).data.hops).via = ['4.10.0'])],
])('a %s is found', (_what, break_) => {
  const content = smallContent();
  break_(content);
  expect(versionOrder(content, smallSite)).toHaveLength(1);
});
