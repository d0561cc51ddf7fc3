import { describe, expect, test } from 'vitest';
import { isOfOneEdition, isPair, pathBelow, withSlash } from '~/offline/addresses';

describe('what an address of the site is', () => {
  const scope = 'https://example.org/guides/apim/';

  test.each([
    ['https://example.org/guides/apim/', ''],
    ['https://example.org/guides/apim/upgrade/3.2.0/4.5.0/?os=rhel-9', 'upgrade/3.2.0/4.5.0/'],
    ['https://example.org/guides/other/', undefined],
    ['https://example.com/guides/apim/', undefined],
  ])('%s', (address, path) => {
    expect(pathBelow(scope, new URL(address))).toBe(path);
  });

  test.each([
    ['upgrade/3.2.0/4.5.0/', true],
    ['upgrade/', false],
    ['upgrade/drawn/pair/', false],
    ['upgrade/3.2.0/4.5.0', false],
    ['configuration/3.2.0/4.5.0/', false],
  ])('%s is the page of a pair: %s', (path, expected) => {
    expect(isPair(path)).toBe(expected);
  });

  test.each([
    ['_astro/start.ex4wnpHH.js', '', true],
    ['upgrade/plan.json', '?v=1234abcd', true],
    ['upgrade/plan.json', '', false],
    ['upgrade/3.2.0/4.5.0/', '?os=rhel-9', false],
  ])('%s%s never changes: %s', (path, query, expected) => {
    expect(isOfOneEdition(path, new URLSearchParams(query))).toBe(expected);
  });

  test.each([
    ['guide/databases', 'guide/databases/'],
    ['upgrade/3.2.0/4.5.0', 'upgrade/3.2.0/4.5.0/'],
    ['guide/databases/', undefined],
    ['', undefined],
    ['upgrade/plan.json', undefined],
  ])('%s lacks its slash: %s', (path, expected) => {
    expect(withSlash(path)).toBe(expected);
  });
});
