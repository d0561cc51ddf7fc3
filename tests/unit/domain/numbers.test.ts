import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from '../../../src/domain/numbers';

test('a number is grouped as English is written', () => {
  expect([0, 999, 1000, 2_000_000].map(grouped)).toEqual(['0', '999', '1,000', '2,000,000']);
  fc.assert(
    fc.property(fc.maxSafeNat(), (number) => {
      expect(grouped(number)).toBe(number.toLocaleString('en'));
    }),
  );
});
