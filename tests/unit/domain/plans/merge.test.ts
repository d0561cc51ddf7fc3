import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemOf } from '~/domain/checklist';
import { differenceOf, mergePlan, mergePlans, serialisePlan, tracksOf } from '~/domain/plans';
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
