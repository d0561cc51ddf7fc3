// `npm run build`: the site, its search index, and what keeps it on a reader's device.
import { join, relative } from 'node:path';
import { leanSearch } from './lean-search.mjs';
import { writeServiceWorker } from './service-worker.mjs';
import { root, run } from './setup.mjs';

/**
 * Builds the site.
 * @param {object} options
 * @param {string} options.folder where it is written
 * @param {Record<string, string>} [options.env] settings that differ (scripts/settings.mjs)
 * @param {() => void} [options.finish] what changes the files of the site: after it, their hashes are taken
 * @returns {Promise<number>} the exit code of the first step that failed, else 0
 */
export async function buildSite({ folder, env = {}, finish }) {
  const place = relative(root, folder);
  const built = await run('astro', ['build', '--outDir', place], { env });
  if (built !== 0) return built;
  const skipped = 'sup.source-mark, a.anchor';
  const indexed = await run('pagefind', [
    ...['--site', place, '--quiet'],
    ...['--exclude-selectors', skipped],
  ]);
  if (indexed !== 0) return indexed;
  leanSearch(folder);
  finish?.();
  await writeServiceWorker(folder);
  return 0;
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await buildSite({ folder: join(root, 'dist') });
}
