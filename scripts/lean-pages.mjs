// Makes every built page carry only its own: the styles it can use, the hashes of the scripts and styles it holds.
// Templates of many pages link their styles instead, once for all of them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import { addRules, createStyleClasses, inLayer } from './style-attributes.mjs';

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
 * An Astro integration. Astro inlines the styles of a whole template and lists the hashes of the whole site in each
 * page's policy: together 3 kB compressed that no page needs. A policy that names less also allows less.
 */
export function leanPages() {
  let base = '/';
  return {
    name: 'lean-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        updateConfig({ vite: { plugins: [plainImports()] } }),
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const assets = join(folder, '_astro');
        const wordsOf = scriptWords(assets);
        const readLater = propertiesRead(assets);
        const prune = createPruner();
        const withClasses = createStyleClasses();
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.html'))
          .sort()
          .map((file) => ({ file, ...withClasses(readFileSync(join(folder, file), 'utf8')) }));
        const shared = sharedSheets(pages, prune, wordsOf);
        const shorten = createShortener();
        for (const { name, css } of shared.values()) {
          writeFileSync(join(folder, name), shorten(css));
        }
        for (const { file, html, rules } of pages) {
          const scoped = dropScopes(html);
          const linked = linkStyles(scoped, (css) => fileFor(html, shared.get(css)), base, prune);
          const read = [...readLater, ...readIn([...rules].join(' '))];
          const pruned = pruneStyles(linked, prune, wordsOf(html), read);
          const lean = narrowLetters(shorten(tightenSpace(pruned)));
          // Shared sheets have the rules of all their pages.
          const own = LINKED.test(linked) ? [] : rules;
          writeFileSync(join(folder, file), narrowPolicy(addRules(lean, own, file), file));
        }
      },
    },
  };
}

const SIGNALS = 'const { signal } = await import("@preact/signals");';

/**
 * Dynamic imports without Vite's helper: nothing that is imported so has styles, and the helper weighs 0.8 kB a page. Astro's
 * own of the signals, which all islands have, becomes a static one: it would bring a helper of 0.4 kB.
 */
function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    // Without the helper nobody reads the lists of what could be loaded ahead.
    config: () => ({ build: { modulePreload: false } }),
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
    transform: (code, id) =>
      id.endsWith('/@astrojs/preact/dist/client.js')
        ? `import { signal } from '@preact/signals';${code.replace(SIGNALS, '')}`
        : undefined,
  };
}

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

/**
 * Takes from the page's inline styles what neither its markup nor its scripts can use. Where all its styles are its own that
 * holds for custom properties, too: a page reads some 40 of 50.
 * @param {string} html
 * @param {ReturnType<typeof createPruner>} prune
 * @param {Set<string>} words of the page's scripts
 * @param {Iterable<string>} readElsewhere custom properties that styles outside of the page's style sheets read
 * @returns {string}
 */
export function pruneStyles(html, prune, words, readElsewhere = []) {
  const used = usedIn(html);
  const isUsed = (name) => used.has(name) || words.has(name);
  const pruned = html.replace(STYLE, (_, css) => `<style>${prune(css, isUsed)}</style>`);
  if (LINKED.test(pruned)) return pruned;
  const read = new Set([...readElsewhere, ...words, ...readIn(pruned)]);
  return pruned.replace(STYLE, (_, css) => `<style>${withoutUnread(css, read)}</style>`);
}

const LINKED = /<link rel="stylesheet"/;

/** The custom properties that a text reads. */
const readIn = (text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);

/** The custom properties that the style sheets of a folder read: a script may bring them into any page. */
function propertiesRead(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => readIn(readFileSync(join(folder, name), 'utf8')));
}

/** The inline style sheets of a page. */
const sheetsOf = (html) => [...html.matchAll(STYLE)].map(([, css]) => css);

const STYLE = /<style>([\s\S]*?)<\/style>/g;

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

/** Does something to what stands outside of certain elements; the expression's second group is their name. */
function outside(elements, html, work) {
  // Every second of three parts is an element, every third its name.
  return html
    .split(elements)
    .map((part, index) => (index % 3 === 0 ? work(part) : index % 3 === 1 ? part : ''))
    .join('');
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

const RAW = /(<(script|style)\b[\s\S]*?<\/\2>)/;
const WIDE = /[^\0-\xff]/gu;

/** Letters of a page from which on it matters how a browser holds them. */
const WIDE_FROM = 40_000;

/**
 * Writes the letters of a long page that take a browser two bytes as references, and as escapes in its styles. From the
 * first of them on it holds the whole text in two bytes a letter, and reads it at a quarter of the speed: 50 ms on a phone
 * for 300 kB. Scripts are left alone.
 * @param {string} html
 * @returns {string}
 */
export function narrowLetters(html) {
  if (html.length <= WIDE_FROM) return html;
  const inMarkup = outside(RAW, html, (part) =>
    part.replace(WIDE, (letter) => `&#${letter.codePointAt(0)};`),
  );
  return inMarkup.replace(STYLE, (style) =>
    style.replace(WIDE, (letter) => `\\${letter.codePointAt(0).toString(16)} `),
  );
}

/** Elements that the search puts into any page; its script stands outside the built ones. */
const FOUND = ['<mark'];

/** All words of a page's markup, classes and scopes among them, and its elements ("<select"). */
function usedIn(html) {
  return new Set([...FOUND, ...(html.replace(STYLE, '').match(/<?[\w-]+/g) ?? [])]);
}

/** The classes, scopes and elements ("<select") of markup, and nothing else. */
function namesIn(markup) {
  const classes = [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, list]) => list.split(' '));
  const others = markup.matchAll(/data-astro-cid-\w+|<[\w-]+/g);
  return new Set([...classes, ...[...others].map(([name]) => name)]);
}

