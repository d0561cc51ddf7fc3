import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemOf } from '~/domain/checklist';
import {
  copyPlan,
  createPlan,
  differenceOf,
  kinOf,
  mergePlan,
  mergePlans,
  parsePlan,
  renamePlan,
  serialisePlan,
  setRemoved,
  tracksOf,
  type SavedPlan,
} from '~/domain/plans';
import { anyPlan } from '../../../support/plans';

describe('joining two copies of a plan', () => {
  test('does not depend on the order, nor on how often it is done', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, anyPlan, (a, b, c) => {
        expect(serialisePlan(mergePlan(a, b))).toBe(serialisePlan(mergePlan(b, a)));
        expect(serialisePlan(mergePlan(mergePlan(a, b), c))).toBe(
          serialisePlan(mergePlan(a, mergePlan(b, c))),
        );
        expect(serialisePlan(mergePlan(a, a))).toBe(serialisePlan(a));
      }),
    );
  });

  test('loses no tick, no track and no measured time', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const joined = mergePlan(a, b);
        for (const plan of [a, b]) {
          for (const [id, { checklist }] of Object.entries(plan.tracks)) {
            const list = joined.tracks[id]?.checklist;
            expect(list).toBeDefined();
            for (const [item, { at }] of Object.entries(checklist.items)) {
              if (list) expect(itemOf(list, item).at).toBeGreaterThanOrEqual(at);
            }
          }
          for (const [key, { at }] of Object.entries(plan.timings))
            expect(joined.timings[key]?.at).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });

  test('keeps plans that only one side has', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const other = { ...b, id: 'p2' };
        const joined = mergePlans(
          { version: 1, plans: { p1: a } },
          { version: 1, plans: { p2: other } },
        );
        expect(Object.keys(joined.plans).sort()).toEqual(['p1', 'p2']);
      }),
    );
  });
});

describe('a copy of a plan', () => {
  const stateOf = (...plans: SavedPlan[]) => ({
    version: 1 as const,
    plans: Object.fromEntries(plans.map((plan) => [plan.id, plan])),
  });
  const about = { id: 'p1', name: 'Ours', address: '/upgrade/3.2.0/4.5.0/', tracks: [], items: [] };
  const original = createPlan(about, 2);
  const copy = copyPlan(original, 'p9');

  test('is joined with what comes from its origin later, and stays itself', () => {
    fc.assert(
      fc.property(anyPlan, (later) => {
        const joined = mergePlan(copy, later);
        expect(joined).toMatchObject({ id: 'p9', copyOf: 'p1' });
        const asOrigin = mergePlan(original, later);
        expect(serialisePlan({ ...joined, id: 'p1' })).toBe(
          serialisePlan({ ...asOrigin, copyOf: 'p1' }),
        );
      }),
    );
  });

  test('is found by its origin and by other copies, the plan itself first', () => {
    const other = renamePlan(copyPlan(copy, 'p0'), 'A', 9);
    const stranger = { ...original, id: 'p7' };
    const ids = (of: SavedPlan): string[] =>
      kinOf(stateOf(copy, stranger, other, original), of).map(({ id }) => id);
    expect(ids(original)[0]).toBe('p1');
    expect(ids(copy)[0]).toBe('p9');
    expect(ids(copy).toSorted()).toEqual(['p0', 'p1', 'p9']);
    expect(ids(stranger)).toEqual(['p7']);
    expect(kinOf(stateOf(setRemoved(copy, true, 9)), original)).toEqual([]);
  });

  test('says in files and links where it comes from', () => {
    const read = parsePlan(serialisePlan(copy));
    expect(read).toMatchObject({ kind: 'ok', value: { id: 'p9', copyOf: 'p1' }, dropped: [] });
    const tampered = parsePlan(JSON.stringify({ ...copy, copyOf: '<b>' }));
    expect(tampered).toMatchObject({
      kind: 'ok',
      dropped: ['copyOf is not the id of a plan.'],
    });
    expect(tampered.kind === 'ok' && 'copyOf' in tampered.value).toBe(false);
  });
});

describe('what joining would change', () => {
  test('is nothing exactly where the joined plan is the one that is here', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (mine, theirs) => {
        const { same, about, items } = differenceOf(mine, theirs);
        expect(same).toBe(serialisePlan(mergePlan(mine, theirs)) === serialisePlan(mine));
        if (same) expect([about, items]).toEqual([[], []]);
      }),
    );
  });

  test('names the track and the item of each tick that comes in', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (mine, theirs) => {
        const joined = mergePlan(mine, theirs);
        for (const { track, item, status } of differenceOf(mine, theirs).items) {
          if (!status) continue;
          const after = tracksOf(joined).filter(({ name }) => name === track);
          expect(after.some(({ track: { checklist } }) => item in checklist.items)).toBe(true);
        }
      }),
    );
  });
});
