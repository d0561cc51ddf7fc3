import { describe, expect, test } from 'vitest';
import { reportOn } from '../../../../scripts/dependencies/report.mjs';
import { leanBill } from '../../../../scripts/dependencies/sbom.mjs';

const lock = {
  packages: {
    '': { name: 'guide' },
    'node_modules/page': { version: '1.0.0', license: 'MIT' },
    'node_modules/tool': { version: '2.0.0', license: 'MPL-2.0' },
    'node_modules/check': { version: '3.0.0', license: 'ISC', dev: true },
  },
};
const text = (): string => 'The words.';

describe('the report of licences', () => {
  test('keeps apart what readers get, what builds and what tests', () => {
    expect(reportOn(lock, ['node_modules/page', 'node_modules/page'], text)).toEqual({
      forReaders: [{ name: 'page', version: '1.0.0', licence: 'MIT', text: 'The words.' }],
      tools: [
        { name: 'page', version: '1.0.0', licence: 'MIT' },
        { name: 'tool', version: '2.0.0', licence: 'MPL-2.0' },
      ],
      forTests: 1,
    });
  });

  test.each([
    ['a tool’s licence in what readers get', lock, 'node_modules/tool', text],
    ['a package the lock file does not have', lock, 'node_modules/elsewhere', text],
    ['no text of a licence', lock, 'node_modules/page', () => undefined],
    [
      'a licence that is not allowed',
      { packages: { 'node_modules/odd': { version: '1.0.0', license: 'SSPL-1.0' } } },
      undefined,
      text,
    ],
    [
      'a licence that nobody knows',
      { packages: { 'node_modules/odd': { version: '1.0.0' } } },
      undefined,
      text,
    ],
  ])('stops the build at %s', (_, packages, shipped, textOf) => {
    expect(() => reportOn(packages, shipped === undefined ? [] : [shipped], textOf)).toThrow(
      shipped ?? 'node_modules/odd',
    );
  });
});

describe('the bill of materials', () => {
  const bill = (folder: string, time: string, number: string): object => ({
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: number,
    version: 1,
    metadata: {
      timestamp: time,
      lifecycles: [{ phase: 'pre-build' }],
      tools: [{ vendor: 'npm', name: 'cli', version: time }],
      component: {
        'bom-ref': 'guide@0.1.0',
        type: 'library',
        name: folder,
        version: '0.1.0',
        purl: 'pkg:npm/guide@0.1.0',
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components: [
      {
        'bom-ref': 'a@1.0.0',
        type: 'library',
        name: 'a',
        version: '1.0.0',
        scope: 'required',
        purl: 'pkg:npm/a@1.0.0',
        properties: [],
        hashes: [{ alg: 'SHA-512', content: '00' }],
        licenses: [{ license: { id: 'MIT' } }],
      },
    ],
    dependencies: [
      { ref: 'guide@0.1.0', dependsOn: ['a@1.0.0'] },
      { ref: 'a@1.0.0', dependsOn: [] },
    ],
  });

  test('is the same in every folder and at every time', () => {
    const one = leanBill(bill('/home/a/guide', '2026-01-01', 'urn:uuid:1'));
    expect(leanBill(bill('/srv/copy', '2027-01-01', 'urn:uuid:2'))).toEqual(one);
    expect(JSON.stringify(one)).not.toContain('home');
    expect(one).toMatchObject({
      metadata: { component: { name: 'guide', type: 'application' } },
      components: [{ name: 'a', licenses: [{ license: { id: 'MIT' } }] }],
      dependencies: [{ ref: 'guide@0.1.0', dependsOn: ['a@1.0.0'] }],
    });
  });

  test('has another number where it says something else', () => {
    const later = bill('a', '1', '1') as { components: { version: string }[] };
    for (const part of later.components) part.version = '1.0.1';
    expect(leanBill(later).serialNumber).not.toBe(leanBill(bill('a', '1', '1')).serialNumber);
  });
});
