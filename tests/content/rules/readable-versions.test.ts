import { expect, test } from 'vitest';
import { first, smallContent, smallSite } from '../../support/small-content';
import { readableVersions } from './readable-versions';

test.each<[string, string, (content: ReturnType<typeof smallContent>) => void]>([
  [
    'listed version',
    'twelve',
    ({ compatibility }) =>
      first(first(first(compatibility).data.tables).rows).versions.push('twelve'),
  ],
  ['version of a limit', '12c', ({ limits }) => first(limits).data.versions.push('12c')],
  ['example', 'new', ({ products }) => (first(products).data.example = 'new')],
  [
    'line of a life cycle',
    '12.1',
    ({ products }) => (first(first(products).data.lifecycle?.cycles ?? []).line = '12.1'),
  ],
])('a %s that the rule of its product cannot read is found', (_what, value, break_) => {
  const content = smallContent();
  break_(content);
  expect(readableVersions(content, smallSite).map((problem) => problem.value)).toEqual([value]);
});
