// The name of this edition of the site: the same for the same sources, another one as soon as any of them differs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const SOURCES = ['content', 'public', 'src'];
const FILES = ['astro.config.mjs', 'package-lock.json'];

/** @returns {string} eight letters and digits */
export function readEdition() {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files.sort(), ...FILES.map((name) => join(root, name))]) {
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex').slice(0, 8);
}
