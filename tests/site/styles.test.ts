import postcss from 'postcss';
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

// Both were 15 ms of each page and more on a desktop machine, four times that on a phone.
test.each([
  ['one element after any other: to take one out styles all around it anew', /\*\s*[+~]\s*\*/],
  ['the width of a 0, which has the browser look for the font', /\d(?:r?ch|ex|cap|ic)\b/],
  [
    'what the whole page holds: each change of style searches it',
    /(?:html|:root|body)[^\s,{]*:has\(/,
  ],
])('no style asks for %s', (_, costly) => {
  const asking = [...sheets].filter(([css]) => costly.test(css));
  expect(asking.map(([css, path]) => `${path}: ${costly.exec(css)?.[0] ?? ''}`)).toEqual([]);
});

test('every custom property that a style reads is defined on its page', () => {
  // The script of the timelines says where today lies on them.
  const scripted = ['--today'];
  const missing = [...sheets].flatMap(([css, path]) => {
    const defined = new Set([...css.matchAll(/[{;\s](--[\w-]+)\s*:/g)].map(([, name]) => name));
    return [...css.matchAll(/var\((--[\w-]+)\)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !defined.has(name) && !scripted.includes(name))
      .map((name) => `${path}: ${name}`);
  });
  expect(missing).toEqual([]);
});

test('every animation that a style plays is defined on its page', () => {
  const missing = [...sheets].flatMap(([css, path]) => {
    const defined = new Set([...css.matchAll(/@keyframes ([\w-]+)/g)].map(([, name]) => name));
    return [...css.matchAll(/[{;]animation:([^;}]*)/g)]
      .map(([, value = '']) => value)
      .filter((value) => value !== 'none' && !value.split(' ').some((word) => defined.has(word)))
      .map((value) => `${path}: ${value}`);
  });
  expect(missing).toEqual([]);
});

/** Selectors of the rules that a page has for one medium: "print", "forced-colors". */
function selectorsFor(medium: string, css: string): string[] {
  const found: string[] = [];
  postcss.parse(css).walkAtRules('media', (media) => {
    if (media.params.includes(medium))
      media.walkRules((rule) => void found.push(...rule.selectors));
  });
  return found;
}

// A page carries only what it can use: none of that may be lost on the way.
test.each([
  ['/', 'print', '.stops'],
  ['/guide/databases/', 'print', 'main a'],
  ['/guide/topologies/', 'forced-colors', '.number'],
  ['/guide/what-has-changed/', 'forced-colors', '.stack'],
  ['/compatibility/', 'print', '.narrow'],
  ['/compatibility/4.1.0/', 'print', '.here'],
  ['/upgrade/', 'print', '.pairs'],
  ['/upgrade/3.2.0/4.5.0/', 'forced-colors', 'progress'],
  ['/checklist/', 'forced-colors', 'progress'],
  ['/checklist/', 'print', '[data-printed]'],
  ['/releases/', 'print', '.lives'],
  ['/changes/', 'forced-colors', '.stack'],
  ['/configuration/3.2.0/4.5.0/', 'print', '.differences'],
])('%s keeps its rules for %s: %s', (path, medium, part) => {
  const page = pagesOf(dist).find((one) => one.path === path);
  const selectors = selectorsFor(medium, stylesOf(page?.html ?? ''));
  expect(selectors.filter((selector) => selector.includes(part))).not.toEqual([]);
});

test('every page hides its tools in print and takes the colours of the reader', () => {
  for (const [css, path] of sheets) {
    expect(selectorsFor('print', css), path).toContain('.no-print');
    expect(selectorsFor('forced-colors', css), path).toContain(':root');
  }
});
