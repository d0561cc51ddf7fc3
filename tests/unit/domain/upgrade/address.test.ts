import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFor, planPath, readPlanQuery, writePlanQuery, type PlanInput } from '~/domain/upgrade';
import { componentToSlug } from '~/domain/versions';
import { planData, planner } from '../../../support/plan';

const { lookup, facts } = planData;
const read = (query: string) =>
  readPlanQuery(planData, '3.2.0', '4.7.0', new URLSearchParams(query));

describe('reading', () => {
  test('takes in components, other runtimes, topology, answers and stops', () => {
    const { input, unknown } = read(
      'dbms=postgresql-13.4&micro-integrator.jdk=temurin-11&runtime=micro-integrator&topology=single-node&uses=analytics,tenants&not=scim&through=4.2.0',
    );
    expect(unknown).toEqual([]);
    expect(input).toEqual({
      from: '3.2.0',
      to: '4.7.0',
      components: [
        { runtime: 'api-m', category: 'dbms', product: 'postgresql', version: '13.4' },
        { runtime: 'micro-integrator', category: 'jdk', product: 'temurin', version: '11' },
      ],
      runtimes: ['micro-integrator'],
      topology: 'single-node',
      answers: { analytics: true, tenants: true, scim: false },
      through: ['4.2.0'],
    });
  });

  test.each([
    ['dbms=nosuch-1', 'dbms', 'nosuch-1'],
    ['colour=red', 'colour', 'red'],
    ['uses=analytics,flying', 'uses', 'flying'],
    ['topology=moon', 'topology', 'moon'],
    ['runtime=api-m', 'runtime', 'api-m'],
    ['through=4.8.0', 'through', '4.8.0'],
    ['through=4.2.0,4.1.0', 'through', '4.2.0,4.1.0'],
    ['uses=scim&not=scim', 'not', 'scim'],
  ])('of %s it names and keeps what it does not understand', (query, key, value) => {
    const address = read(query);
    expect(address.unknown).toHaveLength(1);
    expect(address.unknown[0]).toMatchObject({ key, value });
    expect(writePlanQuery(planData, address).getAll(key).join()).toContain(value);
  });

  test('of a way that a source refuses it says which hop, and offers the way round', () => {
    const readWay = (from: string, to: string, through: string) =>
      readPlanQuery(planData, from, to, new URLSearchParams({ through }));
    const { input, unknown } = readWay('2.0.0', '4.2.0', '4.1.0');
    expect(input.through).toBeUndefined();
    expect(unknown).toEqual([
      {
        key: 'through',
        value: '4.1.0',
        message: 'A source says that 2.0.0 to 4.1.0 cannot be done in one step.',
        suggestions: [{ key: 'through', value: '2.6.0,4.1.0' }],
      },
    ]);
    expect(readWay('2.0.0', '4.2.0', '2.6.0,4.1.0').unknown).toEqual([]);
    expect(readWay('2.0.0', '4.1.0', '').unknown[0]?.suggestions).toEqual([
      { key: 'through', value: '2.6.0' },
    ]);
  });

  test('a way that is taken in is a path of the plan: none is swapped silently', () => {
    fc.assert(
      fc.property(fc.subarray(lookup.releases, { minLength: 2 }), (way) => {
        const [from = '', to = ''] = [way[0], way.at(-1)];
        const query = new URLSearchParams({ through: way.slice(1, -1).join() });
        const { input, unknown } = readPlanQuery(planData, from, to, query);
        if (unknown.length > 0) {
          expect(unknown[0]?.message).toContain('cannot be done in one step');
          return;
        }
        const { paths, chosen } = planFor(planner, input, '2026-11-24');
        expect(paths[chosen]?.stops).toEqual(way);
      }),
    );
  });

  test('other people’s keys are no mistake', () => {
    expect(read('have=MySQL 5.7&utm_source=mail').unknown).toEqual([]);
  });

  test('never throws, and drops nothing of what it was given', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('dbms', 'uses', 'not', 'through', 'runtime', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string())), (parts) => {
        const address = readPlanQuery(planData, '3.2.0', '4.7.0', new URLSearchParams(parts));
        const again = readPlanQuery(planData, '3.2.0', '4.7.0', writePlanQuery(planData, address));
        expect(again.input).toEqual(address.input);
        expect(again.unknown.length).toBe(address.unknown.length);
      }),
    );
  });
});

/** Any input that an address can carry. */
const inputs: fc.Arbitrary<PlanInput> = fc
  .record({
    parts: fc.array(
      fc.constantFrom(
        ...lookup.categories.flatMap(({ id: category }) =>
          lookup.products
            .filter(({ categories }) => categories.includes(category))
            .map(({ id: product, example }) => ({ category, product, version: example })),
        ),
      ),
      { maxLength: 5 },
    ),
    runtime: fc.constantFrom(...facts.runtimes.map(({ id }) => id)),
    runtimes: fc.uniqueArray(
      fc.constantFrom(
        ...facts.runtimes.map(({ id }) => id).filter((id) => id !== facts.mainRuntime),
      ),
    ),
    topology: fc.option(fc.constantFrom(...facts.topologies.map(({ id }) => id)), {
      nil: undefined,
    }),
    answers: fc.dictionary(fc.constantFrom(...facts.features.map(({ id }) => id)), fc.boolean(), {
      noNullPrototype: true,
    }),
    through: fc.option(fc.subarray(['4.0.0', '4.2.0', '4.5.0']), { nil: undefined }),
  })
  .map(({ parts, runtime, ...rest }) => ({
    from: '3.2.0',
    to: '4.7.0',
    components: parts.map((part) => ({ ...part, runtime })),
    ...rest,
  }));

test('state to address to state is the identity', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const path = planPath(planData, { input, unknown: [] });
      const url = new URL(path, 'https://site.example');
      expect(url.pathname).toBe('/upgrade/3.2.0/4.7.0/');
      const again = readPlanQuery(planData, '3.2.0', '4.7.0', url.searchParams);
      expect(again).toEqual({ input, unknown: [] });
    }),
  );
});

test('components stand in the address as on the lookup', () => {
  const { input } = read('dbms=mysql-5.7');
  expect(planPath(planData, { input, unknown: [] })).toBe(
    `/upgrade/3.2.0/4.7.0/?dbms=${componentToSlug('mysql', '5.7')}`,
  );
});
