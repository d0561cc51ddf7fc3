// Styles of templates with many pages: a file for all of them, linked where that is faster.
import { createHash } from 'node:crypto';
import postcss from 'postcss';
import { inLayer } from './style-attributes.mjs';
import { oncePerSheet, readIn, sheetsOf, STYLE, withoutUnread } from './style-sheets.mjs';
import { namesIn, usedIn } from './words.mjs';

/**
 * From so many pages on a template's styles are a file of their own. Inlined they save one round trip, and on the pairs
 * and changes they were a quarter of the whole site.
 */
const SHARED_FROM = 50;

/**
 * A page that is longer than the shared styles by this factor keeps its own: they weigh little in it, and all that follows its
 * heading would be drawn after the first paint, in one long piece.
 */
const LONGER = 10;

/** Letters of a page from which on the styles of its heading are worth repeating in it: shorter ones are there in time. */
const LONG = 110_000;

/**
 * The inline styles that at least `from` pages have in common, each with the file that is to hold them: what any of
 * these pages can use, and the rules that they bring along.
 * @param {{ html: string, rules?: Iterable<string> }[]} pages
 * @param {ReturnType<typeof createPruner>} prune
 * @param {(html: string) => Set<string>} wordsOf words of a page's scripts
 * @param {number} from
 * @returns {Map<string, { name: string, css: string }>}
 */
export function sharedSheets(pages, prune, wordsOf, from = SHARED_FROM) {
  const holders = new Map();
  for (const page of pages) {
    for (const css of sheetsOf(page.html)) holders.set(css, [...(holders.get(css) ?? []), page]);
  }
  const sheets = new Map();
  for (const [sheet, own] of holders) {
    if (own.length < from) continue;
    const used = own.flatMap(({ html }) => [usedIn(html), wordsOf(html)]);
    const rules = new Set(own.flatMap((page) => [...(page.rules ?? [])]));
    const css = prune(sheet, (name) => used.some((words) => words.has(name))) + inLayer(rules);
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
    sheets.set(sheet, { name: `_astro/shared.${hash}.css`, css });
  }
  return sheets;
}

/**
 * The file that a page links instead of a style sheet of its own, if it does.
 * @param {string} html
 * @param {{ name: string, css: string } | undefined} sheet
 * @returns {string | undefined}
 */
export function fileFor(html, sheet) {
  if (!sheet) return undefined;
  return html.replace(STYLE, '').length > sheet.css.length * LONGER ? undefined : sheet.name;
}

/**
 * Puts links where styles stand that have a file. A long page does not wait for the file before it shows its heading: the
 * styles of the heading stay in the page, and the link follows it. The file has these rules too, so their order is its own.
 * @param {string} html
 * @param {(css: string) => string | undefined} fileOf
 * @param {string} base path of the site, with a slash at its end
 * @param {ReturnType<typeof createPruner>} prune
 * @returns {string}
 */
export function linkStyles(html, fileOf, base, prune) {
  const end = html.length > LONG ? endOfHeading(html) : 0;
  const head = html.slice(0, end);
  const names = namesIn(head);
  const late = [];
  const withLinks = (text, take) =>
    text.replace(STYLE, (style, css) => {
      const file = fileOf(css);
      return file === undefined
        ? style
        : take(css, `<link rel="stylesheet" href="${base}${file}">`);
    });
  const first = withLinks(head, (css, link) => {
    late.push(link);
    const own = prune(onScreen(css), (name) => names.has(name));
    return `<style>${withoutUnread(own, new Set(readIn(own)))}</style>`;
  });
  return first + late.join('') + withLinks(html.slice(end), (_, link) => link);
}

/** Where the heading of the page ends, after the element that its first paint waits for (`#lead`); 0 where it has none. */
function endOfHeading(html) {
  const lead = html.indexOf(' id="lead"');
  return lead < 0 ? 0 : html.indexOf('</header>', lead) + '</header>'.length;
}

/** A style sheet without its rules for print and for what a pointer does: the rest is there before either. */
const onScreen = oncePerSheet((css) => {
  const root = postcss.parse(css);
  root.walkAtRules('media', (rule) => {
    if (rule.params === 'print') rule.remove();
  });
  root.walkRules(/:(?:hover|active|disabled)|\[aria-invalid/, (rule) => {
    rule.remove();
  });
  return root.toString();
});
