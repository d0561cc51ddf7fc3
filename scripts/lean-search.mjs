// Takes from the built site what the search brings along and no page loads: its own user interfaces, languages we have not,
// and the marks in pages that only its indexing reads. What is in the index (`data-pagefind-body`) stays to be seen.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'wasm.unknown.pagefind',
];

/**
 * A page without marks for the indexing: 0.1 MB of the site.
 * @param {string} html
 */
export const withoutMarks = (html) =>
  html
    .replace(
      /<span data-pagefind-filter="[^"]*" data-pagefind-meta="[^"]*" hidden>[^<]*<\/span>/,
      '',
    )
    .replace(/(<[a-z][^<>]*?) data-pagefind-(?:ignore|weight)(?:="[^"]*")?/g, '$1');

/** @param {string} folder of the built site */
export function leanSearch(folder) {
  // Fails where a file is not there: a new edition of the search has other names, and the list is to be looked at.
  for (const name of UNUSED) rmSync(join(folder, 'pagefind', name));
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = join(folder, file);
    writeFileSync(path, withoutMarks(readFileSync(path, 'utf8')));
  }
}
