import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { lookUp, releasesFor } from '~/domain/compatibility/lookup';
import { compareReleases } from '~/domain/releases';
import { plainInput, planFor, type Plan, type PlanComponent } from '~/domain/upgrade';
import { stepOf } from '~/domain/upgrade/steps';
import { planData, planner } from '../../../support/plan';

const TODAY = '2026-11-24';
const { lookup, facts } = planData;
const { releases } = lookup;
const pairs = releases.flatMap((from, index) =>
  releases.slice(index + 1).map((to) => ({ from, to })),
);
const refused = new Set(
  facts.hops
    .filter(({ evidence }) => evidence === 'refused')
    .map(({ from, to }) => `${from}>${to}`),
);
const fine = ['tested', 'same-line'];
const main = { runtime: facts.mainRuntime };
const counts = { combinations: 0, steps: 0, paths: 0, open: 0 };

afterAll(() => {
  console.info(
    `all pairs: ${String(pairs.length)} pairs, ${String(counts.paths)} paths (${String(counts.open)} pairs with an open hop), ` +
      `${String(counts.steps)} steps of a component through a hop, standing for ${String(counts.combinations)} combinations of listed components`,
  );
});

/** Every version that a release lists, as a component. */
function listedIn(release: string, runtime: string): PlanComponent[] {
  return Object.entries(lookup.tables[release]?.[runtime] ?? {}).flatMap(([category, rows]) =>
    planner.rules.has(category)
      ? rows.flatMap(({ product, versions }) =>
          versions.map((version) => ({ runtime, category, product, version })),
        )
      : [],
  );
}

function expectSoundPaths({ input, paths, direct }: Plan): void {
  if (paths.length === 0) expect(direct.reason).not.toBe('');
  for (const { stops, hops } of paths) {
    expect(stops[0]).toBe(input.from);
    expect(stops.at(-1)).toBe(input.to);
    for (const hop of hops) {
      expect(compareReleases(hop.from, hop.to)).toBeLessThan(0);
      expect(refused.has(`${hop.from}>${hop.to}`), `${hop.from} to ${hop.to}`).toBe(false);
      // A hop that is not documented always comes with what to ask.
      if (hop.evidence !== 'documented') expect(hop.ask).toContain(hop.from);
    }
  }
  expect(new Set(paths.map(({ key }) => key)).size).toBe(paths.length);
}

describe('every ordered pair of releases (wish 9)', () => {
  test.each(pairs)('$from to $to has a path that goes up and crosses nothing refused', (pair) => {
    const plan = planFor(planner, plainInput(pair.from, pair.to), TODAY);
    expect(plan.paths.length).toBeGreaterThan(0);
    expectSoundPaths(plan);
    counts.paths += plan.paths.length;
    if ((plan.paths[0]?.openHops ?? 0) > 0) counts.open += 1;
    expect(plan.summary.headline).toContain(`${pair.from} to ${pair.to}`);
  });

  test('a pair without a public way says why, and what would open one (wish 18)', () => {
    const closed = pairs
      .map((pair) => ({
        ...pair,
        ...planFor(planner, plainInput(pair.from, pair.to), TODAY).direct,
      }))
      .filter(({ evidence }) => evidence === 'refused' || evidence === 'none');
    expect(closed.length).toBeGreaterThan(0);
    for (const { from, to, reason, unblock, via } of closed) {
      expect(reason, `${from} to ${to}`).not.toBe('');
      // It names the releases to go through, or the one to ask about.
      for (const release of via.length > 0 ? via : [from])
        expect(unblock, `${from} to ${to}`).toContain(release);
    }
  });

  test.each(pairs)('$from to $to tells every change between them in one place only', (pair) => {
    const answers = Object.fromEntries(facts.features.map(({ id }) => [id, false]));
    for (const said of [{}, answers]) {
      const plan = planFor(planner, { ...plainInput(pair.from, pair.to), answers: said }, TODAY);
      const told = [...plan.changes, ...plan.covered, ...plan.ruledOut].map(({ id }) => id);
      expect(new Set(told).size).toBe(told.length);
      const between = facts.changes.filter(
        ({ introducedIn, from, target }) =>
          compareReleases(introducedIn, pair.from) > 0 &&
          compareReleases(introducedIn, pair.to) <= 0 &&
          from.startsWith('<') &&
          target === undefined,
      );
      expect(between.filter(({ id }) => !told.includes(id)).map(({ id }) => id)).toEqual([]);
      for (const { by, relation } of plan.covered) {
        if (relation === 'repeated') expect(told).toContain(by);
      }
    }
  });
});

