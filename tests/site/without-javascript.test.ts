import { afterAll, describe, expect, test } from 'vitest';
import { writeBars } from '../support/bars';
import { readHtml, wordsOf } from '../support/page-text';
import { changeFacts } from '../support/shown/changes';
import { evidenceFacts, limitFacts, testedFacts } from '../support/shown/compatibility';
import { configurationFacts } from '../support/shown/configuration';
import type { ShownFact } from '../support/shown/fact';
import { lifeFacts } from '../support/shown/lives';
import { pathFacts } from '../support/shown/paths';
import { releaseFacts } from '../support/shown/releases';

/** Of each kind, and of all, so many stand in the HTML of the page that is responsible for them. */
const SHARE = 0.95;

/** Of what is missing, so many are named under the count. */
const MOST_LISTED = 10;

const KINDS: Record<string, () => ShownFact[]> = {
  releases: releaseFacts,
  'tested tables': testedFacts,
  'other evidence': evidenceFacts,
  limits: limitFacts,
  changes: changeFacts,
  paths: pathFacts,
  'life cycles in use': lifeFacts,
  'configuration differences': configurationFacts,
};

const bars: string[] = [];
const all = { shown: 0, facts: 0 };

const inWords = (kind: string, shown: number, facts: number): string =>
  `facts without JavaScript   ${String(shown)} of ${String(facts)} ${kind}`;

afterAll(() => {
  writeBars('facts', [...bars, inWords('in all', all.shown, all.facts)]);
});

describe('without JavaScript', () => {
  test.each(Object.entries(KINDS))('facts are in the HTML of their pages: %s', (kind, factsOf) => {
    const facts = factsOf();
    const missing = facts.filter(({ shown }) => !shown);
    const shown = facts.length - missing.length;
    all.shown += shown;
    all.facts += facts.length;
    const listed = missing.map(({ fact, page }) => `  ${fact} is not on ${page}`);
    bars.push(inWords(kind, shown, facts.length), ...listed.slice(0, MOST_LISTED));
    expect(facts.length).toBeGreaterThan(0);
    expect(shown / facts.length, listed.join('\n')).toBeGreaterThanOrEqual(SHARE);
  });

  test('facts of all kinds are in the HTML', () => {
    expect(all.shown / all.facts).toBeGreaterThanOrEqual(SHARE);
  });
});

test('what nobody sees without JavaScript is not read', () => {
  const page = readHtml(`<main>
    <p>seen &amp; <code>read</code><sup class="source-mark">1</sup></p>
    <script>hidden</script><template><p>hidden</p></template><p hidden>hidden</p>
    <div class="needs-js"><p id="inner">hidden</p></div>
  </main>`);
  expect(wordsOf(page.all('main')[0])).toBe('seen & read');
  expect(page.all('p').map(wordsOf)).toEqual(['seen & read']);
  expect(page.byId('inner')).toBeUndefined();
});
