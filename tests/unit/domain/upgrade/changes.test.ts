import { describe, expect, test } from 'vitest';
import {
  plainInput,
  planFor,
  preparePlanner,
  type ChangeFact,
  type PlanInput,
} from '~/domain/upgrade';
import { planData } from '../../../support/plan';

const RELEASES = ['3.0.0', '3.2.0', '3.2.1', '4.0.0', '4.9.0', '4.10.0'];

const change = (id: string, introducedIn: string, rest: Partial<ChangeFact> = {}): ChangeFact => ({
  id,
  introducedIn,
  severity: 'review',
  area: 'gateway',
  from: `<${introducedIn}`,
  features: [],
  repeats: [],
  overtakes: [],
  fingerprint: id,
  ...rest,
});

/** A plan from a few made-up changes; features of the real content. */
function plan(changes: ChangeFact[], from: string, to: string, rest: Partial<PlanInput> = {}) {
  const planner = preparePlanner({
    lookup: { ...planData.lookup, releases: RELEASES },
    facts: { ...planData.facts, changes, hops: [], notCollected: [] },
  });
  return planFor(planner, { ...plainInput(from, to), ...rest }, '2026-11-24');
}

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const applied = (...question: Parameters<typeof plan>): string[] =>
  idsOf(plan(...question).changes);

describe('which changes apply', () => {
  test.each([
    { what: 'it came in between', from: '3.2.0', to: '4.0.0', applies: true },
    { what: 'the target brings it', from: '3.2.1', to: '4.0.0', applies: true },
    { what: 'the source has it already', from: '4.0.0', to: '4.9.0', applies: false },
    { what: 'it comes after the target', from: '3.0.0', to: '3.2.0', applies: false },
  ])('where $what: $applies', ({ from, to, applies }) => {
    expect(applied([change('x', '4.0.0')], from, to)).toEqual(applies ? ['x'] : []);
  });

  test('4.9.0 comes before 4.10.0', () => {
    expect(applied([change('x', '4.10.0')], '4.9.0', '4.10.0')).toEqual(['x']);
    expect(applied([change('x', '4.9.0')], '4.0.0', '4.10.0')).toEqual(['x']);
  });

  test('an inclusive end takes in the patch releases of its line', () => {
    const spot = [change('x', '4.0.0', { from: '>=3.2.0 <=3.2.0' })];
    expect(applied(spot, '3.2.1', '4.0.0')).toEqual(['x']);
    expect(applied(spot, '3.0.0', '4.0.0')).toEqual([]);
  });

  test('one that spans releases applies where the target has left its range', () => {
    const spanning = [change('x', '3.2.0', { from: '<4.9.0' })];
    expect(applied(spanning, '4.0.0', '4.10.0')).toEqual(['x']);
    expect(applied(spanning, '3.2.0', '4.0.0')).toEqual([]);
    expect(plan(spanning, '4.0.0', '4.10.0').changes[0]?.reason).toMatch(/in steps from 3\.2\.0/);
  });

  test('a step on the way is told to who has the change and stays in its range', () => {
    const inSteps = [change('x', '3.2.0', { from: '<4.10.0', steps: ['4.0.0', '4.10.0'] })];
    expect(applied(inSteps, '3.2.0', '4.0.0')).toEqual(['x']);
    expect(plan(inSteps, '3.2.0', '4.9.0').changes[0]?.reason).toBe(
      'It came in steps from 3.2.0 on, and 4.0.0 brought more of it.',
    );
    expect(applied(inSteps, '3.2.0', '3.2.1')).toEqual([]);
    expect(applied(inSteps, '4.0.0', '4.9.0')).toEqual([]);
    expect(applied(inSteps, '4.9.0', '4.10.0')).toEqual(['x']);
  });

  test('a condition on the target holds for it alone', () => {
    const aimed = [change('x', '3.2.0', { target: '>=3.2.0 <=3.2.0' })];
    expect(applied(aimed, '3.0.0', '3.2.0')).toEqual(['x']);
    expect(applied(aimed, '3.0.0', '4.0.0')).toEqual([]);
  });

  test('the most pressing come first, then the older, then by area', () => {
    const some = [
      change('info', '3.2.0', { severity: 'info' }),
      change('late', '4.10.0', { severity: 'blocker' }),
      change('early', '4.9.0', { severity: 'blocker' }),
    ];
    const sorted = some.toSorted((a, b) => (a.id === 'late' ? 1 : b.id === 'late' ? -1 : 0));
    expect(applied(sorted, '3.0.0', '4.10.0')).toEqual(['early', 'late', 'info']);
  });
});

