import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiFiles, RESOURCES } from '~/api/v1';
import { SCHEMA_VERSION } from '~/api/v1/resource';
import { closedSchema, fieldsOf } from '~/api/v1/schema';
import { compareReleases } from '~/domain/releases';
import { plainInput } from '~/domain/upgrade';
import { changesFor } from '~/domain/upgrade/changes';
import { facts } from '../support/facts';
import {
  FIELDS_FILE,
  lostFields,
  presentFields,
  publishedFields,
  withNewFields,
} from '../support/api-fields';
import { changesByRule, type PublishedChange } from '../support/api-rule';
import { planner } from '../support/plan';

const files = new Map(apiFiles(facts).map(({ file, body }) => [file, body]));
const bodyOf = (file: string): unknown => files.get(file);

/** Fails on what the published schemas let pass as well: fields that are not described. */
function validatorOf(name: string): ValidateFunction {
  const resource = RESOURCES.find((one) => one.name === name);
  if (!resource) throw new Error(`No resource "${name}".`);
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  return ajv.compile(closedSchema(resource.schema));
}

describe('answers', () => {
  test.each(RESOURCES.map(({ name }) => name))(
    '"%s" is as its schema says, no field more',
    (name) => {
      const validate = validatorOf(name);
      const own = RESOURCES.find((one) => one.name === name)?.answers(facts) ?? [];
      expect(own.length).toBeGreaterThan(0);
      for (const { file, body } of own) {
        expect(validate(body), `${file}: ${JSON.stringify(validate.errors?.slice(0, 5))}`).toBe(
          true,
        );
      }
    },
  );

  test('a missing field, a field of another type and a field too many are found', () => {
    const validate = validatorOf('releases');
    const { result, ...head } = bodyOf('releases.json') as { result: Record<string, unknown>[] };
    const [first = {}] = result;
    const nameless = Object.fromEntries(
      Object.entries(first).filter(([field]) => field !== 'name'),
    );
    expect(validate({ ...head, result: [first] })).toBe(true);
    for (const wrong of [nameless, { ...first, changes: '3' }, { ...first, extra: 1 }]) {
      expect(validate({ ...head, result: [wrong] })).toBe(false);
    }
    expect(validate({ ...head, result: [{ ...first, releaseDate: '2023-02-30' }] })).toBe(false);
  });

  test('each names the version of the API and the day until which facts were read', () => {
    const last = facts.sources
      .map(({ read }) => read)
      .sort()
      .at(-1);
    for (const { answers } of RESOURCES) {
      for (const { file, body } of answers(facts)) {
        expect(body, file).toMatchObject({
          schema_version: SCHEMA_VERSION,
          facts_read_until: last,
        });
      }
    }
  });

  test('do not depend on the order in which the content is read', () => {
    const turned = Object.fromEntries(
      Object.entries(facts).map(([kind, list]: [string, readonly unknown[]]) => [
        kind,
        list.toReversed(),
      ]),
    ) as unknown as typeof facts;
    expect(apiFiles(turned)).toEqual(apiFiles(facts));
  });

  test('tell every release and every tested row', () => {
    const { total } = bodyOf('releases.json') as { total: number };
    expect(total).toBe(facts.releases.length);
    for (const { release, tables } of facts.compatibility) {
      const answer = bodyOf(`compatibility/${release}.json`) as {
        result: { tables: { rows: unknown[] }[] };
      };
      expect(answer.result.tables.map(({ rows }) => rows.length)).toEqual(
        tables.map(({ rows }) => rows.length),
      );
    }
  });

  test('tell every key of every release once, the identity layer by its history', () => {
    const { result: identity } = bodyOf('identity-configuration.json') as {
      result: IdentityTable[];
    };
    const keys = new Set<string>();
    for (const { version, keys: stated, gone } of facts.configuration) {
      for (const key of Object.keys(stated)) keys.add(key);
      for (const key of gone) keys.delete(key);
      const { result } = bodyOf(`configuration/${version}.json`) as {
        result: { tables: Record<string, object> };
      };
      const told = [
        ...Object.entries(result.tables).flatMap(([table, names]) =>
          Object.keys(names).map((name) => joined(table, name)),
        ),
        ...identity.flatMap(({ table, keys: names }) =>
          Object.entries(names)
            .filter(([, states]) => stateOf(states, version)?.read)
            .map(([name]) => joined(table, name)),
        ),
      ];
      expect(told.sort(), version).toEqual([...keys].sort());
    }
    expect(keys.size).toBeGreaterThan(1000);
  });
});

