import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  createPruner,
  createShortener,
  dropScopes,
  fileFor,
  linkStyles,
  narrowLetters,
  narrowPolicy,
  pruneStyles,
  sharedSheets,
  tightenSpace,
} from '../../../scripts/lean-pages.mjs';

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

test('a scope stays on what its rules can match, and goes from everything else', () => {
  const style = (css: string): string => `<style>${css}</style>`;
  const x = 'data-astro-cid-x';
  const rules = style(`p[${x}]{top:0}.a.b[${x}]:hover{top:0}:is(td[${x}],th){top:0}`);
  expect(
    dropScopes(
      `${rules}<p ${x}></p><b ${x}></b><i class="c a" title="1>2" ${x}></i><td ${x}="true"></td><li class="b" ${x}></li>`,
    ),
  ).toBe(
    `${rules}<p ${x}></p><b></b><i class="c a" title="1>2" ${x}></i><td ${x}="true"></td><li class="b"></li>`,
  );
  const any = style(`[${x}]:first-child{top:0}`);
  expect(dropScopes(`${any}<b ${x}></b>`)).toBe(`${any}<b ${x}></b>`);
});

test('scopes get short names, one each, the same in markup and styles', () => {
  const shorten = createShortener();
  const html = shorten('<p data-astro-cid-abc data-source><b data-astro-cid-xyz></b></p>');
  expect(html).toBe('<p data-0 data-source><b data-1></b></p>');
  expect(shorten('b[data-astro-cid-xyz]{}p[data-astro-cid-abc]{}')).toBe('b[data-1]{}p[data-0]{}');
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

describe('spaces that nobody sees', () => {
  test.each([
    ['runs become one', '<p>One\n      two  <b>three</b></p>', '<p>One two <b>three</b></p>'],
    [
      'the edges of blocks have none',
      '<tr> <th> A </th> <td> b </td> </tr>',
      '<tr><th>A</th> <td>b</td></tr>',
    ],
    [
      'inline elements stay apart',
      '<p> <a>One</a> <a>two</a> </p>',
      '<p><a>One</a> <a>two</a></p>',
    ],
    [
      'a space inside a line stays, with the element that it ends in',
      '<p>One<a> two </a> <b>x</b></p>',
      '<p>One<a> two </a> <b>x</b></p>',
    ],
    [
      'an inline element at the edge of its block has none there',
      '<p><a><b> One </b></a>two <i>x</i> <b> y </b></p>',
      '<p><a><b>One </b></a>two <i>x</i> <b>y</b></p>',
    ],
    [
      'quotes in text are written out, in attributes not',
      '<p title="a &quot;b&quot;">&quot;x&quot; &#39;y&#39; &lt;</p>',
      `<p title="a &quot;b&quot;">"x" 'y' &lt;</p>`,
    ],
    [
      'blocks below each other have none between them',
      '<dl> <dt>a</dt>\n<dd>b</dd> <dd>c</dd> </dl> <p>d</p> <h3>e</h3>',
      '<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl><p>d</p><h3>e</h3>',
    ],
    [
      'parts of a picture and of the head have none between them',
      '<meta a> <title>b</title> <link c> <p>d <svg> <path></path> <rect></rect> </svg> <svg></svg></p>',
      '<meta a><title>b</title><link c> <p>d <svg><path></path><rect></rect></svg> <svg></svg></p>',
    ],
    [
      'items, cells and what stands beside a block keep theirs',
      '<ul><li>a</li> <li>b</li></ul> <a>c</a> <p>d</p>',
      '<ul><li>a</li> <li>b</li></ul> <a>c</a> <p>d</p>',
    ],
    [
      'a heading in a cell stays apart',
      '<td data-label="A"> b </td>',
      '<td data-label="A"> b</td>',
    ],
    ['attributes stay', '<p title="a  > b\n c"> x </p>', '<p title="a  > b\n c">x</p>'],
    [
      'a mark of a source stands at its word, with its own space',
      '<p>a\n <sup class="source-mark" x>\u00a0<a>1</a></sup> b</p>',
      '<p>a<sup class="source-mark" x>\u00a0<a>1</a></sup> b</p>',
    ],
    [
      'an inline element that begins in a space or ends before the end of its block has none there',
      '<p> <a> x </a> <span> <b> y</b> z </span> </p> <p>a<b> c</b> \u00a0<b> d</b></p>',
      '<p><a>x </a> <span><b>y</b> z</span></p><p>a<b> c</b> \u00a0<b> d</b></p>',
    ],
    ['a no-break space stays', '<p>\u00a0x\u00a0</p>', '<p>\u00a0x\u00a0</p>'],
  ])('%s', (_, html, tight) => {
    expect(tightenSpace(html)).toBe(tight);
    expect(tightenSpace(tight)).toBe(tight);
  });

  test.each(['pre', 'textarea', 'script', 'style', 'astro-island'])('%s is left alone', (name) => {
    const kept = `<${name}> a\n  b </${name}>`;
    expect(tightenSpace(`<p> x  y </p>${kept}<p> z </p>`)).toBe(`<p>x y</p>${kept}<p>z</p>`);
  });
});

describe('letters that make a browser hold a page in two bytes each', () => {
  const long = 'x'.repeat(110_000);

  test('are references in the markup of a long page', () => {
    expect(narrowLetters(`${long}<p title="≈">é → 𝒳</p>`)).toBe(
      `${long}<p title="&#8776;">é &#8594; &#119987;</p>`,
    );
  });

  test('are escapes in its styles, and stay in its scripts', () => {
    const raw = '<script>"→"</script><style>p::before{content:"→ a"}</style>';
    const narrow = String.raw`<script>"→"</script><style>p::before{content:"\2192  a"}</style>`;
    expect(narrowLetters(`${long}${raw}`)).toBe(`${long}${narrow}`);
  });

  test('stay in a short page, which is read in no time', () => {
    expect(narrowLetters('<p>→</p>')).toBe('<p>→</p>');
  });
});
