import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { assetsOf, compressed, dist, pagesOf } from '../support/dist';

const pages = pagesOf(dist);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const bars: string[] = [];

function weigh(html: string): { html: number; styles: number; scripts: number } {
  const assets = assetsOf(html);
  const size = (files: string[]): number =>
    files.reduce((sum, file) => sum + compressed(readFileSync(`${dist}${file}`)), 0);
  return { html: compressed(html), styles: size(assets.styles), scripts: size(assets.scripts) };
}

const heaviest = (prefix: RegExp) =>
  pages
    .filter(({ path }) => prefix.test(path))
    .map(({ path, html }) => ({ path, ...weigh(html) }))
    .sort((a, b) => b.html + b.styles + b.scripts - (a.html + a.styles + a.scripts))[0];

afterAll(() => {
  const reports = process.env['REPORTS'] ?? '.cache/reports';
  mkdirSync(reports, { recursive: true });
  writeFileSync(`${reports}/bars.txt`, `${bars.join('\n')}\n`);
});

describe('weight, compressed', () => {
  test('a guide page is at most 30 kB', () => {
    const page = heaviest(/^\/guide\/[^/]+\/$/);
    expect(page).toBeDefined();
    if (!page) return;
    const { path, html, styles, scripts } = page;
    bars.push(
      `heaviest guide page      ${kB(html + styles + scripts)} of 30 kB (HTML ${kB(html)}, CSS ${kB(styles)}, JS ${kB(scripts)}) ${path}`,
      `its HTML and CSS         ${kB(html + styles)}; a first flight holds 14 kB`,
    );
    expect(html + styles + scripts).toBeLessThanOrEqual(30_000);
  });

  test.each([
    ['compatibility', /^\/compatibility\//],
    ['checklist', /^\/checklist\//],
  ])('%s pages load at most 25 kB of JavaScript', (name, prefix) => {
    const scripts = pages
      .filter(({ path }) => prefix.test(path))
      .map(({ html }) => weigh(html).scripts);
    const most = Math.max(...scripts);
    bars.push(`JavaScript, ${name.padEnd(13)}${kB(most)} of 25 kB`);
    expect(scripts.length).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(25_000);
  });

  test('the data of the lookup is at most 40 kB', () => {
    const size = compressed(readFileSync(`${dist}compatibility/lookup.json`));
    bars.push(`data of the lookup       ${kB(size)} of 40 kB`);
    expect(size).toBeLessThanOrEqual(40_000);
  });

  test('pages without an island ship no framework', () => {
    const framework = /preact|signals/;
    const shipping = pages.filter(({ html }) =>
      assetsOf(html).scripts.some((name) => framework.test(name)),
    );
    // The checklist mounts its island by itself: it works on rows that the server has rendered.
    const without = shipping.filter(({ html }) => !/<astro-island|data-checklist/.test(html));
    expect(without.map(({ path }) => path)).toEqual([]);
    expect(shipping.length).toBeGreaterThan(0);
  });
});
