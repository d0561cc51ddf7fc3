// Writes sw.js into a built site: the bundled service worker (src/offline), and the list of the files that it keeps with their
// hashes. Comes last: nothing of the site may change after it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { filesIn } from './files.mjs';
import { isKept, keptAs } from './kept-files.mjs';
import { root } from './setup.mjs';

/** @param {string} folder of the built site */
export async function writeServiceWorker(folder) {
  const edition = editionOfPages(folder);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: {
      // Workbox explains itself in development, at ten times the size; a library is not told otherwise by itself.
      'process.env.NODE_ENV': '"production"',
      KEPT: JSON.stringify(keptFiles(folder, edition)),
      EDITION: JSON.stringify(edition),
    },
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: join(root, 'src', 'offline', 'service-worker.ts'),
        // Service workers that are modules are young in Firefox.
        formats: ['iife'],
        name: 'guide',
        fileName: () => 'sw.js',
      },
    },
  });
}

/** Addresses below the site's root; the worker's own place makes them whole, under any base path. */
function keptFiles(folder, edition) {
  return filesIn(folder)
    .filter(isKept)
    .map((file) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, file)));
      const sum = hash.digest('base64');
      return {
        url: keptAs(file, edition),
        // A file whose content its address names needs no other mark.
        revision: isOfOneEdition(file, edition) ? null : sum.slice(0, 8),
        integrity: `sha256-${sum}`,
      };
    });
}

function isOfOneEdition(file, edition) {
  return file.startsWith('_astro/') || keptAs(file, edition) !== file;
}

/** As the pages have it: the sources may have changed since they were built. */
function editionOfPages(folder) {
  const html = readFileSync(join(folder, 'compatibility', 'index.html'), 'utf8');
  const found = /lookup\.json\?v=(\w+)/.exec(html)?.[1];
  if (!found) throw new Error('The page of the lookup names no edition of its data.');
  return found;
}
