import { expect, test } from 'vitest';
import { change, first, item, row, smallContent, smallSite } from '../../support/small-content';
import { duplicateIds } from './duplicate-ids';

test.each<[string, string, (content: ReturnType<typeof smallContent>) => void]>([
  [
    'change of another folder',
    'old-change',
    ({ changes }) => changes.push(change('old-change', '4.10.0')),
  ],
  ['entry of a list', 'page', ({ sources }) => sources.push(first(sources))],
  [
    'row of a table',
    'elephant',
    ({ compatibility }) =>
      first(first(compatibility).data.tables).rows.push(row('elephant', ['13'])),
  ],
  [
    'table',
    'main/dbms',
    ({ compatibility }) =>
      first(compatibility).data.tables.push(first(first(compatibility).data.tables)),
  ],
  ['hop', '4.9.0', ({ paths }) => first(paths).data.hops.push(first(first(paths).data.hops))],
  [
    'line',
    '12',
    ({ products }) =>
      first(products).data.lifecycle?.cycles.push(
        first(first(products).data.lifecycle?.cycles ?? []),
      ),
  ],
  ['item', 'read', ({ checklist }) => first(first(checklist).data.groups).items.push(item('read'))],
  [
    'retired item',
    'gone-item',
    ({ checklist }) => first(first(checklist).data.groups).items.push(item('gone-item')),
  ],
])('a second %s of the same id is found', (_what, id, break_) => {
  const content = smallContent();
  break_(content);
  expect(duplicateIds(content, smallSite).map(({ value }) => value)).toEqual([id]);
});
