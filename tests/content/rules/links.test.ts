import { expect, test } from 'vitest';
import { first, smallContent, smallSite } from '../../support/small-content';
import { links } from './links';

test.each([
  ['/guide/nope/', 'leads to a page that is not there'],
  ['/guide/databases/#nope', 'has no anchor "nope" on its page'],
  ['#nope', 'has no anchor "nope" on its page'],
  ['/guide/databases', 'lacks the slash at its end'],
  ['/releases/4.11.0/', 'leads to a page that is not there'],
  ['/changes/nope/', 'leads to a page that is not there'],
  ['/checklist/#nope', 'has no anchor "nope" on its page'],
  ['/compatibility/4.10.0/#tested-nope', 'has no anchor "tested-nope" on its page'],
  [
    'http://example.org/',
    'is neither an https address nor a path of this site that begins with a slash',
  ],
  ['../databases/', 'is neither an https address nor a path of this site that begins with a slash'],
])('%s %s, in a page, a change and the checklist', (link, wrong) => {
  const content = smallContent();
  first(content.guide).body += `[x](${link})`;
  if (!link.startsWith('#')) {
    first(content.changes).body += `[x](${link})`;
    first(first(first(content.checklist).data.groups).items).guide = link;
  }
  const found = links(content, smallSite);
  expect(found.map((problem) => problem.wrong)).toEqual(
    link.startsWith('#') ? [wrong] : [wrong, wrong, wrong],
  );
});

test.each([
  '/',
  '/guide/databases/#back-them-up',
  '#back-them-up',
  '/changes/old-change/',
  '/checklist/#back-up',
  '/compatibility/4.10.0/#tested-os',
  'https://example.org/',
])('%s is fine', (link) => {
  const content = smallContent();
  first(content.guide).body += `[x](${link})`;
  expect(links(content, smallSite)).toEqual([]);
});

test('what stands in code is no link', () => {
  const content = smallContent();
  first(content.guide).body += '`[x](/nope/)`\n\n```md\n[x](/nope/)\n```\n';
  expect(links(content, smallSite)).toEqual([]);
});
