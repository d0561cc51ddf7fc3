// The lock file, and what it says of each package.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { STATED } from './rules.mjs';

/** @returns {{ packages: Record<string, object> }} */
export const readLock = () => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/**
 * All packages but the project itself.
 * @param {{ packages: Record<string, object> }} lock
 * @returns {{ path: string, name: string, version: string, licence: string | undefined, forTests: boolean }[]}
 */
export function packagesOf({ packages }) {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, dev = false }]) => {
      const name = nameOf(path);
      return { path, name, version, licence: license ?? STATED[name], forTests: dev };
    });
}

/** The name of the package in whose folder a path lies: "@a/b" of ".../node_modules/x/node_modules/@a/b/c.js". */
export const nameOf = (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

/**
 * Whether one of the choices of a licence, such as "(MIT OR CC0-1.0)" or "Apache-2.0 AND MIT", is among the allowed ones.
 * @param {string | undefined} licence
 * @param {readonly string[]} allowed
 */
export function isAllowed(licence, allowed) {
  if (licence === undefined) return false;
  const plain = licence.replace(/^\((.*)\)$/, '$1');
  // Of both words in one expression nothing is known here: it is not allowed until somebody looks.
  if (/[()]/.test(plain) || (plain.includes(' OR ') && plain.includes(' AND '))) return false;
  return plain.includes(' OR ')
    ? plain.split(' OR ').some((one) => allowed.includes(one))
    : plain.split(' AND ').every((one) => allowed.includes(one));
}

/**
 * The text of the licence that a package brings along, in a file or in a folder of files.
 * @param {string} path of its folder below the project
 * @returns {string | undefined}
 */
export function licenceText(path) {
  const found = textsIn(join(root, path)).concat(textsIn(join(root, path, 'LICENSE')));
  return found.length === 0 ? undefined : found.join('\n\n');
}

function textsIn(folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying)\b/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim());
}
