import { expect, test } from 'vitest';
import { change, first, smallContent, smallSite } from '../../support/small-content';
import { relations } from './relations';

test.each<[string, (content: ReturnType<typeof smallContent>) => void]>([
  ['range that holds no release', ({ changes }) => (first(changes).data.from = '<4.9.0')],
  ['limit for no release', ({ limits }) => (first(limits).data.releases = '>4.10.0')],
  [
    'change that repeats a later one',
    ({ changes }) => (first(changes).data.repeats = ['new-change']),
  ],
  [
    'change that overtakes itself',
    ({ changes }) => (first(changes).data.overtakes = [{ change: 'old-change', because: 'So.' }]),
  ],
  [
    'second main runtime',
    ({ runtimes }) =>
      runtimes.push({
        ...first(runtimes),
        id: 'other',
        data: { ...first(runtimes).data, order: 2 },
      }),
  ],
  ['order that is taken', ({ areas }) => areas.push({ ...first(areas), id: 'other' })],
  ['query key that is taken', ({ categories }) => (first(categories).data.queryKey = 'jdk')],
])('a %s is found', (_what, break_) => {
  const content = smallContent();
  break_(content);
  expect(relations(content, smallSite)).toHaveLength(1);
});

test('two changes that repeat each other are found', () => {
  const content = smallContent();
  const [one, two] = [change('one', '4.10.0'), change('two', '4.10.0')];
  one.data.repeats = ['two'];
  two.data.repeats = ['one'];
  content.changes.push(one, two);
  expect(relations(content, smallSite)).toHaveLength(2);
});
