// The style sheets of a page or a folder, and the custom properties that they read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';

/** The inline style sheets of a page. */
export const sheetsOf = (html) => [...html.matchAll(STYLE)].map(([, css]) => css);

export const STYLE = /<style>([\s\S]*?)<\/style>/g;

export const LINKED = /<link rel="stylesheet"/;

/** The custom properties that a text reads. */
export const readIn = (text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);

/** The custom properties that the style sheets of a folder read: a script may bring them into any page. */
export function propertiesRead(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => readIn(readFileSync(join(folder, name), 'utf8')));
}

/** Works something out once for each style sheet: hundreds of pages share one. */
export function oncePerSheet(work) {
  const known = new Map();
  return (css) => {
    if (!known.has(css)) known.set(css, work(css));
    return known.get(css);
  };
}

/** A style sheet without the custom properties that nothing reads, and without layers that are named again. */
export function withoutUnread(css, read) {
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
