import { expect, test } from 'vitest';
import { first, smallContent, smallSite } from '../../support/small-content';
import { dates } from './dates';

const cycle = (content: ReturnType<typeof smallContent>) =>
  first(first(content.products).data.lifecycle?.cycles ?? []);

test.each<[string, (content: ReturnType<typeof smallContent>) => void, string]>([
  [
    'end of life before the release',
    (content) => (cycle(content).endOfLife = '2018-12-31'),
    'is before its release',
  ],
  [
    'paid support that ends first',
    (content) => (cycle(content).extendedUntil = '2023-01-01'),
    'is before the end of life',
  ],
  [
    'later version with an earlier date',
    ({ releases }) => (first(releases).data.released.date = '2021-02-01'),
    'is before the date of the older 4.9.0',
  ],
  [
    'release after the day its source was read',
    ({ releases }) => ((releases[1] ?? first(releases)).data.released.date = '2026-01-03'),
    'is after the day its sources were read',
  ],
  [
    'day read before the web was',
    ({ sources }) => (first(sources).data.read = '1026-01-02'),
    'is older than 2000-01-01',
  ],
  [
    'year that no other file knows',
    ({ guide }) => (first(guide).data.updated = '2062-01-02'),
    'is more than a year later',
  ],
])('a %s is found', (_what, break_, words) => {
  const content = smallContent();
  break_(content);
  expect(dates(content, smallSite).map(({ wrong }) => wrong)).toContainEqual(
    expect.stringContaining(words),
  );
});

test('a release without a date is passed over', () => {
  const content = smallContent();
  first(content.releases).data.released.date = null;
  expect(dates(content, smallSite)).toEqual([]);
});
