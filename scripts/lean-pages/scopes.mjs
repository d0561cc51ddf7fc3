import { oncePerSheet, sheetsOf } from './style-sheets.mjs';

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