/** Works something out once for each style sheet: hundreds of pages share one. */
function oncePerSheet(work) {
  const known = new Map();
  return (css) => {
    if (!known.has(css)) known.set(css, work(css));
    return known.get(css);
  };
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

/** A style sheet without the custom properties that nothing reads, and without layers that are named again. */
function withoutUnread(css, read) {
  const declared = new Set([...css.matchAll(/[{;\s](--[\w-]+)\s*:/g)].map(([, name]) => name));
  return withoutProperties(`${[...declared].filter((name) => !read.has(name)).join(' ')}\n${css}`);
}

/** Takes a line of custom properties, and under it the style sheet that is to lose them. */
const withoutProperties = oncePerSheet((text) => {
  const [dead, ...lines] = text.split('\n');
  const names = new Set(dead.split(' '));
  const root = postcss.parse(lines.join('\n'));
  root.walkDecls(/^--/, (declaration) => {
    if (names.has(declaration.prop)) declaration.remove();
  });
  const layers = new Set();
  root.walkAtRules('layer', (rule) => {
    const own = rule.params.split(/,\s*/);
    const isEmpty = (rule.nodes ?? []).length === 0;
    if (isEmpty && own.every((name) => layers.has(name))) rule.remove();
    for (const name of own) layers.add(name);
  });
  return root.toString();
});

/**
 * Takes Astro's scope from elements that no rule of the scope can match: Astro marks every element of a component.
 * @param {string} html
 * @returns {string}
 */
export function dropScopes(html) {
  const marked = marksIn(sheetsOf(html).join('\n'));
  return html.replace(SCOPED, (tag, element) => {
    const [, classes = ''] = / class="([^"]*)"/.exec(tag) ?? [];
    const names = ['', element, ...classes.split(' ').map((name) => `.${name}`)];
    return tag.replace(SCOPE, (attribute, scope) =>
      names.some((name) => marked.get(scope)?.has(name)) ? attribute : '',
    );
  });
}

const SCOPE = / data-astro-cid-(\w+)(?:="[^"]*")?/g;
/** A start tag with a scope; values of attributes may hold any sign but a quote. */
const SCOPED = /<([a-z][\w-]*)(?:\s+[^\s"<>=]+(?:="[^"]*")?)*? data-astro-cid-[^<>]*>/g;

/** For each scope the elements, and the first classes (".name"), that its rules ask for; "" where one asks for neither. */
const marksIn = oncePerSheet((css) => {
  const found = new Map();
  for (const [, before, scope] of css.matchAll(/([\w.-]*)\[data-astro-cid-(\w+)\]/g)) {
    const [element = '', first] = before.split('.');
    if (!found.has(scope)) found.set(scope, new Set());
    found.get(scope).add(first ? `.${first}` : element);
  }
  return found;
});

/**
 * A function that gives Astro's scopes short names, the same in all texts that it is given: at 24
 * letters on each element they were 3 MB of the site.
 * @returns {(text: string) => string}
 */
export function createShortener() {
  const names = new Map();
  return (text) =>
    text.replace(/data-astro-cid-\w+/g, (scope) => {
      if (!names.has(scope)) names.set(scope, `data-${names.size.toString(36)}`);
      return names.get(scope);
    });
}

/**
 * Leaves in the page's Content-Security-Policy the hashes of what it holds, and fails where one is missing.
 * @param {string} html
 * @param {string} file for the error
 * @returns {string}
 */
export function narrowPolicy(html, file) {
  const held = [...html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)]
    .filter(([, , attributes]) => !/\bsrc=|type="application\//.test(attributes))
    .map(([, kind, , text]) => ({ kind, hash: `'sha256-${sha256(text)}'` }));
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/,
    (_, head, policy) => {
      const scripts = held.filter(({ kind }) => kind === 'script').map(({ hash }) => hash);
      const missing = scripts.find((hash) => !policy.includes(hash));
      if (missing)
        throw new Error(`${file}: an inline script (${missing}) is not allowed by the policy.`);
      // Pruned styles have hashes of their own; they stand where Astro's stood.
      const styles = held.filter(({ kind }) => kind === 'style').map(({ hash }) => hash);
      const narrow = policy
        .split(';')
        .map((directive) => {
          const [name, ...sources] = directive.trim().split(' ');
          const kept = sources.filter(
            (source) => !source.startsWith("'sha256-") || scripts.includes(source),
          );
          return [name, ...kept, ...(name === 'style-src' ? styles : [])].join(' ');
        })
        .join(';');
      return `${head}${narrow}`;
    },
  );
}

