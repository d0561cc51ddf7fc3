import { describe, expect, test } from 'vitest';
import { fillIn, oldOf, type Chosen } from '~/domain/detect';
import { plainInput, type PlanInput } from '~/domain/upgrade';

const MAIN = 'api-m';
const dbms = (product: string, version: string): Chosen => ({
  what: 'component',
  category: 'dbms',
  product,
  version,
  contradicted: false,
  from: [],
});
const analytics: Chosen = { what: 'feature', feature: 'analytics', from: [] };
const component = (category: string, product: string, version: string, runtime = MAIN) => ({
  runtime,
  category,
  product,
  version,
});
const input = (
  components: PlanInput['components'] = [],
  answers: PlanInput['answers'] = {},
): PlanInput => ({ ...plainInput('3.2.0', '4.5.0'), components, answers });

describe('filling in', () => {
  test('adds what was not said, and leaves the input it was given alone', () => {
    const before = input([component('jdk', 'temurin', '11')], { tenants: true });
    const kept = structuredClone(before);
    expect(fillIn(before, MAIN, [dbms('mysql', '8.0.36'), analytics])).toMatchObject({
      components: [component('jdk', 'temurin', '11'), component('dbms', 'mysql', '8.0.36')],
      answers: { tenants: true, analytics: true },
    });
    expect(before).toEqual(kept);
  });

  test('puts what was read in the place of what was said of the same kind', () => {
    const before = input([component('dbms', 'mysql', '5.7')], { analytics: false });
    expect(fillIn(before, MAIN, [dbms('postgresql', '13.4'), analytics])).toMatchObject({
      components: [component('dbms', 'postgresql', '13.4')],
      answers: { analytics: true },
    });
  });

  test('keeps what says the same or more', () => {
    const before = input([component('dbms', 'mysql', '8.0.36')]);
    expect(fillIn(before, MAIN, [dbms('mysql', '')]).components).toEqual(before.components);
    expect(fillIn(before, MAIN, [dbms('mysql', '8.0.36')]).components).toEqual(before.components);
  });

  test('leaves the components of other runtimes alone', () => {
    const other = component('dbms', 'mysql', '5.7', 'micro-integrator');
    expect(fillIn(input([other]), MAIN, [dbms('mysql', '8.0.36')]).components).toEqual([
      other,
      component('dbms', 'mysql', '8.0.36'),
    ]);
  });

  test('sets two of a kind beside each other where both are chosen', () => {
    const chosen = [dbms('mysql', '5.7.44'), dbms('mysql', '8.0.36')];
    expect(fillIn(input(), MAIN, chosen).components).toHaveLength(2);
  });
});

describe('the old answer', () => {
  test.each([
    ['nothing', input(), dbms('mysql', '8.0'), { kind: 'nothing' }],
    [
      'the same',
      input([component('dbms', 'mysql', '8.0')]),
      dbms('mysql', '8.0'),
      { kind: 'same' },
    ],
    ['more', input([component('dbms', 'mysql', '8.0')]), dbms('mysql', ''), { kind: 'same' }],
    [
      'a row without a version',
      input([component('dbms', 'mysql', '')]),
      dbms('mysql', '8.0'),
      { kind: 'nothing' },
    ],
    [
      'another version',
      input([component('dbms', 'mysql', '5.7')]),
      dbms('mysql', '8.0'),
      { kind: 'components', components: [component('dbms', 'mysql', '5.7')] },
    ],
    ['no', input([], { analytics: false }), analytics, { kind: 'answer', yes: false }],
    ['yes', input([], { analytics: true }), analytics, { kind: 'same' }],
  ])('is told: %s', (_, before, one, old) => {
    expect(oldOf(before, MAIN, one)).toEqual(old);
  });
});
