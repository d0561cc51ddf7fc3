import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { packagesOf, readLock } from '../../scripts/dependencies/lock.mjs';
import { SHIPPED_OTHERWISE } from '../../scripts/dependencies/rules.mjs';
import { dist, pagesOf } from '../support/dist';
import { readPage, wordsOf } from '../support/page-text';

/** The published schema without its prose. */
const schema = (name: string): object =>
  JSON.parse(readFileSync(`tests/support/schemas/cyclonedx-${name}.json`, 'utf8')) as object;
const ajv = new Ajv({ strict: false, formats: { 'iri-reference': true, 'idn-email': true } });
addFormats(ajv);
// The schemas name each other by the files they were published in.
for (const name of ['spdx', 'jsf-0.82']) {
  ajv.addSchema({
    ...schema(name),
    $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
  });
}
const isBill = ajv.compile(schema('1.5'));

interface Bill {
  components: { name: string; version: string; purl: string; 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const text = readFileSync(`${dist}sbom.cdx.json`, 'utf8');
const bill = JSON.parse(text) as Bill;
const packages = packagesOf(readLock());

describe('the bill of materials', () => {
  test('keeps to the schema of CycloneDX', () => {
    expect(isBill(bill), JSON.stringify(isBill.errors)).toBe(true);
    expect(isBill({ ...bill, components: [{ name: 'without a type' }] })).toBe(false);
    expect(isBill({ ...bill, serialNumber: 'any' })).toBe(false);
  });

  test('has every package that the build uses, and none that only tests use', () => {
    const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const used = packages.filter(({ forTests }) => !forTests);
    const idsOf = (list: typeof used): string[] =>
      list.map(({ name, version }) => `${name}@${version}`);
    expect([...listed].filter((id) => !idsOf(used).includes(id))).toEqual([]);
    expect(idsOf(used).filter((id) => !listed.has(id))).toEqual([]);
    expect(bill.components.length).toBe(listed.size);
    expect(listed.size).toBeGreaterThan(100);
  });

  test('says what each asks for, of what it lists', () => {
    const listed = new Set(bill.components.map((part) => part['bom-ref']));
    const asked = bill.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(asked.filter((ref) => !listed.has(ref))).toEqual([]);
  });

  test('tells nothing of the machine or the time', () => {
    // No value is a path of a disk.
    expect(text).not.toMatch(/"timestamp"|file:|node_modules|"(?:\/|[A-Za-z]:[\\/])/);
  });
});

describe('the page of licences', () => {
  const page = readPage('/licences/');
  const shown = page.all('.licences details').map((details) => ({
    heading: wordsOf(details.querySelector('summary')),
    text: wordsOf(details.querySelector('pre')),
  }));
  const find = (name: string) =>
    shown.find(({ heading }) => heading.split(', ').some((one) => one.startsWith(`${name} `)));

  test('has the copyright and the conditions of everything readers get', () => {
    for (const name of ['preact', '@preact/signals-core', 'papaparse', 'pagefind']) {
      expect(find(name)?.text, name).toMatch(/copyright/i);
    }
    for (const { heading, text: words } of shown)
      expect(words.length, heading).toBeGreaterThan(300);
  });

  test('names what comes by other ways than the bundles as long as it comes', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    for (const { name, file, holding } of SHIPPED_OTHERWISE) {
      const proof = files.filter((one) => file.test(one));
      const holds = proof.some((one) => readFileSync(`${dist}${one}`, 'utf8').includes(holding));
      expect(holds, name).toBe(true);
      expect(find(name), name).toBeDefined();
    }
  });

  test('lists every package of the build with its licence', () => {
    const lists = wordsOf(page.all('.licences dl')[0]);
    for (const { name, version, licence, forTests } of packages) {
      if (!forTests) expect(lists, licence).toContain(`${name} ${version}`);
    }
  });
});

test('every page links to the licences', () => {
  const without = pagesOf(dist).filter(({ html }) => !html.includes('href="/licences/"'));
  expect(without.map(({ path }) => path)).toEqual([]);
  expect(existsSync(`${dist}licences/index.html`)).toBe(true);
});
