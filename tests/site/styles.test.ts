import { expect, test } from 'vitest';
import { dist, pagesOf, stylesOf } from '../support/dist';

/** Every style sheet of the site, with one page that carries it. */
const sheets = new Map(pagesOf(dist).map(({ path, html }) => [stylesOf(html), path]));
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
  const stray = [...sheets].flatMap(([css, path]) =>
    topLevel(css)
      .filter((head) => !head.startsWith('@layer '))
      .map((head) => `${path}: ${head}`),
  );
  expect(sheets.size).toBeGreaterThan(1);
  expect(stray).toEqual([]);
  expect(topLevel('.stray{color:red}@layer a{b{}}')).toEqual(['.stray', '@layer a']);
});

test('layers have one order on every page', () => {
  for (const [css, path] of sheets) {
    const named = topLevel(css).flatMap((head) => head.replace('@layer ', '').split(/,\s*/));
    expect([...new Set(named)], path).toEqual(ORDER);
  }
});

test('no style asks for the colour scheme: a theme changes colours and nothing else', () => {
  const asking = [...sheets].filter(([css]) => css.includes('prefers-color-scheme'));
  expect(asking.map(([, path]) => path)).toEqual([]);
});
