import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest, editDistance } from '~/domain/closest';

test('the most similar candidate comes first and unlike ones are left out', () => {
  const known = ['compatibility/4.1.0', 'compatibility/4.2.0', 'guide/databases'];
  expect(closest('compatability/4.1.0', known, 2)).toEqual([
    'compatibility/4.1.0',
    'compatibility/4.2.0',
  ]);
  expect(closest('zzz', known, 2)).toEqual([]);
});

test('the distance is zero for equal texts only and the same in both directions', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '4', '.'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
