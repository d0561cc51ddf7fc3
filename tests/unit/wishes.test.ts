import { describe, expect, test } from 'vitest';
import { testTitles, titlesIn, WISHES, wishesIn } from '../support/wishes';

const borne = new Set(testTitles().flatMap(wishesIn));

describe('what users keep asking for', () => {
  test.each([...WISHES])('%i, “%s”, is shown by a test that bears its number', (number) => {
    expect([...borne]).toContain(number);
  });

  test('no test bears the number of a wish that is not in the list', () => {
    expect([...borne].filter((number) => !WISHES.has(number))).toEqual([]);
  });

  test('titles of tests and groups are read, and nothing else', () => {
    const code = `
      // a comment (wish 1)
      describe('a group (wish 2)', () => {
        test("one (wish 3, 4)", () => { expect(1, 'a message (wish 5)').toBe(1); });
        test.each([1])(\`each of \${'(wish 6)'} (wish 7)\`, () => undefined);
        test.skip('skipped (wish 8)', () => undefined);
        test.describe('a group of the browser tests (wish 9)', () => undefined);
      });`;
    const numbers = titlesIn(code).flatMap(wishesIn);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 6, 7, 9]);
  });
});
