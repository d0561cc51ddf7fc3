import { outside } from './outside.mjs';

/** Whose text is not only prose, or belongs to an island, which compares it with its own. */
const KEPT = /(<(pre|script|style|textarea|astro-island)\b[\s\S]*?<\/\2>)/;
const TOKEN = /<!--[\s\S]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</gi;
const BLOCKS =
  'table|thead|tbody|tr|caption|th|p|h[1-6]|ul|ol|dl|li|dt|dd|div|section|article|main|header|footer|nav|details|summary|figure|figcaption|form|select|option';
/** Blocks in which a space at the beginning is never shown. A cell with a heading of its own on phones shows it. */
const BEGINS = new RegExp(`^<(?:${BLOCKS}|td(?![^>]*data-label))\\b`);
/** What a space behind it is not shown after: the beginning of a block, or a space. */
const NOTHING_YET = new RegExp(`${BEGINS.source}|^[^<]*[ \\t\\r\\n]$`);
/** Blocks in which a space at the end is never shown. */
const ENDS = new RegExp(`^</(?:${BLOCKS}|td)>`);
/** Elements that begin or end a line with the block around them. */
const INLINE = 'a|b|code|em|small|span|strong|time';
const INLINE_BEGINS = new RegExp(`^<(?:${INLINE})\\b`);
const INLINE_ENDS_OR_SPACE = new RegExp(`^(?:</(?:${INLINE})>|[ \\t\\r\\n]+$)`);
/** Blocks that stand below each other in every style: lists and cells are set in a line here and there. */
const STACKED = 'p|h[1-6]|dl|dt|dd|ul|ol|div|section|details|summary|table|caption|thead|tbody';
const STACKED_ENDS = new RegExp(`^</(?:${STACKED})>`);
const STACKED_BEGINS = new RegExp(`^<(?:${STACKED})\\b`);

/** Elements of pictures and of the head: no space between them is ever shown. */
const BARE = /^<\/?(?:svg|path|circle|rect|meta|link|title|head|html)\b/;

/**
 * Takes out the spaces between tags and words that no browser shows: runs of them, also where an inline element begins in
 * one, and those at the edges of blocks, also within inline elements that begin or end there. They were 0.8 MB of the site.
 * One that may be shown stays, since inline elements stand apart by it. Quotes in text are written out: only in attributes
 * they would end something.
 * @param {string} html
 * @returns {string}
 */
export function tightenSpace(html) {
  return outside(KEPT, html, tighten);
}

/** A mark of a source brings a space of its own, at which no line breaks (components/SourceMark.astro). */
const BEFORE_MARK = /\s+(?=<sup class="source-mark\b)/g;

/** Whether no style shows a space between two tags; the ends of a picture stand in text. */
const neverShown = (before, after) =>
  (STACKED_ENDS.test(before) && STACKED_BEGINS.test(after)) ||
  (BARE.test(before) && BARE.test(after) && before !== '</svg>' && !after.startsWith('<svg'));

function tighten(html) {
  const tokens = html.replace(BEFORE_MARK, '').match(TOKEN) ?? [];
  /** The nearest token, in steps of 1 or -1, that is no inline element which begins or ends there as well. */
  const beyond = (at, step, inline) => {
    let next = at + step;
    while (inline.test(tokens[next] ?? '')) next += step;
    return tokens[next] ?? '';
  };
  return tokens
    .map((token, at) => {
      if (token.startsWith('<') && token.length > 1) return token;
      const [before, after] = [tokens[at - 1] ?? '', tokens[at + 1] ?? ''];
      if (token.trim() === '' && neverShown(before, after)) return '';
      let text = token
        .replace(/[ \t\r\n]+/g, ' ')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'");
      if (text.startsWith(' ') && NOTHING_YET.test(beyond(at, -1, INLINE_BEGINS)))
        text = text.slice(1);
      if (text.endsWith(' ') && ENDS.test(beyond(at, 1, INLINE_ENDS_OR_SPACE)))
        text = text.slice(0, -1);
      return text;
    })
    .join('');
}