describe('features', () => {
  const hanging = [change('x', '4.0.0', { severity: 'blocker', features: ['analytics', 'scim'] })];

  test('unanswered, it is shown as conditional, with what it hangs on', () => {
    const [only] = plan(hanging, '3.2.0', '4.0.0').changes;
    expect(only).toMatchObject({ id: 'x', conditional: true });
    expect(only?.reason).toContain('“Analytics” or “SCIM provisioning”');
  });

  test('one yes suffices, and the reason says so', () => {
    const { changes } = plan(hanging, '3.2.0', '4.0.0', { answers: { scim: true } });
    expect(changes[0]).toMatchObject({ conditional: false });
    expect(changes[0]?.reason).toBe(
      '4.0.0 brought it, and you come from 3.2.0; you said yes to “SCIM provisioning”.',
    );
  });

  test('only a no to all rules it out, with the answers named', () => {
    expect(applied(hanging, '3.2.0', '4.0.0', { answers: { scim: false } })).toEqual(['x']);
    const { changes, ruledOut } = plan(hanging, '3.2.0', '4.0.0', {
      answers: { scim: false, analytics: false },
    });
    expect(changes).toEqual([]);
    expect(ruledOut).toEqual([
      {
        id: 'x',
        features: ['analytics', 'scim'],
        reason: 'You said no to “Analytics” and “SCIM provisioning”.',
      },
    ]);
  });

  test('a topology answers for features, and the reader for himself', () => {
    const parts = [change('x', '4.0.0', { features: ['distributed-deployment'] })];
    const one = { topology: 'single-node' };
    expect(applied(parts, '3.2.0', '4.0.0', one)).toEqual([]);
    const but = { ...one, answers: { 'distributed-deployment': true } };
    expect(applied(parts, '3.2.0', '4.0.0', but)).toEqual(['x']);
  });
});

describe('one obligation is told once (wish 7)', () => {
  const chain = [
    change('first', '3.2.0'),
    change('second', '4.0.0', { repeats: ['first'] }),
    change('third', '4.9.0', { repeats: ['second'] }),
  ];

  test('of repeats the last before the target is shown and stands for the others', () => {
    const { changes, covered } = plan(chain, '3.0.0', '4.9.0');
    expect(idsOf(changes)).toEqual(['third']);
    expect(idsOf(changes[0]?.covers ?? [])).toEqual(['second', 'first']);
    expect(idsOf(covered)).toEqual(['first', 'second']);
    expect(applied(chain, '3.0.0', '4.0.0')).toEqual(['second']);
  });

  test('a repeat that hangs on a feature does not hide what is certain', () => {
    const open = [
      change('sure', '3.2.0'),
      change('maybe', '4.0.0', { repeats: ['sure'], features: ['scim'] }),
    ];
    expect(applied(open, '3.0.0', '4.0.0')).toEqual(['sure', 'maybe']);
    expect(applied(open, '3.0.0', '4.0.0', { answers: { scim: true } })).toEqual(['maybe']);
  });

  test('what is undone before the target is left out, even where the undoing concerns another source', () => {
    const undone = [
      change('broken', '4.0.0'),
      change('mended', '4.9.0', {
        from: '>=4.0.0 <4.9.0',
        overtakes: [{ change: 'broken', because: '4.9.0 mends it.' }],
      }),
    ];
    const { changes, covered } = plan(undone, '3.2.0', '4.9.0');
    expect(changes).toEqual([]);
    expect(covered).toEqual([
      { id: 'broken', by: 'mended', relation: 'overtaken', because: '4.9.0 mends it.' },
    ]);
    expect(applied(undone, '3.2.0', '4.0.0')).toEqual(['broken']);
  });

  test('JDK 8, 11 and 17 are one sentence from 3.2.0 to 4.7.0, and to 4.6.0 only JDK 8 is', () => {
    const planner = preparePlanner(planData);
    const to = (target: string) => planFor(planner, plainInput('3.2.0', target), '').changes;
    const jdk = to('4.7.0').filter(({ id }) => id.startsWith('jdk'));
    expect(idsOf(jdk)).toEqual(['jdk21-25-only-4-7']);
    expect(jdk[0]?.covers.some(({ id }) => id === 'jdk8-dropped-4-2')).toBe(true);
    expect(idsOf(to('4.6.0'))).toContain('jdk8-dropped-4-2');
  });
});
