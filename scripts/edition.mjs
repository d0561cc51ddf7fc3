// The name of this edition of the site: the same for the same sources, another one as soon as any of them differs.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files.mjs';
import { root } from './setup.mjs';

const SOURCES = ['content', 'public', 'src'];
const FILES = ['astro.config.mjs', 'package-lock.json'];

/** @returns {string} eight letters and digits */
export function readEdition() {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) =>
    filesIn(join(root, folder)).map((name) => join(folder, name)),
  );
  for (const file of [...files, ...FILES]) {
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex').slice(0, 8);
}
