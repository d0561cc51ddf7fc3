// Takes from the built site what the search brings along and no page loads: its own user interfaces, and languages we have not.
import { rmSync } from 'node:fs';
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

/** @param {string} folder of the built site */
export function leanSearch(folder) {
  // Fails where a file is not there: a new edition of the search has other names, and the list is to be looked at.
  for (const name of UNUSED) rmSync(join(folder, 'pagefind', name));
}
