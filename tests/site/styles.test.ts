import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assetsOf, dist, pagesOf } from '../support/dist';

const files = readdirSync(`${dist}_astro`)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(`${dist}_astro/${name}`, 'utf8') }));
const ORDER = 'reset, tokens, base, prose, parts, components, utilities, print'.split(', ');

/** What stands outside all blocks, and the head of each block: "@layer parts", ".stray". */
function topLevel(css: string): string[] {
  const heads: string[] = [];
  let depth = 0;
  let head = '';
  for (const letter of css.replace(/\/\*[\s\S]*?\*\//g, '')) {
    if (letter === '}') depth -= 1;
    else if (depth === 0 && (letter === '{' || letter === ';')) heads.push(head.trim());
    else if (depth === 0) head += letter;
    if (letter === '{') depth += 1;
    if (letter === '{' || letter === ';' || letter === '}') head = '';
  }
  return heads;
}

test('every rule stands in a layer, so that a utility can hide what a component shows', () => {
  const stray = files.flatMap(({ name, css }) =>
    topLevel(css)
      .filter((head) => !head.startsWith('@layer '))
      .map((head) => `${name}: ${head}`),
  );
  expect(stray).toEqual([]);
  expect(topLevel('.stray{color:red}@layer a{b{}}')).toEqual(['.stray', '@layer a']);
});

test('layers have one order, whichever file a page loads first', () => {
  const css = new Map(files.map((file) => [`/_astro/${file.name}`, file.css]));
  for (const { path, html } of pagesOf(dist)) {
    const loaded = assetsOf(html).styles.map((name) => css.get(name) ?? '');
    const named = loaded.flatMap((text) =>
      topLevel(text).flatMap((head) => head.replace('@layer ', '').split(/,\s*/)),
    );
    expect([...new Set(named)], path).toEqual(ORDER);
  }
});

test('no style asks for the colour scheme: a theme changes colours and nothing else', () => {
  const asking = files.filter(({ css }) => css.includes('prefers-color-scheme'));
  expect(asking.map(({ name }) => name)).toEqual([]);
});
