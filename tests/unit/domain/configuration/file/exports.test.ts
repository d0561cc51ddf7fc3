import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJson } from '~/domain/configuration/file/exports/json';
import { toMarkdown } from '~/domain/configuration/file/exports/markdown';
import type { Report } from '~/domain/configuration/file/exports/report';
import { toSarif } from '~/domain/configuration/file/exports/sarif';
import { finderOf, type Finding } from '~/domain/configuration/file/findings';
import { maskedLines } from '~/domain/configuration/file/mask';
import { readConfigurationFile } from '~/domain/configuration/file/read';
import { timelineOf } from '~/domain/configuration/timeline';
import { release } from '../../../../support/configuration';

const finding: Finding = {
  id: 'ignored:a.b',
  rule: 'ignored',
  line: 3,
  column: 1,
  key: 'a.b',
  title: '`a.b` would be ignored',
  text: 'Read in 1.0.0; nothing in the 2.0.0 release files reads it.',
  release: '2.0.0',
  layer: 'product',
  sources: ['code', 'unlisted'],
  note: {
    id: 'n',
    title: 't',
    keys: ['a.b'],
    reason: 'It protects <b>nothing</b>.',
    introducedIn: '2.0.0',
    security: false,
    sources: ['code'],
  },
};
const unset: Finding = {
  id: 'default:c',
  rule: 'default',
  key: 'c',
  title: 'The built-in value of `c` changes',
  text: 'You do not set this.',
  details: ['gateway: `1`'],
  nearest: ['d`e'],
  layer: 'identity',
  sources: [],
};
const reportOf = (findings: readonly Finding[]): Report => ({
  from: '1.0.0',
  to: '2.0.0',
  distribution: 'All-in-one',
  findings,
  notChecked: ['Values are not checked.'],
  sources: { code: { title: 'The code', url: 'https://code.example.com/a_b' } },
  site: { name: 'Guide', url: 'https://guide.example.com/check/' },
});
const report = reportOf([finding, unset]);

const schema = JSON.parse(readFileSync('tests/support/schemas/sarif-2.1.0.json', 'utf8')) as Record<
  string,
  unknown
>;
// The schema is written in draft 4, of which it uses nothing that later drafts changed but the name of its id.
delete schema['$schema'];
delete schema['id'];
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  schema,
);

describe('SARIF', () => {
  test('keeps to the public schema, with findings and without', () => {
    for (const one of [report, reportOf([])]) {
      expect(isSarif(JSON.parse(toSarif(one))), JSON.stringify(isSarif.errors)).toBe(true);
    }
    expect(isSarif({ version: '2.1.0' })).toBe(false);
  });

  test('gives each finding its place, and none to what is not set', () => {
    expect(JSON.parse(toSarif(report))).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Guide', rules: [{ id: 'ignored' }, { id: 'default' }] } },
          results: [
            {
              ruleId: 'ignored',
              ruleIndex: 0,
              level: 'warning',
              locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 1 } } }],
              partialFingerprints: { 'finding/v1': 'ignored:a.b' },
            },
            { ruleId: 'default', ruleIndex: 1, level: 'note' },
          ],
        },
      ],
    });
    expect(toSarif(reportOf([unset]))).not.toContain('region');
  });
});

test('JSON has a version of its form, and every field of a finding', () => {
  expect(JSON.parse(toJson(report))).toMatchObject({
    schemaVersion: 1,
    file: 'deployment.toml',
    from: '1.0.0',
    to: '2.0.0',
    findings: [
      { id: 'ignored:a.b', line: 3, details: [], nearest: [], note: { id: 'n' } },
      { id: 'default:c', note: null, details: ['gateway: `1`'] },
    ],
    notChecked: ['Values are not checked.'],
  });
});

test('Markdown groups the findings, names their lines and sources, and holds no HTML', () => {
  expect(toMarkdown(report)).toBe(`# 2 findings on deployment.toml, from 1.0.0 to 2.0.0

Compared: 1.0.0 and 2.0.0, All-in-one. Made with Guide (<https://guide.example.com/check/>).

## Settings that would be ignored (1)

- **\`a.b\` would be ignored** (line 3)
  Read in 1.0.0; nothing in the 2.0.0 release files reads it.
  It protects \\<b\\>nothing\\</b\\>.

## Built-in values that change (1)

- **The built-in value of \`c\` changes**
  You do not set this.
  Known keys like it: \`d'e\`.
  - gateway: \`1\`

## Not checked

- Values are not checked.

## Sources

- The code: <https://code.example.com/a_b>
- unlisted
`);
});

test('nothing found is never called right or ready', () => {
  for (const text of [toMarkdown, toJson, toSarif].map((write) => write(reportOf([])))) {
    expect(text).not.toMatch(/\b(?:valid|invalid|ready|correct|safe)\b/i);
  }
  expect(toMarkdown(reportOf([]))).toContain('No differences found between 1.0.0 and 2.0.0');
  expect(toMarkdown(reportOf([unset]))).toContain(
    '# Nothing found on the lines of deployment.toml, from 1.0.0 to 2.0.0; 1 difference in what it does not set',
  );
});

const SECRET = 'h0rse-St4ple';
const name = fc.constantFrom(
  'password',
  'auth_token',
  'secrets.x',
  'a.url',
  'guard',
  '"x`<b>"',
  'tokens',
);
const value = fc.constantFrom(
  `"${SECRET}"`,
  `'''\n${SECRET}'''`,
  `["x", "${SECRET}"]`,
  `{ password = "${SECRET}" }`,
  `[{ name = "token", value = "${SECRET}" }]`,
);
const address = fc.constantFrom(
  `"amqp://u:${SECRET}@h"`,
  `"jdbc:x://h?password=${SECRET}"`,
  `"Bearer ${SECRET}"`,
);
const line = fc
  .oneof(
    fc.tuple(fc.constantFrom('password', 'auth_token', 'secrets.x', 'tokens'), value),
    fc.tuple(name, address),
    fc.tuple(fc.constantFrom('# password', '#x.secret'), fc.constant(`"${SECRET}"`)),
    fc.tuple(fc.constant(`"amqp://u:${SECRET}@h".x`), fc.constant('1')),
  )
  .map(([key, one]) => `${key} = ${one}`);
const file = fc
  .array(
    fc.tuple(fc.constantFrom('[t', '[[u', '[guard'), line).map(([table, one]) => ({ table, one })),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts
      .map(({ table, one }, index) =>
        table === '[[u' ? `[[u]]\n${one}` : `${table}${String(index)}]\n${one}`,
      )
      .join('\n'),
  );

test('no secret of a file is in what is shown or exported', () => {
  const timeline = timelineOf([
    release('1.0.0', { keys: { 'guard0.password': {}, 'u[].password': {}, 't1.password': {} } }),
    release('2.0.0', { gone: ['guard0.password'] }),
  ]);
  const find = finderOf(timeline, '1.0.0', '2.0.0', {
    notes: [],
    signs: [],
    sources: {},
    distribution: 'whole',
  });
  fc.assert(
    fc.property(file, (text) => {
      const reading = readConfigurationFile(text);
      const told = reportOf(find(reading));
      expect(maskedLines(reading).join('\n')).not.toContain(SECRET);
      if (reading.kind === 'keys')
        expect(reading.keys.map((one) => one.text).join()).not.toContain(SECRET);
      const sarif = toSarif(told);
      for (const written of [toMarkdown(told), toJson(told), sarif]) {
        expect(written).not.toContain(SECRET);
      }
      expect(isSarif(JSON.parse(sarif))).toBe(true);
    }),
    { numRuns: 200 },
  );
}, 60_000);
