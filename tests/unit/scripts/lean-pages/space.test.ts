import { describe, expect, test } from 'vitest';
import { tightenSpace } from '../../../../scripts/lean-pages/space.mjs';

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
