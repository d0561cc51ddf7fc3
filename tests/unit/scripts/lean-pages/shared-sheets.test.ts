import { describe, expect, test } from 'vitest';
import { createPruner } from '../../../../scripts/lean-pages/prune.mjs';
import {
  fileFor,
  linkStyles,
  sharedSheets,
} from '../../../../scripts/lean-pages/shared-sheets.mjs';

describe('styles of many pages', () => {
  const page = (css: string, name: string) => ({
    html: `<style>${css}</style><p class="${name}">`,
  });
  const many = [
    page('.a{top:0}.b{top:0}.gone{top:0}', 'a'),
    page('.a{top:0}.b{top:0}.gone{top:0}', 'b'),
  ];
  const noWords = () => new Set<string>();

  test('become one file with what any of the pages can use', () => {
    const sheets = sharedSheets([...many, page('.c{top:0}', 'c')], createPruner(), noWords, 2);
    expect([...sheets.values()].map(({ css }) => css)).toEqual(['.a{top:0}.b{top:0}']);
  });

  test('have the rules that any of the pages brings along, each once', () => {
    const rules = [new Set(['._0{top:1px}']), new Set(['._0{top:1px}', '._1{top:2px}'])];
    const pages = many.map((one, index) => ({ ...one, rules: rules[index] ?? [] }));
    const [sheet] = sharedSheets(pages, createPruner(), noWords, 2).values();
    expect(sheet?.css).toBe('.a{top:0}.b{top:0}@layer utilities{._0{top:1px}._1{top:2px}}');
  });

  test('keep what a script of one of the pages names', () => {
    const words = (html: string) => new Set(html.includes('class="b"') ? ['gone'] : []);
    const [sheet] = sharedSheets(many, createPruner(), words, 2).values();
    expect(sheet?.css).toContain('.gone');
  });

  test('stay in pages that are much longer than they', () => {
    const sheet = { name: '_astro/x.css', css: 'p{top:0}' };
    const page = (letters: number) => `<style>p{}b{}</style>${'x'.repeat(letters)}`;
    expect(fileFor(page(80), sheet)).toBe('_astro/x.css');
    expect(fileFor(page(81), sheet)).toBeUndefined();
    expect(fileFor(page(1), undefined)).toBeUndefined();
  });

  test('are linked below the base of the site, and only where they have a file', () => {
    const html = '<style>p{}</style><style>b{}</style>';
    const fileOf = (css: string) => (css === 'p{}' ? '_astro/x.css' : undefined);
    expect(linkStyles(html, fileOf, '/docs/', createPruner())).toBe(
      '<link rel="stylesheet" href="/docs/_astro/x.css"><style>b{}</style>',
    );
  });

  test('follow the heading of a long page, which keeps its own', () => {
    const css =
      '@layer x,y;:root{--t:0;--u:0}@layer x{.b{top:2px}}p{top:var(--t)}.a{top:1px}p:hover{top:3px}@media print{p{top:4px}}';
    const page = (style: string, link: string): string =>
      `<style>${style}</style><header><p id="lead" class="a"></p></header>${link}<i class="b"></i>${' '.repeat(120_000)}`;
    expect(linkStyles(page(css, ''), () => 'x.css', '/', createPruner())).toBe(
      page(
        '@layer x,y;:root{--t:0}p{top:var(--t)}.a{top:1px}',
        '<link rel="stylesheet" href="/x.css">',
      ),
    );
  });
});
