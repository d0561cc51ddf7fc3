/** What the configuration files of all releases say together. */
import { describe, expect, test } from 'vitest';
import { compareConfiguration, readersOf } from '~/domain/configuration/compare';
import { isNamedBy } from '~/domain/configuration/keys';
import { timelineOf } from '~/domain/configuration/timeline';
import { contentRoot, loadContent } from '../support/content';

const { content } = loadContent(contentRoot);
const files = content.configuration.map(({ data }) => data);
const timeline = timelineOf(files);
const readers = readersOf(timeline);

test('each release but the first builds on the one before', () => {
  expect(files.map(({ previous }) => previous)).toEqual([
    undefined,
    ...timeline.releases.slice(0, -1),
  ]);
  const known = content.releases.map(({ id }) => id);
  expect(timeline.releases.filter((release) => !known.includes(release))).toEqual([]);
});

describe.each(files.map((file, index) => ({ file, index })))('$file.version', ({ file, index }) => {
  const before = index === 0 ? new Map() : readers(index - 1).keys;
  const after = readers(index).keys;

  test('only what was there goes, and nothing is repeated that stayed', () => {
    expect(file.gone.filter((key) => !before.has(key))).toEqual([]);
    expect(
      Object.entries(file.keys)
        .filter(([key, state]) => JSON.stringify(before.get(key)) === JSON.stringify(state))
        .map(([key]) => key),
    ).toEqual([]);
    expect(file.notReadBefore.filter((key) => !file.gone.includes(key))).toEqual([]);
  });

  test('a rename leads from a key that was read to one that is', () => {
    const broken = file.renamed.filter(
      (one) => !(index > 0 && readers(index - 1).read(one.old)) || !readers(index).read(one.new),
    );
    expect(broken).toEqual([]);
  });

  test('the shipped file sets nothing that its own release does not read', () => {
    const set = Object.values(file.shipped).flatMap((shipped) => Object.keys(shipped?.set ?? {}));
    expect(set.filter((key) => !readers(index).read(key))).toEqual([]);
    expect(after.size).toBeGreaterThan(1000);
  });
});

test('the remarks name keys that differ where they say, and changes that exist', () => {
  const changes = new Set(content.changes.map(({ id }) => id));
  for (const { id, data } of content.configurationNotes) {
    const at = timeline.releases.indexOf(data.introducedIn);
    const from = timeline.releases[at - 1];
    expect(from, id).toBeDefined();
    if (from === undefined) continue;
    const { differences, inferred } = compareConfiguration(
      timeline,
      from,
      data.introducedIn,
      readers,
    );
    const keys = [
      ...differences.map(({ key }) => key),
      ...inferred.flatMap(({ when, sets }) => [when, sets]),
    ];
    expect(
      data.keys.some((name) => keys.some((key) => isNamedBy(key, name))),
      id,
    ).toBe(true);
    expect(
      (data.changes ?? []).filter((change) => !changes.has(change)),
      id,
    ).toEqual([]);
  }
});
