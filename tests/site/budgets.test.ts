import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { routes, TEMPLATES, weigh } from '../../scripts/bench/templates.mjs';
import { writeBars } from '../support/bars';
import { assetsOf, compressed, dist, pagesOf, weightByFolder } from '../support/dist';
import { keptFiles } from '../support/kept';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const all = routes().map((route) => ({ ...route, weight: weigh(route.path) }));
const bars: string[] = [];

/** What makes a route's weight up: "HTML 8.2 kB, styles 4.1 kB; /_astro/Base.js 2.3 kB". */
function parts({ page, styles, files }: ReturnType<typeof weigh>): string {
  const scripts = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ file, bytes }) => `${file} ${kB(bytes)}`);
  return `HTML ${kB(page - styles)}, styles ${kB(styles)}; ${scripts.join(', ') || 'no scripts'}`;
}

afterAll(() => {
  writeBars('weight', bars);
});

describe('weight, compressed', () => {
  test('every route has a budget', () => {
    expect(all.filter(({ template }) => !template).map(({ path }) => path)).toEqual([]);
  });

  test.each(TEMPLATES.map((template) => [template.name, template] as const))(
    'each route of the template "%s" is within its budget',
    (name, template) => {
      const own = all.filter((route) => route.template === template);
      const { page, scripts } = template.budget;
      const over = own
        .filter(({ weight }) => weight.page > page || weight.scripts > scripts)
        .map(
          ({ path, weight }) =>
            `${path} weighs ${kB(weight.page)} of ${kB(page)} as a page and ${kB(weight.scripts)} of ${kB(scripts)} in scripts: ${parts(weight)}`,
        );
      const heaviest = own.toSorted((a, b) => b.weight.page - a.weight.page)[0];
      if (heaviest) {
        bars.push(
          `${name.padEnd(26)} page ${kB(heaviest.weight.page)} of ${kB(page)}, scripts ${kB(heaviest.weight.scripts)} of ${kB(scripts)}  ${heaviest.path}`,
        );
      }
      expect(heaviest, `no route of "${name}" was built`).toBeDefined();
      expect(over).toEqual([]);
    },
  );

  test('a guide page arrives in one first flight, in 30 kB and six requests', () => {
    const guide = all.filter(({ path }) => path.startsWith('/guide/'));
    expect(guide.length).toBeGreaterThan(1);
    for (const { path, weight } of guide) {
      expect(weight.page, `${path}: ${parts(weight)}`).toBeLessThanOrEqual(14_000);
      expect(weight.page + weight.scripts, `${path}: ${parts(weight)}`).toBeLessThanOrEqual(30_000);
      // The icon is a request too.
      expect(weight.requests + 1, `${path}: ${parts(weight)}`).toBeLessThanOrEqual(6);
    }
  });

  test('no page loads more than 25 kB of JavaScript; the planner, which works plans out, 40 kB', () => {
    const most = (path: string): number =>
      /^\/upgrade\/[^/]+\/[^/]+\/$/.test(path) ? 40_000 : 25_000;
    const over = all.filter(({ path, weight }) => weight.scripts > most(path));
    expect(over.map(({ path, weight }) => `${path}: ${parts(weight)}`)).toEqual([]);
  });

  test('the data of the lookup is at most 40 kB', () => {
    const size = compressed(readFileSync(`${dist}compatibility/lookup.json`));
    bars.push(`data of the lookup         ${kB(size)} of 40 kB`);
    expect(size).toBeLessThanOrEqual(40_000);
  });

  test('the data of the planner is at most 60 kB', () => {
    const size = ['compatibility/lookup.json', 'upgrade/plan.json']
      .map((file) => compressed(readFileSync(`${dist}${file}`)))
      .reduce((sum, bytes) => sum + bytes, 0);
    bars.push(`data of the planner        ${kB(size)} of 60 kB`);
    expect(size).toBeLessThanOrEqual(60_000);
  });

  test('what a deployment.toml is checked against is at most 150 kB, its identity layer apart', () => {
    const [keys = 0, identity = 0] = ['keys', 'identity'].map((name) =>
      compressed(readFileSync(`${dist}configuration/check/${name}.json`)),
    );
    bars.push(`data of the check          ${kB(keys)} and ${kB(identity)} of 150 kB`);
    expect(keys + identity).toBeLessThanOrEqual(150_000);
    expect(keys).toBeLessThanOrEqual(60_000);
  });

  test('pages without an island ship no framework', () => {
    const shipping = pagesOf(dist).filter(({ html }) =>
      assetsOf(html).scripts.some((name) => /preact|signals/.test(name)),
    );
    // Checklist and planner mount their islands by themselves: they work on rows that the server has rendered.
    const without = shipping.filter(
      ({ html }) => !/<astro-island|data-checklist|data-planner|data-saved-plans/.test(html),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
    expect(shipping.length).toBeGreaterThan(0);
  });
});

test('the whole site is at most 40 MB, as its files lie on the disk', () => {
  const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const folders = [...weightByFolder()].sort(([, a], [, b]) => b - a);
  const total = folders.reduce((sum, [, bytes]) => sum + bytes, 0);
  const parts = folders.map(([folder, bytes]) => `${folder} ${MB(bytes)}`).join(', ');
  bars.push(`whole site                 ${MB(total)} of 40 MB: ${parts}`);
  expect(total, parts).toBeLessThanOrEqual(40_000_000);
  expect(total).toBeGreaterThan(1_000_000);
});

test('what the service worker keeps is at most 6 MB, compressed', () => {
  const kept = keptFiles();
  const total = kept.reduce((sum, { file }) => sum + compressed(readFileSync(`${dist}${file}`)), 0);
  bars.push(
    `kept without a network     ${(total / 1e6).toFixed(1)} MB of 6 MB, ${String(kept.length)} files`,
  );
  expect(kept.length).toBeGreaterThan(500);
  expect(total).toBeLessThanOrEqual(6_000_000);
});

describe('the policy of each page', () => {
  test('lists as many hashes as the page holds scripts and styles of its own', () => {
    for (const { path, html } of pagesOf(dist)) {
      const listed = new Set(html.match(/'sha256-[^']+'/g) ?? []).size;
      const held = new Set(
        [...html.matchAll(/<(script|style)(?: type="module")?>([\s\S]*?)<\/\1>/g)].map(
          ([, , text]) => text,
        ),
      ).size;
      expect(listed, path).toBe(held);
    }
  });
});
