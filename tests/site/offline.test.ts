import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assetsOf, dist, pagesOf } from '../support/dist';
import { keptFiles } from '../support/kept';

const kept = keptFiles();
const files = kept.map(({ file }) => file);
const read = (file: string): Buffer => readFileSync(`${dist}${file}`);
const PAIR = /^\/upgrade\/\d[^/]*\/\d[^/]*\/$/;

describe('what the service worker keeps', () => {
  test('is in the built site, with the hash that it has there', () => {
    const wrong = kept.filter(({ url, integrity }) => {
      const sum = createHash('sha256')
        .update(read(url.replace(/\?.*/, '')))
        .digest('base64');
      return integrity !== `sha256-${sum}`;
    });
    expect(wrong).toEqual([]);
  });

  test('takes in every page but those of pairs, and the one that any pair is drawn on', () => {
    const pages = pagesOf(dist)
      .map(({ path }) => path)
      .filter((path) => !PAIR.test(path) && path !== '/404.html' && path !== '/parts/');
    const missing = pages.filter((path) => !files.includes(`${path.slice(1)}index.html`));
    expect(missing).toEqual([]);
    expect(files).toContain('upgrade/drawn/pair/index.html');
    expect(files.filter((file) => PAIR.test(`/${file.replace('index.html', '')}`))).toEqual([]);
  });

  test('takes in all scripts and styles, and what each page of it loads', () => {
    for (const { html } of pagesOf(dist)) {
      const { scripts, styles } = assetsOf(html);
      for (const file of [...scripts, ...styles]) expect(files).toContain(file.replace(/^\//, ''));
    }
  });

  test('a file that can change under its name has a revision, any other none', () => {
    for (const { url, revision } of kept) {
      expect(revision === undefined, url).toBe(/^_astro\/|\?v=/.test(url));
    }
  });
});

test('every page reads the data of one edition', () => {
  const editions = new Set(
    pagesOf(dist).flatMap(({ html }) =>
      [...html.matchAll(/\.json\?v=(\w+)/g)].map(([, edition]) => edition),
    ),
  );
  expect(editions.size).toBe(1);
  const unnamed = pagesOf(dist).flatMap(({ path, html }) =>
    [...html.matchAll(/data-[a-z]+="([^"]+\.json)"/g)].map(([, address]) => [path, address]),
  );
  expect(unnamed).toEqual([]);
});
