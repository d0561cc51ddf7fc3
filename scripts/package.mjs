// `npm run package`: the whole site as a zip that works from any static server, under any path, without the internet.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { buildSite } from './build.mjs';
import { readEdition } from './edition.mjs';
import { filesIn } from './files.mjs';
import { ensureInstalled, root } from './setup.mjs';

/** Stands for the path of the site while it is built, and for nothing else. */
const PLACE = '/__place-of-the-guide__/';
const TEXT = /\.(?:html|css|json|md|txt|xml|svg)$/;
/** Hosts read these at the root of a site only, where this one may not stand. */
const OF_A_HOST = ['_headers', '404.html'];
/** The same files make the same zip. */
const MADE = '2020-01-01T00:00:00';

/**
 * Makes the package.
 * @param {{ folder?: string, file?: string }} where `folder`: of the built site; `file`: of the zip
 * @returns {Promise<{ file: string, bytes: number, files: number }>}
 */
export async function makePackage({
  folder = join(root, '.cache', 'package'),
  file = join(root, 'apim-upgrade-guide.zip'),
} = {}) {
  const code = await buildSite({
    folder,
    // What belongs to one host has no place in a site that may stand on any.
    env: { BASE_PATH: PLACE, SITE_ADDRESS: '' },
    finish: () => makeRelative(folder),
  });
  if (code !== 0) throw new Error(`The build ended with ${code}. Its output above says why.`);
  const entries = Object.fromEntries(
    filesIn(folder).map((name) => [`guide/${name}`, readFileSync(join(folder, name))]),
  );
  const readme = readFileSync(join(root, 'hosting', 'package.md'), 'utf8');
  entries['README.md'] = strToU8(readme.replace('{edition}', readEdition()));
  const zip = zipSync(entries, { level: 9, mtime: MADE });
  writeFileSync(file, zip);
  return { file, bytes: zip.length, files: Object.keys(entries).length };
}

/**
 * Makes every address of the site relative to the file that holds it.
 * @throws {Error} where one is left, or stands in a place that the page's policy has a hash of
 */
function makeRelative(folder) {
  for (const name of OF_A_HOST) rmSync(join(folder, name));
  for (const name of filesIn(folder)) {
    if (!/\.(?:js|mjs)$/.test(name) && !TEXT.test(name)) continue;
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(PLACE)) continue;
    if (!TEXT.test(name)) throw new Error(`${name} names the place of the site in a script.`);
    const hashed = text.matchAll(/<(script|style)\b[^>]*>([^<]+)<\/\1>/g);
    for (const [, kind, content] of hashed) {
      if (content.includes(PLACE)) {
        throw new Error(`${name} names the place of the site in a ${kind} of its own.`);
      }
    }
    const up = '../'.repeat(name.split('/').length - 1) || './';
    writeFileSync(path, text.replaceAll(PLACE, up));
  }
}

if (process.argv[1] === import.meta.filename) {
  await ensureInstalled();
  const { file, bytes, files } = await makePackage();
  console.log(`\n${relative(root, file)}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
}
