import { expect, test } from 'vitest';
import { smallContent, smallSite } from '../../support/small-content';
import { publishedIds } from './published-ids';
import { RULES } from './index';

test.each(Object.entries(RULES).filter(([name]) => name !== 'published-ids'))(
  '%s finds nothing in a content without a fault',
  (_name, rule) => {
    expect(rule(smallContent(), smallSite)).toEqual([]);
  },
);

test('published-ids finds nothing where nothing was published', () => {
  expect(publishedIds({ published: {}, gone: [] })(smallContent(), smallSite)).toEqual([]);
});
