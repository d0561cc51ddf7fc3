import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../support/derived';

const root = new URL('../../', import.meta.url);

test.each(Object.entries(jsonSchemas()))('%s is current', (file, schema) => {
  const stored = JSON.parse(readFileSync(new URL(file, root), 'utf8')) as unknown;
  expect(stored, 'run `npm run schemas`').toEqual(schema);
});

test('no schema is left of a kind that is gone', () => {
  const stored = readdirSync(new URL('content/.schemas/', root)).map(
    (file) => `content/.schemas/${file}`,
  );
  expect(stored.filter((file) => !(file in jsonSchemas()))).toEqual([]);
});
