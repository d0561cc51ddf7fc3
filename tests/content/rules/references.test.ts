import { expect, test } from 'vitest';
import { problemLine } from '../../support/problems';
import { first, smallContent, smallSite } from '../../support/small-content';
import { references } from './references';

const linesOf = (content: ReturnType<typeof smallContent>) =>
  references(content, smallSite).map(problemLine);

test('a source that is not listed is named with its place', () => {
  const content = smallContent();
  first(content.limits).data.sources = ['page', 'no-such-page'];
  expect(linesOf(content)).toEqual([
    'content/limits.yaml#elephant-9: sources "no-such-page": is not in content/sources.yaml; write the id of an entry there, or add the entry',
  ]);
});

test.each<[string, (content: ReturnType<typeof smallContent>) => void]>([
  [
    'product',
    ({ compatibility }) => (first(first(first(compatibility).data.tables).rows).product = 'nope'),
  ],
  ['category', ({ limits }) => (first(limits).data.category = 'nope')],
  ['runtime', ({ limits }) => (first(limits).data.runtime = 'nope')],
  ['area', ({ features }) => (first(features).data.area = 'nope')],
  ['feature', ({ changes }) => (first(changes).data.when = { features: ['nope'], text: 'you do' })],
  ['distribution', ({ releases }) => (first(releases).data.distributions = ['nope'])],
  ['repeated change', ({ changes }) => (first(changes).data.repeats = ['nope'])],
  [
    'overtaken change',
    ({ changes }) => (first(changes).data.overtakes = [{ change: 'nope', because: 'So.' }]),
  ],
  ['release a change came with', ({ changes }) => (first(changes).data.introducedIn = '4.8.0')],
  ['end of a range', ({ changes }) => (first(changes).data.from = '>=4.9.0 <4.11.0')],
  ['target of a range', ({ changes }) => (first(changes).data.target = '<=4.11.0')],
  ['start of a hop', ({ paths }) => (first(first(paths).data.hops).from = '4.8.0')],
  ['stop on the way', ({ paths }) => (first(first(paths).data.hops).via = ['4.8.0'])],
  ['release of a limit', ({ limits }) => (first(limits).data.releases = '>=4.8.0')],
  ['cited source of a page', ({ guide }) => (first(guide).body += '<Source id="page nope" />')],
  [
    'linked item of a page',
    ({ guide }) => (first(guide).body += '<ChecklistLink id="nope">x</ChecklistLink>'),
  ],
])('a dangling %s is found', (_what, break_) => {
  const content = smallContent();
  break_(content);
  expect(linesOf(content)).toHaveLength(1);
});

test('the basis of a piece of evidence is an id', () => {
  const content = smallContent();
  first(content.compatibility).data.evidence = [
    {
      id: 'x',
      runtime: 'main',
      category: 'dbms',
      product: 'elephant',
      versions: ['12'],
      basis: 'nope',
      sources: ['page'],
    },
  ];
  expect(linesOf(content)).toHaveLength(1);
});
