import { describe, expect, test } from 'vitest';
import { createPruner, pruneStyles } from '../../../../scripts/lean-pages/prune.mjs';

const pruned = (css: string, ...used: string[]): string =>
  createPruner()(css, (name) => used.includes(name));

describe('styles that a page cannot use', () => {
  test('go where the page has no such class or component', () => {
    expect(pruned('.a{color:red}.b{color:red}', 'a')).toBe('.a{color:red}');
    expect(pruned('h2[data-astro-cid-x1]{color:red}p{color:red}', '<h2', '<p')).toBe(
      'p{color:red}',
    );
    expect(pruned('@media print{.a{color:red}}')).toBe('');
  });

  test('go selector by selector', () => {
    expect(pruned('.a,.b,p{color:red}', 'b', '<p')).toBe('.b,p{color:red}');
    expect(pruned('.a{.c{color:red}.b{color:red}}', 'a', 'b')).toBe('.a{.b{color:red}}');
  });

  test('stay where a class only stands among alternatives or exceptions', () => {
    const css = 'p:not(.a),:is(.a,.b) p,p:has(:is(.a)){color:red}';
    expect(pruned(css, '<p')).toBe(css);
  });

  test('leave the order of layers and the steps of an animation alone', () => {
    const css = '@layer one,two;@layer one{.a{color:red}}@keyframes k{0%{top:0.5px}to{top:1px}}';
    expect(pruned(css)).toBe('@layer one,two;@layer one{}@keyframes k{0%{top:0.5px}to{top:1px}}');
  });

  test('go with the conditions around them, and with the animations that only they played', () => {
    expect(pruned('@media print{@supports (top:0){.a{top:0}}}p{top:0}', '<p')).toBe('p{top:0}');
    const css =
      '.a{animation:k 1s}.b{animation:l 1s}@keyframes k{to{top:0}}@keyframes l{to{top:0}}';
    expect(pruned(css, 'b')).toBe('.b{animation:l 1s}@keyframes l{to{top:0}}');
  });

  test('go where the page has no such element', () => {
    expect(pruned('select:hover,[type=a] b>i{top:0}*{top:1px}::before{top:0}', '<i')).toBe(
      '*{top:1px}::before{top:0}',
    );
    expect(pruned('a:not(b)+h2.c::after{top:0}', 'c', '<a', '<h2')).toMatch(/^a:not/);
  });

  test('stay where a script of the page names the class or the element', () => {
    const html =
      '<style>.card,select{top:0}.gone,textarea{top:0}</style><p class="text">a textarea';
    expect(pruneStyles(html, createPruner(), new Set(['card', '<select']))).toBe(
      '<style>.card,select{top:0}</style><p class="text">a textarea',
    );
  });

  test('lose custom properties that neither styles, markup, scripts nor styles of later read', () => {
    const html = `<style>:root{--a:1;--b:2;--c:3;--d:4;--e:5}p{top:var(--a)}</style><p><i style="top:var(--b, 0)">`;
    expect(pruneStyles(html, createPruner(), new Set(['--c']), ['--d'])).toContain(
      '<style>:root{--a:1;--b:2;--c:3;--d:4}p{top:var(--a)}</style>',
    );
  });

  test('keep all custom properties where a linked file may read them', () => {
    const html = '<style>p{--a:1}</style><link rel="stylesheet" href="/x.css"><p>';
    expect(pruneStyles(html, createPruner(), new Set())).toBe(html);
  });

  test('stay for what the search marks in its results', () => {
    expect(pruneStyles('<style>mark{top:0}</style>', createPruner(), new Set())).toContain('mark');
  });
});
