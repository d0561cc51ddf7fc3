import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReleases, inRange, nearestReleases, rangeInWords, runsOf } from '~/domain/releases';

const release = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)).map((parts) => parts.join('.'));

describe('the order of releases', () => {
  test('4.9.0 comes before 4.10.0 (wish 23)', () => {
    expect(['4.10.0', '4.9.0', '1.10.0', '1.9.1'].sort(compareReleases)).toEqual([
      '1.9.1',
      '1.10.0',
      '4.9.0',
      '4.10.0',
    ]);
  });

  test('is total: antisymmetric, transitive, and equal only for equal numbers', () => {
    fc.assert(
      fc.property(release, release, release, (a, b, c) => {
        expect(Math.sign(compareReleases(a, b))).toBe(-Math.sign(compareReleases(b, a)) + 0);
        if (compareReleases(a, b) <= 0 && compareReleases(b, c) <= 0) {
          expect(compareReleases(a, c)).toBeLessThanOrEqual(0);
        }
        expect(compareReleases(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('ranges', () => {
  test.each([
    ['3.2.0', '<4.0.0', true],
    ['4.0.0', '<4.0.0', false],
    ['3.2.1', '<=3.2.0', true],
    ['3.3.0', '<=3.2.0', false],
    ['3.2.1', '>=3.2.0 <=3.2.0', true],
    ['2.6.0', '>=3.0.0 <=3.1.0', false],
    ['4.4.0', '>=4.2.0 <4.5.0', true],
    ['4.5.0', '>=4.2.0 <4.5.0', false],
    ['3.2.1', '>3.2.0', false],
    ['4.0.0', 'rubbish', false],
    ['4.0.0', '', false],
  ])('%s in "%s" is %s', (version, range, expected) => {
    expect(inRange(version, range)).toBe(expected);
  });

  test.each([
    ['<4.2.0', 'any release before 4.2.0'],
    ['<=3.2.0', 'any release up to 3.2.x'],
    ['>=4.2.0', '4.2.0 or later'],
    ['>3.2.0', 'later than 3.2.x'],
    ['>=3.0.0 <=3.2.0', '3.0.0 to 3.2.x'],
    ['>=3.2.0 <=3.2.0', '3.2.x'],
    ['>=3.2.1 <=3.2.1', '3.2.1 to 3.2.x'],
    ['>=4.2.0 <4.5.0', '4.2.0 or later, before 4.5.0'],
    ['rubbish', 'rubbish'],
  ])('"%s" says in words: %s', (range, words) => {
    expect(rangeInWords(range)).toBe(words);
  });
});

test('a wrong release is answered with the nearest known ones', () => {
  const known = ['4.0.0', '4.1.0', '4.2.0', '3.2.0'];
  expect(nearestReleases(known, '4.1')).toContain('4.1.0');
  expect(nearestReleases(known, 'v4.1.0')[0]).toBe('4.1.0');
  expect(nearestReleases(known, 'zzzzzzzzzzzzzz')).toEqual([]);
});

test.each([
  ['4.9.0', ['4.7.0', '4.6.0', '4.5.0']],
  ['3.9.0', ['3.2.1', '4.0.0', '3.2.0']],
  ['4.5', ['4.5.0', '4.4.0', '4.6.0']],
  ['4.6.00', ['4.6.0', '4.5.0', '4.7.0']],
  ['410', ['4.1.0']],
  ['4.10', ['4.1.0', '4.7.0', '4.6.0']],
  ['41.0', ['4.1.0', '4.7.0', '4.6.0']],
  ['99.99', ['4.7.0', '4.6.0', '4.5.0']],
])('“%s” is answered with its neighbours, or with what is written like it', (text, expected) => {
  const known =
    '1.9.0 1.9.1 1.10.0 3.2.0 3.2.1 4.0.0 4.1.0 4.2.0 4.3.0 4.4.0 4.5.0 4.6.0 4.7.0'.split(' ');
  expect(nearestReleases(known, text)).toEqual(expected);
});

test('no text throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(typeof compareReleases(a, b)).toBe('number');
      expect(typeof inRange(a, b)).toBe('boolean');
      expect(Array.isArray(nearestReleases(['4.1.0'], a))).toBe(true);
    }),
  );
});

test('releases that follow each other are told as one run', () => {
  const all = ['3.0.0', '3.1.0', '3.2.0', '4.0.0', '4.1.0'];
  expect(runsOf(all, ['3.0.0', '3.1.0', '4.0.0'])).toEqual(['3.0.0 to 3.1.0', '4.0.0']);
  expect(runsOf(all, all)).toEqual(['3.0.0 to 4.1.0']);
  expect(runsOf(all, [])).toEqual([]);
});
