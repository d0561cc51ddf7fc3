/** The shipped files of all releases, read as a user's file: what is found is what the facts say, and nothing else. */
import { describe, expect, test } from 'vitest';
import { findingsOf, type Finding } from '~/domain/configuration/file/findings';
import { readConfigurationFile } from '~/domain/configuration/file/read';
import { recognise } from '~/domain/configuration/file/recognise';
import { segmentsOf, shapeless, topTable } from '~/domain/configuration/keys';
import { readerOf } from '~/domain/configuration/reading';
import { sameValue, stateAt, timelineOf } from '~/domain/configuration/timeline';
import type { Value } from '~/domain/configuration/types';
import { compareReleases } from '~/domain/releases';
import { contentRoot, loadContent } from '../support/content';
import { tomlOf } from '../support/toml';

const { content } = loadContent(contentRoot);
const files = content.configuration.map(({ data }) => data);
const timeline = timelineOf(files);
const signs = content.configurationSigns.map(({ data }) => data);
const notes = content.configurationNotes.map(({ data }) => data);

/** What the shipped file of a distribution sets at a release, by key. */
function shippedAt(distribution: string, index: number): Map<string, Value> {
  return new Map(
    Object.entries(timeline.shipped[distribution] ?? {}).flatMap(([key, history]) => {
      const state = stateAt(history, index);
      return state ? [[key, state.value] as const] : [];
    }),
  );
}

function check(distribution: string, index: number, from: string, to: string): Finding[] {
  const reading = readConfigurationFile(tomlOf(shippedAt(distribution, index)));
  expect(reading.kind).toBe('keys');
  return findingsOf(timeline, from, to, reading, { signs, notes, sources: {}, distribution });
}

const keysOf = (findings: readonly Finding[], rule: Finding['rule']): string[] =>
  findings
    .filter((one) => one.rule === rule)
    .map(({ key }) => key)
    .sort();

const shipped = files.flatMap(({ version }, index) =>
  Object.keys(timeline.shipped)
    .filter((distribution) => shippedAt(distribution, index).size > 0)
    .map((distribution) => ({ version, index, distribution, next: files[index + 1] })),
);

test.each(shipped)('the $distribution file of $version gives no finding at home', (one) => {
  expect(check(one.distribution, one.index, one.version, one.version)).toEqual([]);
});

describe.each(shipped.filter(({ next }) => next))(
  'the $distribution file of $version, one release on,',
  ({ version, index, distribution, next }) => {
    if (!next) return;
    const before = shippedAt(distribution, index);
    const after = shippedAt(distribution, index + 1);
    const set = new Set([...before.keys()].map(shapeless));
    const findings = check(distribution, index, version, next.version);

    test('loses the keys that are listed as gone, and gets the new names of those renamed', () => {
      const renamed = next.renamed.map(({ old }) => old).filter((key) => set.has(shapeless(key)));
      const gone = next.gone.filter((key) => before.has(key) && !renamed.includes(key));
      const ignored = [...keysOf(findings, 'ignored'), ...keysOf(findings, 'ignored-security')];
      const reader = readerOf(timeline, index + 1);
      expect(ignored).toEqual(gone.filter((key) => !reader.read(key)).sort());
      expect(keysOf(findings, 'renamed')).toEqual(renamed.sort());
      for (const rule of ['unrecognised', 'shape', 'both-names', 'profile'] as const) {
        expect(keysOf(findings, rule)).toEqual([]);
      }
    });

    test('differs from the newer shipped file where that does', () => {
      const lost = [...keysOf(findings, 'ignored'), ...keysOf(findings, 'ignored-security')];
      const reader = readerOf(timeline, index + 1);
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (key) =>
          !sameValue(before.get(key), after.get(key)) &&
          !lost.includes(key) &&
          // The value of a secret is not looked at.
          !(before.has(key) && key.endsWith('password')) &&
          !(!before.has(key) && sameValue(reader.keys.get(key)?.default, after.get(key))),
      );
      const told = keysOf(findings, 'shipped');
      const covers = (key: string) =>
        told.filter((one) => one === key || key.startsWith(`${one}.`));
      expect(changed.filter((key) => covers(key).length !== 1)).toEqual([]);
      expect(told.filter((one) => !changed.some((key) => covers(key).includes(one)))).toEqual([]);
    });

    test('gets the built-in values that are listed as changed, but for the keys it sets', () => {
      const changed = Object.entries(next.keys).flatMap(([key, state]) => {
        const was = stateAt(timeline.keys[key], index);
        const isChanged =
          was &&
          was.by !== 'template' &&
          state.by !== 'template' &&
          !set.has(shapeless(key)) &&
          !(sameValue(was.default, state.default) && sameValue(was.defaults, state.defaults)) &&
          !differInVersionOnly(was.default, state.default) &&
          ![...before.keys()].some((own) =>
            stateAt(timeline.keys[own], index + 1)?.to?.includes(key),
          );
        return isChanged ? [key] : [];
      });
      expect(keysOf(findings, 'default')).toEqual(changed.sort());
    });

    test('keeps the old built-in values that it repeats, unless the newer one repeats them too', () => {
      const builtIn = (key: string, at: number) => {
        const state = stateAt(timeline.keys[key], at);
        return state?.defaults?.[distribution] ?? state?.default;
      };
      const kept = [...before].flatMap(([key, value]) => {
        const was = builtIn(key, index);
        const isKept =
          sameValue(was, value) &&
          !sameValue(builtIn(key, index + 1), value) &&
          !sameValue(after.get(key), value) &&
          stateAt(timeline.keys[key], index + 1)?.by !== 'template';
        return isKept && was !== undefined ? [key] : [];
      });
      const reader = readerOf(timeline, index + 1);
      expect(keysOf(findings, 'pinned')).toEqual(kept.filter((key) => reader.read(key)).sort());
    });

    test('derives otherwise what the rules of its values say', () => {
      const rules = next.inferred.filter(
        ({ when, is, sets }) => sameValue(before.get(when), is) && !set.has(shapeless(sets)),
      );
      const details = findings.flatMap((one) =>
        one.rule === 'inferred' ? (one.details ?? []) : [],
      );
      const plain = details.filter((one) => !one.startsWith('`database.'));
      expect(plain).toHaveLength(rules.filter(({ sets }) => !sets.startsWith('database.')).length);
      for (const { sets } of rules) expect(details.join('\n')).toContain(`\`${sets}\`: `);
    });
  },
);

