import { describe, expect, test } from 'vitest';
import { planFor, preparePlanner, readPlanQuery, type ComponentStep } from '~/domain/upgrade';
import { planData, planner } from '../../../support/plan';

const TODAY = '2026-11-24';

/** The steps of the path through the given stops, for components as in an address. */
function steps(query: string, stops: string[], today = TODAY): ComponentStep[] {
  const [from = '', ...rest] = stops;
  const to = rest.at(-1) ?? '';
  const address = new URLSearchParams(query);
  address.set('through', rest.slice(0, -1).join(','));
  const { input, unknown } = readPlanQuery(planData, from, to, address);
  expect(unknown).toEqual([]);
  const plan = planFor(planner, input, today);
  return plan.paths[plan.chosen]?.hops.flatMap((hop) => hop.steps) ?? [];
}

describe('what happens to a component', () => {
  test('it is kept where the release that is entered was tested with it', () => {
    const [only] = steps('dbms=mysql-5.7', ['3.2.0', '4.2.0']);
    expect(only).toMatchObject({ action: 'keep', atTarget: 'tested', bridge: undefined });
    expect(only?.then).toEqual(only?.have);
  });

  test('it moves first to a version that both ends list', () => {
    const [only] = steps('dbms=mysql-5.7', ['4.5.0', '4.7.0']);
    expect(only).toMatchObject({
      action: 'move-first',
      then: { product: 'mysql', version: '8.4' },
      bridge: { atSource: 'tested', atTarget: 'tested' },
    });
    expect(only?.reason).toContain('on 4.5.0 first');
  });

  test('it moves in the same window where no version is listed at both ends', () => {
    const [only] = steps('dbms=mysql-5.7', ['4.2.0', '4.7.0']);
    expect(only).toMatchObject({ action: 'move-together', then: { version: '8.4' } });
  });

  test('a database product that the target does not list is a project and stops the plan', () => {
    const [only] = steps('dbms=db2-11.5', ['4.1.0', '4.2.0']);
    expect(only).toMatchObject({ action: 'product-change', then: { product: 'db2' } });
    expect(only?.blocks).toBe(planner.rules.get('dbms')?.blocks);
  });

  test('a product of a category that may change gives way to its kin', () => {
    const [only] = steps('os=centos-7.5', ['4.2.0', '4.5.0']);
    expect(only).toMatchObject({ action: 'move-first', then: { product: 'rhel' } });
    expect(only?.alternatives.map(({ product }) => product)).toContain('ubuntu');
  });

  test('a JDK whose vendor is not named is answered in the same terms', () => {
    const [only] = steps('jdk=jdk-8', ['3.2.0', '4.2.0']);
    expect(only).toMatchObject({ action: 'move-first', then: { title: 'JDK 11' } });
    expect(only?.atTarget).toBe('incompatible');
  });

  test('a missing table makes it unknown, names the release and fills nothing in', () => {
    const [only] = steps('dbms=postgresql-13', ['3.2.0', '3.2.1']);
    expect(only).toMatchObject({ action: 'unknown', missing: ['3.2.1'] });
    expect(only?.then).toEqual(only?.have);
    const [from] = steps('dbms=postgresql-9.4', ['2.6.0', '4.0.0']);
    expect(from).toMatchObject({ action: 'unknown', missing: ['2.6.0'] });
  });

  test('what runs after one hop is what the next one starts from', () => {
    const [first, second] = steps('jdk=jdk-8', ['3.2.0', '4.2.0', '4.5.0']);
    expect(second?.have).toEqual(first?.then);
  });

  test('what cannot be read is said to be so', () => {
    const [only] = steps('dbms=postgresql-new', ['3.2.0', '4.2.0']);
    expect(only?.action).toBe('unread');
    expect(only?.reason).toContain('new');
  });

  test('an end of life holds for the day it is read on', () => {
    const before = steps('os=centos-7.5', ['3.2.0', '4.2.0'], '2024-06-01')[0];
    const after = steps('os=centos-7.5', ['3.2.0', '4.2.0'], '2026-11-24')[0];
    expect(before?.life.state).toBe('alive');
    expect(after?.life.state).toBe('past');
  });

  test('of two bridges one that is still alive comes first', () => {
    const product = planData.lookup.products.find(({ id }) => id === 'mysql');
    const lookup = {
      ...planData.lookup,
      products: planData.lookup.products.map((one) =>
        one === product
          ? {
              ...one,
              cycles: one.cycles.map((cycle) => ({
                ...cycle,
                endOfLife: cycle.line === '8.4' ? '2020-01-01' : '2040-01-01',
              })),
            }
          : one,
      ),
    };
    const data = { ...planData, lookup };
    const { input } = readPlanQuery(data, '4.4.0', '4.5.0', new URLSearchParams('dbms=mysql-5.1'));
    const step = planFor(preparePlanner(data), input, TODAY).paths[0]?.hops[0]?.steps[0];
    expect(step?.action).toBe('move-first');
    expect(step?.then.version).not.toBe('8.4');
  });
});
