import { expect, test } from 'vitest';
import {
  isNamedBy,
  segmentsOf,
  shapeless,
  topTable,
  writeSegment,
} from '~/domain/configuration/keys';
import { listDifference, valueInWords } from '~/domain/configuration/words';

test('a quoted segment is one segment, whatever it holds', () => {
  expect(segmentsOf('a."b.c".d[]')).toEqual(['a', '"b.c"', 'd[]']);
  expect(segmentsOf('a.b.c')).toEqual(['a', 'b', 'c']);
});

test('a segment is quoted where it is no bare key', () => {
  expect([writeSegment('a-b_1'), writeSegment('a.b'), writeSegment('say "x"')]).toEqual([
    'a-b_1',
    '"a.b"',
    '"say \\"x\\""',
  ]);
});

test('shape does not tell keys apart', () => {
  expect(shapeless('a[].b[][].c')).toBe('a.b.c');
  expect(shapeless('a."b[]".c[]')).toBe('a."b[]".c');
  expect(topTable('datasource[].id')).toBe('datasource');
});

test.each([
  ['a.b', 'a.b', true],
  ['a[].b', 'a.b', true],
  ['a.b.c', 'a.b.*', true],
  ['a.b', 'a.b.*', true],
  ['a.bc', 'a.b.*', false],
  ['a.b.c', 'a.b', false],
])('%s named by %s: %s', (key, name, named) => {
  expect(isNamedBy(key, name)).toBe(named);
});

test('values are told as they would stand in the file', () => {
  expect(valueInWords({ a: [1, 'x'], b: { c: true } })).toBe('{ a = [1, "x"], b = { c = true } }');
  expect(valueInWords(undefined)).toBe('none');
});

test('lists are told by what came and went', () => {
  expect(listDifference(['a', 'b'], ['b', 'c'])).toEqual({ adds: ['c'], drops: ['a'] });
  expect(listDifference('a,b', 'a, b,c')).toEqual({ adds: ['c'], drops: [] });
  expect(listDifference('a', 'b')).toBeUndefined();
});