test('an address of the workflows that was built in is told to be the old one', () => {
  const address = 'https://localhost:${mgt.transport.https.port}/api/am/admin/v0.16/workflows/';
  const text = `[apim.workflow]\ncallback_endpoint = "${address}update-workflow-status"`;
  const options = { signs, notes, sources: {}, distribution: 'all-in-one' };
  const reading = readConfigurationFile(text);
  const found = findingsOf(timeline, '3.2.0', '4.7.0', reading, options);
  expect(found.filter(({ line }) => line !== undefined)).toMatchObject([
    { rule: 'pinned', text: expect.stringContaining('/admin/v4/') as string, note: {} },
  ]);
});

/** Values of other releases' own version are no news. */
function differInVersionOnly(a: Value | undefined, b: Value | undefined): boolean {
  const bare = (one: Value | undefined) =>
    typeof one === 'string' ? one.replace(/\d+\.\d+\.\d+/g, '') : undefined;
  return bare(a) !== undefined && bare(a) === bare(b);
}

describe('the signs', () => {
  const tables = new Set(
    [...Object.keys(timeline.keys), ...Object.keys(timeline.freeForm)].map(topTable),
  );

  test('of another product are tables that no release reads, but for those that hang on others', () => {
    const products = signs.flatMap((sign) =>
      sign.kind === 'product' && !sign.without ? sign.tables : [],
    );
    expect(products.length).toBeGreaterThan(0);
    expect(products.filter((table) => tables.has(table) || segmentsOf(table).length > 1)).toEqual(
      [],
    );
  });

  test.each(shipped)('show no other product in the $distribution file of $version', (one) => {
    // With what would give another product away, were the file not this one's.
    const suspect = signs.flatMap((sign) =>
      sign.kind === 'product' && sign.without ? sign.tables : [],
    );
    expect(suspect.length).toBeGreaterThan(0);
    const set = shippedAt(one.distribution, one.index);
    for (const table of suspect) set.set(`${table}.type`, 'h2');
    const reading = readConfigurationFile(tomlOf(set));
    expect(recognise(reading, signs).filter(({ kind }) => kind === 'product')).toEqual([]);
  });

  test('of a profile name a key that releases before read, and a change of the release that ends it', () => {
    for (const sign of signs) {
      if (sign.kind !== 'profile') continue;
      const change = content.changes.find(({ id }) => id === sign.change);
      expect(change?.data.introducedIn, sign.id).toBe(sign.until);
      expect(
        files.some(
          ({ version, inferred }) =>
            compareReleases(version, sign.until) < 0 &&
            inferred.some(
              ({ when, is, after }) =>
                when === sign.key && is === sign.value && after !== undefined,
            ),
        ),
        sign.id,
      ).toBe(true);
    }
  });
});
