import { readFileSync } from 'node:fs';
import { dist } from './dist';

/** A file that the service worker keeps, as its list names it. */
export interface Kept {
  /** Address below the site's root, with the edition of data in its query. */
  url: string;
  /** Path below the site's root. */
  file: string;
  revision: string | undefined;
  integrity: string;
}

/** The list of the built service worker; its bundler writes strings with back-ticks. */
export function keptFiles(): Kept[] {
  const worker = readFileSync(`${dist}sw.js`, 'utf8');
  const entries = worker.matchAll(
    /\{url:`([^`]+)`,revision:(?:null|`([^`]+)`),integrity:`([^`]+)`\}/g,
  );
  return [...entries].map(([, url = '', revision, integrity = '']) => ({
    url,
    file: url.replace(/\?.*/, ''),
    revision,
    integrity,
  }));
}
