// Makes every built page carry only its own: the styles it can use, the hashes of the scripts and styles it holds.
// Templates of many pages link their styles instead, once for all of them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { narrowLetters } from './letters.mjs';
import { plainImports } from './plain-imports.mjs';
import { narrowPolicy } from './policy.mjs';
import { createPruner, pruneStyles } from './prune.mjs';
import { createShortener, dropScopes } from './scopes.mjs';
import { fileFor, linkStyles, sharedSheets } from './shared-sheets.mjs';
import { tightenSpace } from './space.mjs';
import { addRules, createStyleClasses } from './style-attributes.mjs';
import { LINKED, propertiesRead, readIn } from './style-sheets.mjs';
import { scriptWords } from './words.mjs';

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
