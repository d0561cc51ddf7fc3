import { expect, test } from 'vitest';
import { sourceIdsSchema } from '~/schemas/shared';
import { first, smallContent, smallSite } from '../../support/small-content';
import { sources } from './sources';

test('a fact without a source is refused by the schema', () => {
  expect(sourceIdsSchema.safeParse([]).success).toBe(false);
});

test.each<[string, (content: ReturnType<typeof smallContent>) => void]>([
  [
    'source that nothing cites',
    (content) => content.sources.push({ ...first(content.sources), id: 'unused' }),
  ],
  ['source without an address or a note', ({ sources: list }) => (first(list).data.url = null)],
  ['guide page that cites nothing', ({ guide }) => (first(guide).body = 'Believe me.')],
])('a %s is found', (_what, break_) => {
  const content = smallContent();
  break_(content);
  expect(sources(content, smallSite)).toHaveLength(1);
});

test('a source is cited by a guide page as well', () => {
  const content = smallContent();
  content.sources.push({ ...first(content.sources), id: 'second' });
  first(content.guide).body = '<Source id="page second" />';
  expect(sources(content, smallSite)).toEqual([]);
});
