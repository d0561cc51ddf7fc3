import { Validator } from '@seriousme/openapi-schema-validator';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { apiFiles } from '~/api/v1';
import { facts } from '../support/facts';
import { dist } from '../support/dist';

const root = `${dist}api/v1/`;
const read = (file: string): unknown => JSON.parse(readFileSync(`${root}${file}`, 'utf8'));
const built = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.json'))
  .sort();
type Description = Record<string, unknown> & {
  paths: Record<string, { get: { operationId: string } }>;
};
const { paths } = read('openapi.json') as Description;

/** The name of a file's schema, by the paths of the description. */
function schemaOf(file: string): string | undefined {
  const path = `/${file.replace(/\d+\.\d+\.\d+(?=\.json$)/, '{release}')}`;
  return paths[path]?.get.operationId;
}

/** Every address in an answer, wherever it stands. */
function addressesIn(value: unknown, field = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => addressesIn(one, field));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, one]) => addressesIn(one, name));
  return typeof value === 'string' && ADDRESSES.includes(field) ? [value] : [];
}
const ADDRESSES = ['page', 'uri', 'uris', 'schema', 'compatibility', 'configuration', 'markdown'];

describe('the built API', () => {
  test('has the files that its code names, as it makes them', () => {
    const expected = apiFiles(facts);
    expect(built).toEqual(expected.map(({ file }) => file).sort());
    for (const { file, body } of expected) {
      expect(read(file), file).toEqual(JSON.parse(JSON.stringify(body)));
    }
  });

  test('has a description that a validator accepts', async () => {
    const { valid, errors } = await new Validator().validate(read('openapi.json') as Description);
    expect(valid, JSON.stringify(errors)).toBe(true);
  });

  test('every answer is as its published schema says (wish 13)', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats(ajv);
    const seen = new Set<string>();
    for (const file of built.filter((one) => !/^schemas\/|^openapi/.test(one))) {
      const name = schemaOf(file);
      expect(name, `${file} stands in the description`).toBeDefined();
      const schema = read(`schemas/${String(name)}.json`) as { $schema: string };
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      const validate = ajv.compile(schema);
      const valid = validate(read(file));
      expect(valid, `${file}: ${JSON.stringify(validate.errors?.slice(0, 5))}`).toBe(true);
      expect(validate({ ...(read(file) as object), result: 'no' }), file).toBe(false);
      seen.add(String(name));
    }
    expect(seen.size).toBe(Object.keys(paths).length);
  });

  test('every address in an answer leads to a file of the site', () => {
    let count = 0;
    for (const file of built.filter((one) => !/^schemas\/|^openapi/.test(one))) {
      for (const address of addressesIn((read(file) as { result: unknown }).result)) {
        const { pathname } = new URL(address, `http://site/api/v1/${file}`);
        const target = `${dist}${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
        expect(existsSync(target), `${file}: ${address}`).toBe(true);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(facts.changes.length);
  });
});
