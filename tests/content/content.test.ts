/** The real content against its schemas and every rule; all problems are listed at once. */
import { expect, test } from 'vitest';
import { contentRoot, loadContent } from '../support/content';
import { withoutAccepted } from '../support/problems';
import { sitePages } from '../support/site-pages';
import { EXCEPTIONS } from './exceptions';
import { RULES } from './rules';

test('the content keeps every rule', () => {
  const { content, problems } = loadContent(contentRoot);
  const site = { pages: sitePages() };
  const all = [
    ...problems,
    ...Object.entries(RULES).flatMap(([name, rule]) =>
      withoutAccepted(name, rule(content, site), EXCEPTIONS),
    ),
  ];
  if (all.length > 0)
    throw new Error(`${String(all.length)} problems in content/\n\n${all.join('\n')}\n`);
});

test('every exception names a rule and gives a reason', () => {
  for (const { rule, reason } of EXCEPTIONS) {
    expect(Object.keys(RULES)).toContain(rule);
    expect(reason).not.toBe('');
  }
});
