import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { dist, pagesOf } from '../support/dist';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // HTML lets an id be any word; release numbers have dots.
    'valid-id': ['error', { relaxed: true }],
    // Formatting of generated markup, of no effect.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    // Astro writes positions as custom properties; they carry data, not design.
    'no-inline-style': 'off',
    // The theme must be set before the first paint; the policy names its hash.
    'require-sri': 'off',
    // Titles name the page first; the site's name may make them longer than a search result shows.
    'long-title': 'off',
    // Safari drops list semantics where CSS removes the markers; the role gives them back.
    'no-redundant-role': 'off',
  },
});

/** Astro puts its rules for islands beside the first of them, where HTML has no place for styles. */
const withoutIslandStyle = (html: string): string =>
  html.replaceAll(/<style>astro-island[^<]*<\/style>/g, '');

const pages = pagesOf(dist);
/** Several tests, so that none runs into the time limit as pages come. */
const SLICES = 8;

test.each(Array.from({ length: SLICES }, (_, slice) => slice))(
  'every page is valid HTML, slice %i',
  async (slice) => {
    const problems: string[] = [];
    for (const { path, html } of pages.filter((_, index) => index % SLICES === slice)) {
      const report = await validator.validateString(withoutIslandStyle(html), path);
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages) {
          problems.push(`${path}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
        }
      }
    }
    expect(problems.slice(0, 40)).toEqual([]);
  },
);
