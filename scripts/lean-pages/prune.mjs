// Takes out of style sheets what a page cannot use.
import postcss from 'postcss';
import { sha256 } from './hash.mjs';
import { LINKED, readIn, STYLE, withoutUnread } from './style-sheets.mjs';
import { usedIn } from './words.mjs';

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
