import { readdirSync } from 'node:fs';

const folder = new URL('../../src/pages/', import.meta.url);

/** Addresses of the pages that the code alone makes, without an entry of the content: "/", "/checklist/". */
export function sitePages(): Set<string> {
  return new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /(?:^|\/)index\.astro$/.test(file) && !file.includes('['))
      .map((file) => `/${file.replace(/index\.astro$/, '')}`),
  );
}
