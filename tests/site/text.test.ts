import { describe, expect, test } from 'vitest';
import { dist, pagesOf } from '../support/dist';
import { decode } from '../support/html';

const INLINE = /^(?:a|abbr|b|code|em|i|kbd|s|small|span|strong|sub|sup|time|wbr)$/;

/**
 * The running text of a page, a line a block. Code stands as `x`, since it may begin with a dot; links and source
 * marks keep their edges as `⟨` and `⟩`, `⟦` and `⟧`.
 */
function linesOf(html: string): string[] {
  return html
    .replace(/^[\s\S]*?<main/, '<main')
    .replace(/<(script|style|pre|svg|template|textarea|select)[\s>][\s\S]*?<\/\1>/g, '\n')
    .replace(/<code[^>]*>[\s\S]*?<\/code>/g, 'x')
    .replace(/<sup[^>]*source-mark[^>]*>([\s\S]*?)<\/sup>/g, (_, marks: string) => {
      const text = marks.replace(/<[^>]+>/g, '');
      return `⟦${text}⟧`;
    })
    .replace(/<(\/?)([a-z][a-z0-9-]*)[^>]*>/g, (_, close: string, name: string) => {
      if (name === 'a') return close === '' ? '⟨' : '⟩';
      return INLINE.test(name) ? '' : '\n';
    })
    .replace(/&nbsp;|&#160;|[\t ]+/g, ' ')
    .split('\n')
    .map((line) => decode(line).trim())
    .filter((line) => line !== '');
}

/** Faults of one line: a space before punctuation, or none between a word and a link or mark beside it. */
function faultsOf(line: string): string[] {
  const rules = [
    /.{0,30}[^\s⟦⟨] [⟩⟧]*[,.;:)](?=[\s⟨⟩⟦⟧]|$)/gu,
    /.{0,30}[\p{L}\p{N},.;:]⟨.{0,20}/gu,
    /.{0,20}[⟩⟧][\p{L}\p{N}(].{0,20}/gu,
  ];
  return rules.flatMap((rule) => line.match(rule) ?? []);
}

describe('running text', () => {
  test('has no space before punctuation and none missing beside a link or source mark', () => {
    const lines = pagesOf(dist).flatMap(({ path, html }) =>
      linesOf(html).map((line) => ({ path, line })),
    );
    expect(lines.length).toBeGreaterThan(1000);
    const faults = lines.flatMap(({ path, line }) =>
      faultsOf(line).map((fault) => `${path}: ${fault}`),
    );
    expect(faults.slice(0, 40)).toEqual([]);
  });

  test.each([
    ['a space between a link and a comma', '<p>See <a href="#">it</a> , or not.</p>'],
    ['a space inside a link before a stop', '<p>See <a href="#">it </a>.</p>'],
    ['a space between a mark and a stop', '<p>So<sup class="source-mark">1</sup> .</p>'],
    ['a word stuck to a link', '<p>See<a href="#">it</a>.</p>'],
    ['a link stuck to a word', '<p><a href="#">It</a>is so.</p>'],
    ['a mark stuck to a word', '<p>So.<sup class="source-mark">1</sup>Then</p>'],
  ])('the check finds %s', (_, html) => {
    expect(linesOf(`<main>${html}</main>`).flatMap(faultsOf)).not.toEqual([]);
  });

  test('the check lets right text pass', () => {
    const html =
      '<p>See <a href="#">it</a>, set <code>.x</code> (<a href="#">so</a>).<sup class="source-mark"> <a>1</a></sup> Go.</p>';
    expect(linesOf(`<main>${html}</main>`).flatMap(faultsOf)).toEqual([]);
  });
});
