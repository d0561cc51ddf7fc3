import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRange } from '~/domain/releases';
import { plainInput, planFor } from '~/domain/upgrade';
import { contentRoot, loadContent } from '../support/content';
import { compressed, dist, pagesOf } from '../support/dist';
import { textOf } from '../support/html';
import { planData, planner } from '../support/plan';

const { releases } = planData.lookup;
const limits = loadContent(contentRoot).content.limits.map(({ data }) => data);
const pairs = releases.flatMap((from, index) =>
  releases.slice(index + 1).map((to) => ({ from, to })),
);
const pages = new Map(pagesOf(dist).map(({ path, html }) => [path, html]));

test('every ordered pair of releases has a page, and no other', () => {
  const expected = pairs.map(({ from, to }) => `/upgrade/${from}/${to}/`);
  expect(expected).toHaveLength(190);
  const built = [...pages.keys()].filter((path) => /^\/upgrade\/\d/.test(path));
  expect(built.sort()).toEqual(expected.sort());
});

describe.each(pairs)('$from to $to', ({ from, to }) => {
  const html = pages.get(`/upgrade/${from}/${to}/`) ?? '';
  const plan = planFor(planner, plainInput(from, to), '');

  test('says without JavaScript how the way goes, through which stops', () => {
    const text = textOf(html);
    expect(text).toContain(plan.summary.headline);
    const route = /<ol class="route"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';
    const stops = [...route.matchAll(/href="\/releases\/([\d.]+)\/"/g)].map((match) => match[1]);
    expect(stops).toEqual(plan.paths[0]?.stops);
    for (const hop of plan.paths[0]?.hops ?? []) {
      if (hop.ask !== undefined) expect(text).toContain(hop.ask);
    }
    for (const line of plan.summary.unknown) expect(text).toContain(line);
  });

  test('says why there is no direct way, and what would open one (wish 18)', () => {
    const text = textOf(html);
    const { evidence, reason, unblock } = plan.direct;
    const stops = plan.paths[0]?.stops ?? [];
    if (stops.length > 2 || evidence === 'none') expect(text).toContain(reason);
    if (stops.length > 2 && unblock !== undefined)
      expect(text).toContain(`What would unblock it ${unblock}`);
    expect(stops.length > 2 || evidence !== 'refused', 'no way through what is refused').toBe(true);
  });

  test('lists every change that applies, once, and says how many', () => {
    const listed = [...html.matchAll(/<li id="change-([^"]+)"/g)].map((match) => match[1]);
    expect(listed).toEqual(plan.changes.map(({ id }) => id));
    expect(textOf(html)).toContain(`${String(plan.changes.length)} changes`);
  });

  test('tells the published limits of its target', () => {
    const text = textOf(html);
    const holding = limits.filter(
      ({ releases, runtime }) => inRange(to, releases) && runtime === planData.facts.mainRuntime,
    );
    for (const { text: words } of holding) {
      // Before the first code, where spaces are as written.
      expect(text).toContain(words.split('`')[0]?.trim());
    }
  });

  test('has its checklist, stays out of the search and within 60 kB', () => {
    expect(html).toContain('id="list"');
    expect(textOf(html)).toContain(`${String(plan.checklist.length)} items`);
    expect(html).not.toContain('data-pagefind-body');
    expect(compressed(html)).toBeLessThanOrEqual(60_000);
  });
});

test('the first page of the planner leads to every pair without JavaScript', () => {
  const html = pages.get('/upgrade/') ?? '';
  for (const { from, to } of pairs) expect(html).toContain(`href="/upgrade/${from}/${to}/"`);
});

test('the data of the planner is at most 60 kB with that of the lookup', () => {
  const size = ['upgrade/plan.json', 'compatibility/lookup.json']
    .map((file) => compressed(readFileSync(`${dist}${file}`)))
    .reduce((sum, bytes) => sum + bytes, 0);
  expect(size).toBeLessThanOrEqual(60_000);
});
