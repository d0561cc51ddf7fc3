// What a page can name: in its markup, and in the scripts that it loads.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STYLE } from './style-sheets.mjs';

/** Elements that the search puts into any page; its script stands outside the built ones. */
const FOUND = ['<mark'];

/** All words of a page's markup, classes and scopes among them, and its elements ("<select"). */
export function usedIn(html) {
  return new Set([...FOUND, ...(html.replace(STYLE, '').match(/<?[\w-]+/g) ?? [])]);
}

/** The classes, scopes and elements ("<select") of markup, and nothing else. */
export function namesIn(markup) {
  const classes = [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, list]) => list.split(' '));
  const others = markup.matchAll(/data-astro-cid-\w+|<[\w-]+/g);
  return new Set([...classes, ...[...others].map(([name]) => name)]);
}

/** A function from a page to all words of the scripts it can load, dynamic imports among them. */
export function scriptWords(folder) {
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