/**
 * A function that removes from a style sheet each selector that names a class, a component scope or an element ("<select")
 * which is not used, and the animations that nothing plays any more.
 * What stands inside :is(), :not(), :has() and :where() is left alone. Layers stay, even empty: their order counts.
 * @returns {(css: string, isUsed: (name: string) => boolean) => string}
 */
export function createPruner() {
  const sheets = new Map();
  const results = new Map();
  return (css, isUsed) => {
    if (!sheets.has(css)) {
      const root = postcss.parse(css);
      sheets.set(css, { root, names: namesOf(root), animated: animationWords(root) });
    }
    const sheet = sheets.get(css);
    const dead = new Set(sheet.names.filter((name) => !isUsed(name)));
    const key = `${sha256(css)} ${[...dead].join(' ')}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    const root = sheet.root.clone();
    root.walkRules((rule) => {
      if (rule.parent.type === 'atrule' && rule.parent.name.endsWith('keyframes')) return;
      const alive = rule.selectors.filter(
        (selector) => !requiredBy(selector).some((name) => dead.has(name)),
      );
      if (alive.length === 0) removeWithFrame(rule);
      else if (alive.length < rule.selectors.length) rule.selectors = alive;
    });
    const animated = animationWords(root);
    root.walkAtRules(/keyframes$/, (rule) => {
      // One that was never played in this sheet may be played by another.
      if (sheet.animated.has(rule.params) && !animated.has(rule.params)) rule.remove();
    });
    const result = root.toString();
    results.set(key, result);
    return result;
  };
}

/** Removes a rule, and the conditions around it under which nothing is left. */
function removeWithFrame(rule) {
  const { parent } = rule;
  rule.remove();
  if (/^(?:media|supports|container)$/.test(parent.name) && parent.nodes.length === 0)
    removeWithFrame(parent);
}

/** All words of the declarations that play animations, their names among them. */
function animationWords(root) {
  const words = new Set();
  root.walkDecls(/^animation/, ({ value }) => {
    for (const word of value.split(/[\s,]+/)) words.add(word);
  });
  return words;
}

const NAME = /\.(-?[A-Za-z_][\w-]*)|\[(data-astro-cid-\w+)\]/g;
const ELEMENT = /(?:^|[\s>+~])([a-z][a-z0-9]*)/g;

function namesOf(root) {
  const names = new Set();
  root.walkRules(({ parent, selectors }) => {
    if (parent.type === 'atrule' && parent.name.endsWith('keyframes')) return;
    for (const selector of selectors) for (const name of requiredBy(selector)) names.add(name);
  });
  return [...names];
}

function requiredBy(selector) {
  let plain = selector;
  while (/\([^()]*\)/.test(plain)) plain = plain.replace(/\([^()]*\)/g, '');
  const named = [...plain.matchAll(NAME)].map(([, name, scope]) => name ?? scope);
  const elements = plain.replace(/\[[^\]]*\]|:[\w:-]+/g, '').matchAll(ELEMENT);
  return [...named, ...[...elements].map(([, element]) => `<${element}`)];
}

/** A function from a page to all words of the scripts it can load, dynamic imports among them. */
function scriptWords(folder) {
  const sources = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const namedIn = (text, pattern) =>
    [...text.matchAll(pattern)].flatMap(([, name]) => (sources.has(name) ? name : []));
  const others = new Map(
    [...sources].map(([name, text]) => [name, namedIn(text, /([\w.-]+\.js)/g)]),
  );
  const cache = new Map();
  return (html) => {
    const names = new Set(namedIn(html, /_astro\/([\w.-]+\.js)/g));
    for (const name of names) for (const other of others.get(name)) names.add(other);
    const key = [...names].sort().join(' ');
    if (!cache.has(key)) {
      const text = [...names].map((name) => sources.get(name)).join(' ');
      const words = [...text.matchAll(/[\w-]+/g)].map(([word]) => word);
      // Scripts name the elements they make in strings or as markup.
      const elements = [...text.matchAll(/["'`<]([a-z][a-z0-9]*)\b/g)].map(
        ([, name]) => `<${name}`,
      );
      cache.set(key, new Set([...words, ...elements]));
    }
    return cache.get(key);
  };
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('base64');
}
