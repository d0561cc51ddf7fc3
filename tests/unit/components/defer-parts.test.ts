import { describe, expect, test } from 'vitest';
import { deferParts } from '../../../src/components/guide/defer-parts';

const part = (id: string, words: number) =>
  `<h2 id="${id}">${id}</h2>\n<p>${'word '.repeat(words)}</p>`;

describe('the parts of a guide page that are drawn late', () => {
  test('are those under every heading but the first; headings stay outside, and no text is lost', () => {
    const html = `<p>Start.</p>${part('one', 9)}${part('two', 9)}${part('three', 9)}`;
    const deferred = deferParts(html);
    expect(deferred.match(/<div class="part deferred staged"/g)).toHaveLength(2);
    expect(deferred).toMatch(/^<p>Start\.<\/p><h2 id="one">one<\/h2>\n<p>/);
    expect(deferred).toContain('<h2 id="two">two</h2><div class="part deferred staged"');
    expect(deferred.replace(/<div class="part deferred staged"[^>]*>|<\/div>/g, '')).toBe(html);
  });

  test('a page with one heading, or none, stays as it is', () => {
    for (const html of ['', '<p>Start.</p>', part('one', 9)]) expect(deferParts(html)).toBe(html);
  });

  test('include a first one that begins with a table and is longer than a window', () => {
    const first = (begin: string, words: number) =>
      `<h2 id="one">one</h2>\n${begin}<p>${'word '.repeat(words)}</p>${part('two', 9)}`;
    const countOf = (html: string) => deferParts(html).match(/deferred staged/g)?.length;
    const table = '<div class="table-scroll"><table><tr><td>Cell</td></tr></table></div>';
    expect(countOf(first(table, 300))).toBe(2);
    expect(countOf(first(table, 9))).toBe(1);
    expect(countOf(first('<p>Text first.</p>', 300))).toBe(1);
  });

  test('a longer part is said to be taller', () => {
    const tall = (words: number) =>
      Number(/--tall:(\d+)/.exec(deferParts(part('one', 1) + part('two', words)))?.[1]);
    expect(tall(500)).toBeGreaterThan(tall(50) * 5);
  });
});