describe('no step asks for what was not tested there', () => {
  test.each(pairs)('$from to $to: every version that is listed or moved to', ({ from, to }) => {
    const runtimes = Object.keys(lookup.tables[from] ?? {});
    let combinations = 1;
    for (const runtime of runtimes) {
      const byCategory = Map.groupBy(listedIn(from, runtime), ({ category }) => category);
      for (const components of byCategory.values()) {
        combinations *= components.length + 1;
        for (const component of components) {
          const step = stepOf(planner, { from, to, component, have: component, today: TODAY });
          counts.steps += 1;
          const label = `${step.action} ${step.have.title} to ${step.then.title}`;
          const [there] = lookUp(lookup, to, runtime, [{ ...component, ...step.then }]);
          const kind = there?.unread ? undefined : there?.verdict.kind;
          if (step.action === 'keep' || step.action.startsWith('move')) {
            expect(fine, label).toContain(kind);
          }
          if (step.action === 'move-first') {
            const [here] = lookUp(lookup, from, runtime, [{ ...component, ...step.then }]);
            expect(fine, label).toContain(here?.unread ? undefined : here?.verdict.kind);
          }
          if (step.action === 'unknown') expect(step.missing.length, label).toBeGreaterThan(0);
          if (step.then.product !== step.have.product) {
            expect(planner.rules.get(step.category)?.productMayChange, label).toBe(true);
          }
        }
      }
    }
    counts.combinations += combinations;
  });

  const parts = fc.constantFrom(...releases.flatMap((one) => listedIn(one, facts.mainRuntime)));

  test('whole plans over any environment: paths are sound, and planner and lookups agree', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.uniqueArray(parts, { maxLength: 4, selector: ({ category }) => category }),
        fc.constantFrom('2020-01-01', TODAY, '2035-01-01'),
        ({ from, to }, components, today) => {
          const plan = planFor(planner, { ...plainInput(from, to), components }, today);
          expectSoundPaths(plan);
          const fits = releasesFor(lookup, facts.mainRuntime, components);
          for (const { hops } of plan.paths) {
            for (const [index, hop] of hops.entries()) {
              for (const [part, step] of hop.steps.entries()) {
                expect(step.have).toEqual(hops[index - 1]?.steps[part]?.then ?? step.have);
                if (index > 0 || step.now === undefined) continue;
                const answer = fits.find(({ release }) => release === hop.to)?.answers[part];
                expect(answer?.unread ? undefined : answer?.verdict.kind).toBe(step.atTarget);
              }
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('no offered path moves fewer things in the window than the one that says so', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.uniqueArray(parts, { minLength: 1, maxLength: 4, selector: ({ category }) => category }),
        ({ from, to }, components) => {
          const { paths } = planFor(planner, { ...plainInput(from, to), components }, TODAY);
          // Of what is not known nobody can say that it stays out of the window.
          const burden = paths.map(
            ({ moves }) => moves.projects * 100 + moves.together + moves.unknown,
          );
          const bridged = paths.findIndex(({ merits }) => merits.includes('bridged'));
          if (bridged > 0) expect(burden[bridged]).toBeLessThanOrEqual(burden[0] ?? 0);
        },
      ),
      {
        numRuns: 200,
        examples: [
          // A product without a way on is one project, over two hops as over three.
          [
            { from: '2.0.0', to: '4.4.0' },
            [
              { ...main, category: 'wso2-product', product: 'micro-integrator', version: '4.2.0' },
              { ...main, category: 'jdk', product: 'adoptopenjdk', version: '11' },
            ],
          ],
        ],
      },
    );
  });
});