interface IdentityTable {
  table: string;
  keys: Record<string, { since: string; read: boolean }[]>;
}

const joined = (table: string, name: string): string => (table === '' ? name : `${table}.${name}`);

const stateOf = <S extends { since: string }>(states: readonly S[], release: string) =>
  states.findLast(({ since }) => compareReleases(since, release) <= 0);

describe('the description', () => {
  test('is OpenAPI 3.1 that a validator accepts, with every kind of answer', async () => {
    const description = bodyOf('openapi.json') as { openapi: string; paths: object };
    const { valid, errors } = await new Validator().validate(structuredClone(description));
    expect(valid, JSON.stringify(errors)).toBe(true);
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(RESOURCES.map(({ path }) => `/${path}`));
  });

  test('is refused by the validator where it is broken', async () => {
    const description = bodyOf('openapi.json') as object;
    const { valid } = await new Validator().validate({
      ...description,
      paths: { '/x': { get: 1 } },
    });
    expect(valid).toBe(false);
  });
});

describe('published fields', () => {
  test('none is gone, and none has another type', () => {
    expect(lostFields(publishedFields(), presentFields())).toEqual([]);
  });

  test('are all listed', () => {
    expect(
      lostFields(presentFields(), publishedFields()),
      `run \`npm run api:publish\` to add them to ${FIELDS_FILE}`,
    ).toEqual([]);
  });

  test('a field that goes or turns into another type is told, and stays in the list', () => {
    const published = { releases: ['total: integer', 'result[].name: string'] };
    const present = { releases: ['total: string', 'added: string'] };
    expect(lostFields(published, present)).toEqual([
      'releases: total: integer',
      'releases: result[].name: string',
    ]);
    expect(withNewFields(published, present)).toContain('result[].name: string');
  });

  test('are read off a schema with their types, down to the last', () => {
    expect(
      fieldsOf({
        type: 'object',
        properties: {
          a: {
            anyOf: [{ type: 'object', properties: { b: { type: 'string' } } }, { type: 'null' }],
          },
          c: {
            type: 'array',
            items: { type: 'object', additionalProperties: { type: 'integer' } },
          },
        },
      }),
    ).toEqual(['a: object|null', 'a.b: string', 'c: array', 'c[]: object', 'c[].*: integer']);
  });
});

describe('the rule of changes, followed with the published list alone', () => {
  const { result: list } = bodyOf('changes.json') as { result: PublishedChange[] };
  const releases = (bodyOf('releases.json') as { result: { name: string }[] }).result.map(
    ({ name }) => name,
  );
  const pairs = releases.flatMap((from, at) => releases.slice(at + 1).map((to) => ({ from, to })));
  const planned = (pair: { from: string; to: string }, answers: Record<string, boolean>) =>
    changesFor(planner, { ...plainInput(pair.from, pair.to), answers }).applied.map(({ id }) => id);

  test('gives the list of the planner for every pair', () => {
    expect(pairs).toHaveLength((releases.length * (releases.length - 1)) / 2);
    const counts = pairs.map((pair) => {
      const expected = planned(pair, {});
      expect(changesByRule(list, releases, pair, {}), `${pair.from} to ${pair.to}`).toEqual(
        expected,
      );
      return expected.length;
    });
    expect(Math.max(...counts)).toBeGreaterThan(100);
  });

  test('and whatever is answered about features', () => {
    const features = planner.data.facts.features.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.dictionary(fc.constantFrom(...features), fc.boolean(), { maxKeys: features.length }),
        (pair, answers) => {
          expect(changesByRule(list, releases, pair, answers)).toEqual(planned(pair, answers));
        },
      ),
      { numRuns: 500 },
    );
  });
});
