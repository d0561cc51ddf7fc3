// What the page of licences shows: found out while the site is built, since only the bundles know what is in them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../setup.mjs';
import { isAllowed, licenceText, nameOf, packagesOf, readLock } from './lock.mjs';
import { FOR_READERS, FOR_TOOLS, SHIPPED_OTHERWISE } from './rules.mjs';

/** Read by src/queries/licences.ts. */
const FILE = join(root, '.cache', 'licences.json');

/**
 * A Vite plugin, for pages and for workers: notes of which packages something gets into what browsers load, and writes the
 * report before the pages are rendered.
 */
export function recordShipped(found = new Set()) {
  return {
    name: 'record-shipped',
    generateBundle(_, bundle) {
      if (this.environment && this.environment.name !== 'client') return;
      for (const part of Object.values(bundle)) {
        const files =
          part.type === 'chunk'
            ? Object.entries(part.modules).flatMap(([id, { renderedLength }]) =>
                renderedLength > 0 ? id : [],
              )
            : part.originalFileNames;
        for (const file of files) {
          const [path] = /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
          if (path !== undefined) found.add(folderOf(path));
        }
      }
      writeReport(found);
    },
  };
}

/** As the lock file names it; `node_modules` itself can be a link to a folder elsewhere. */
function folderOf(path) {
  const below = path.startsWith('/') ? relative(root, path) : path;
  return below.slice(below.indexOf('node_modules/'));
}

function writeReport(found) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const others = SHIPPED_OTHERWISE.map(({ name }) => `node_modules/${name}`);
  writeFileSync(FILE, JSON.stringify(reportOn(readLock(), [...found, ...others])));
}

/**
 * @param {{ packages: Record<string, object> }} lock
 * @param {readonly string[]} shipped folders of packages that readers get something of
 * @throws {Error} that names every package whose licence is unknown or not allowed
 */
export function reportOn(lock, shipped, textOf = licenceText) {
  const packages = packagesOf(lock);
  const known = new Map(packages.map((one) => [one.path, one]));
  const problems = packages
    .filter(({ licence }) => !isAllowed(licence, FOR_TOOLS))
    .map(({ path, licence }) => `${path} has the licence "${String(licence)}"`);
  const forReaders = [...new Set(shipped)].sort().map((path) => {
    const { name, version, licence } = known.get(path) ?? { name: nameOf(path) };
    if (!isAllowed(licence, FOR_READERS))
      problems.push(`${path} is handed to readers and has the licence "${String(licence)}"`);
    const text = textOf(path);
    if (text === undefined)
      problems.push(`${path} is handed to readers and brings no text of its licence`);
    return { name, version, licence, text };
  });
  if (problems.length > 0)
    throw new Error(
      `${problems.join('; ')}. See scripts/dependencies/rules.mjs for what is allowed.`,
    );
  return {
    forReaders,
    tools: packages
      .filter(({ forTests }) => !forTests)
      .map(({ name, version, licence }) => ({ name, version, licence })),
    forTests: packages.filter(({ forTests }) => forTests).length,
  };
}
