import { expect, test } from 'vitest';
import type { Content } from '../../support/content';
import { smallContent, smallSite } from '../../support/small-content';
import { detection } from './detection';

type Data = Content['detection'][number]['data'];

const found = (...all: Data[]): string[] => {
  const content = {
    ...smallContent(),
    detection: all.map((data) => ({ file: 'content/detection.yaml', id: data.id, data, body: '' })),
  };
  return detection(content, smallSite).map(
    ({ field, value, wrong }) => `${field} ${String(value)} ${wrong}`,
  );
};
const examples = [{ text: 'x', gives: [] }];

test('an output with a category and known products is fine', () => {
  expect(
    found({
      id: 'a',
      kind: 'output',
      order: 1,
      title: 'A',
      category: 'dbms',
      names: { trunk: 'elephant' },
      lines: [{ pattern: '(?<name>\\w+)' }],
      examples,
    }),
  ).toEqual([]);
});

test('a name that means no product, and an output that says a version of nothing, are found', () => {
  expect(
    found({
      id: 'a',
      kind: 'output',
      order: 1,
      title: 'A',
      names: { trunk: 'mammoth' },
      lines: [{ pattern: '(?<version>\\d+)' }],
      examples,
    }),
  ).toEqual([
    'names.trunk mammoth is not in content/products',
    'category undefined is missing although a line names a product or a version',
  ]);
});

test('a key that no release reads, and a setting without a consequence, are found', () => {
  expect(
    found({ id: 'b', kind: 'setting', title: 'B', keys: ['no.such.key', 'secrets.*'], examples }),
  ).toEqual(['entry b has no consequence', 'keys no.such.key is a key of no release']);
});

test('two outputs that would be tried at the same time are found', () => {
  const output: Data = {
    id: 'a',
    kind: 'output',
    order: 1,
    title: 'A',
    lines: [{ pattern: 'x' }],
    examples,
  };
  expect(found(output, { ...output, id: 'b' })).toEqual([
    'order 1 is the order of another output as well',
    'order 1 is the order of another output as well',
  ]);
  expect(found(output, { ...output, id: 'b', order: 2 })).toEqual([]);
});
