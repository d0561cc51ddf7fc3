import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createPruner, narrowPolicy, pruneStyles } from '../../../scripts/lean-pages.mjs';

const pruned = (css: string, ...used: string[]): string =>
  createPruner()(css, (name) => used.includes(name));

describe('styles that a page cannot use', () => {
  test('go where the page has no such class or component', () => {
    expect(pruned('.a{color:red}.b{color:red}', 'a')).toBe('.a{color:red}');
    expect(pruned('h2[data-astro-cid-x1]{color:red}p{color:red}')).toBe('p{color:red}');
    expect(pruned('@media print{.a{color:red}}')).toBe('');
  });

  test('go selector by selector', () => {
    expect(pruned('.a,.b,p{color:red}', 'b')).toBe('.b,p{color:red}');
    expect(pruned('.a{.c{color:red}.b{color:red}}', 'a', 'b')).toBe('.a{.b{color:red}}');
  });

  test('stay where a class only stands among alternatives or exceptions', () => {
    const css = 'p:not(.a),:is(.a,.b) p,p:has(:is(.a)){color:red}';
    expect(pruned(css)).toBe(css);
  });

  test('leave the order of layers and the steps of an animation alone', () => {
    const css = '@layer one,two;@layer one{.a{color:red}}@keyframes k{0%{top:0.5px}to{top:1px}}';
    expect(pruned(css)).toBe('@layer one,two;@layer one{}@keyframes k{0%{top:0.5px}to{top:1px}}');
  });

  test('stay where a script of the page names the class', () => {
    const html = '<style>.card{top:0}.gone{top:0}</style><p class="text">';
    expect(pruneStyles(html, createPruner(), new Set(['card']))).toBe(
      '<style>.card{top:0}</style><p class="text">',
    );
  });
});

describe('the policy of a page', () => {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const page = (policy: string): string =>
    `<meta http-equiv="content-security-policy" content="${policy}"><style>p{}</style><script>go()</script>`;

  test('names the hashes of what the page holds and no other', () => {
    const wide = `script-src 'self' ${hash('go()')} ${hash('other')};style-src 'self' ${hash('old')}`;
    expect(narrowPolicy(page(wide), 'page')).toBe(
      page(`script-src 'self' ${hash('go()')};style-src 'self' ${hash('p{}')}`),
    );
  });

  test('fails the build where it does not allow a script of the page', () => {
    expect(() => narrowPolicy(page(`script-src 'self'`), 'guide/x')).toThrow(/guide\/x: an inline/);
  });
});
