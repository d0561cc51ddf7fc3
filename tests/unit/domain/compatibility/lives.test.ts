import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endsOf,
  groupLives,
  linesOf,
  longestLived,
  placeOn,
  yearsOf,
} from '~/domain/compatibility/lives';
import type { ComponentProduct } from '~/domain/versions';

const product: ComponentProduct = {
  id: 'db',
  name: 'DB',
  categories: ['dbms'],
  aliases: [],
  example: '14.2',
  rule: { kind: 'numeric', lineParts: 1, names: { both: ['9', '10'] }, lineNames: { '10': 'Ten' } },
  cycles: [
    { line: '9', endOfLife: '2021-11-11', extendedUntil: null },
    { line: '10', endOfLife: '2022-11-10', extendedUntil: '2024-01-01' },
    { line: '14', endOfLife: null, extendedUntil: null },
  ],
};

describe('lives of tested lines', () => {
  test('each line stands once, oldest first, by the name people use', () => {
    expect(linesOf(product, ['14.2', '14.7', '10.1']).map(({ name }) => name)).toEqual([
      'Ten',
      '14',
    ]);
  });

  test('a name that covers two lines stands for both', () => {
    expect(linesOf(product, ['both']).map(({ line }) => line)).toEqual(['9', '10']);
  });

  test('a line without a date has none, and a text without numbers is no line', () => {
    expect(linesOf(product, ['15'])).toEqual([
      { line: '15', name: '15', endOfLife: null, extendedUntil: null },
    ]);
    expect(linesOf(product, ['any'])).toEqual([]);
  });

  test('releases with the same lines are one group, others are not, and one that lists nothing is in none', () => {
    const groups = groupLives(product, [
      { release: '1.0.0', versions: ['9.6'] },
      { release: '1.1.0', versions: [] },
      { release: '1.2.0', versions: ['9.5'] },
      { release: '2.0.0', versions: ['9.6', '10'] },
    ]);
    expect(groups.map(({ releases }) => releases)).toEqual([['1.0.0', '1.2.0'], ['2.0.0']]);
  });

  test('the longest-lived line is the one with the last known end', () => {
    expect(longestLived(linesOf(product, ['9', '10', '14']))?.line).toBe('10');
    expect(longestLived(linesOf(product, ['14']))).toBeUndefined();
  });
});

describe('places on a line of years', () => {
  test('the years hold every day', () => {
    expect(yearsOf(['2022-11-10', '2018-07-31'])).toEqual({ first: 2018, last: 2022 });
    expect(yearsOf([])).toBeUndefined();
  });

  test('the first day lies at the start, the middle in the middle, and days outside at the ends', () => {
    const years = { first: 2021, last: 2022 };
    expect(placeOn(years, '2021-01-01')).toBe(0);
    expect(placeOn(years, '2022-01-01')).toBe(50);
    expect(placeOn(years, '2035-01-01')).toBe(100);
    expect(placeOn(years, '1999-01-01')).toBe(0);
    expect(endsOf(years).end).toBe(Date.UTC(2023, 0, 1));
  });

  test('a later day never lies before an earlier one', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first = a, last = b] = [a, b].sort();
        const years = { first: 2018, last: 2034 };
        expect(placeOn(years, first)).toBeLessThanOrEqual(placeOn(years, last));
      }),
    );
  });
});
