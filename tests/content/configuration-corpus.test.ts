/**
 * Files of deployment.toml as users write them (tests/corpus), each with what is to be found in it: "#> rule, rule" at
 * the end of a line, and the releases and the distribution in the first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf, RULES } from '~/domain/configuration/file/findings';
import { readConfigurationFile } from '~/domain/configuration/file/read';
import { recognise } from '~/domain/configuration/file/recognise';
import { timelineOf } from '~/domain/configuration/timeline';
import { contentRoot, loadContent } from '../support/content';

const { content } = loadContent(contentRoot);
const timeline = timelineOf(content.configuration.map(({ data }) => data));
const signs = content.configurationSigns.map(({ data }) => data);
const notes = content.configurationNotes.map(({ data }) => data);
const sources = Object.fromEntries(content.configuration.map(({ id, data }) => [id, data.sources]));

const folder = join(import.meta.dirname, '../corpus');
const names = readdirSync(folder).filter((name) => name.endsWith('.toml'));

/** What the marks of a file say is to be found, as "line rule". */
function marksOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const rules = / #> (.+)$/.exec(line)?.[1]?.split(', ') ?? [];
    return rules.map((rule) => `${String(index + 1)} ${rule}`);
  });
}

const counted = { right: 0, wrong: 0, missing: 0, unrecognised: 0, keys: 0 };

test.each(names)('%s has the findings that were written beside its lines', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const head = /^\uFEFF?#> from (\S+) to (\S+), (\S+)/.exec(text);
  const [from = '', to = '', distribution = ''] = head?.slice(1) ?? [];
  const reading = readConfigurationFile(text);
  if (reading.kind !== 'keys') throw new Error(`${name} does not parse`);
  const findings = findingsOf(timeline, from, to, reading, { signs, notes, sources, distribution });
  const found = findings.flatMap(({ line, rule }) =>
    line === undefined ? [] : [`${String(line)} ${rule}`],
  );
  const expected = marksOf(text);

  counted.keys += reading.keys.length;
  counted.right += found.filter((one) => expected.includes(one)).length;
  counted.wrong += found.filter((one) => !expected.includes(one)).length;
  counted.missing += expected.filter((one) => !found.includes(one)).length;
  counted.unrecognised += found.filter((one) => one.endsWith(' unrecognised')).length;

  expect(found.sort()).toEqual(expected.sort());
  const product = /^#> product (.+), line (\d+)$/m.exec(text);
  expect(
    recognise(reading, signs).flatMap((one) =>
      one.kind === 'product' ? [[one.name, String(one.line)]] : [],
    ),
  ).toEqual(product ? [[product[1], product[2]]] : []);
});

test('the corpus covers every release, distribution and rule that a line can have', () => {
  const heads = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const release of timeline.releases) expect(heads.join('\n')).toContain(release);
  for (const { id } of content.distributions) expect(heads.join('\n')).toContain(`, ${id}`);
  const rules = new Set(heads.flatMap(marksOf).map((mark) => mark.replace(/^\d+ /, '')));
  expect(RULES.filter((rule) => !rules.has(rule) && rule !== 'default')).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(12);
});

test('every finding of the corpus is right', () => {
  const { keys, right, wrong, missing, unrecognised } = counted;
  console.log(
    `Corpus: ${String(names.length)} files, ${String(keys)} keys, ${String(right)} of ${String(right + wrong)} findings right, ` +
      `${String(missing)} missing, ${String(unrecognised)} not in the data of either release.`,
  );
  expect(wrong + missing).toBe(0);
});
