/** What the site says about itself: how many of each there are, and that no release lacks a file. */
import { expect, test } from 'vitest';
import { contentRoot, loadContent } from '../support/content';

const { content } = loadContent(contentRoot);
const releases = content.releases.map(({ id }) => id);

test('there are 20 releases, from 1.9.0 to 4.7.0, or more', () => {
  expect(releases.length).toBeGreaterThanOrEqual(20);
  expect(releases).toEqual(expect.arrayContaining(['1.9.0', '3.2.1', '4.7.0']));
});

test('every release has a compatibility file and a file of the upgrades into it', () => {
  expect(content.compatibility.map(({ id }) => id)).toEqual(releases);
  expect(content.paths.map(({ id }) => id).toSorted()).toEqual(releases.toSorted());
});

test('the facts that were collected are all in', () => {
  const rows = content.compatibility.flatMap(({ data }) =>
    data.tables.flatMap((table) => table.rows),
  );
  const counts = {
    changes: content.changes.length,
    rows: rows.length,
    evidence: content.compatibility.flatMap(({ data }) => data.evidence).length,
    scripts: content.compatibility.filter(({ data }) => data.databaseScripts !== null).length,
    hops: content.paths.flatMap(({ data }) => data.hops).length,
    limits: content.limits.length,
    lifeCycles: content.products.filter(({ data }) => data.lifecycle !== null).length,
  };
  const atLeast = {
    changes: 303,
    rows: 261,
    evidence: 72,
    scripts: 19,
    hops: 63,
    limits: 13,
    lifeCycles: 21,
  };
  for (const [kind, count] of Object.entries(atLeast)) {
    expect(counts[kind as keyof typeof counts], kind).toBeGreaterThanOrEqual(count);
  }
});

test('a release whose changes were reviewed has some; one without any says so', () => {
  const withChanges = new Set(content.changes.map(({ data }) => data.introducedIn));
  for (const { id, data } of content.releases) {
    expect(data.changesReview.status === 'reviewed', id).toBe(withChanges.has(id));
    if (!withChanges.has(id)) expect(data.changesReview.note, id).toBeTruthy();
  }
});

test('where a release lacks a table, its file says what is missing', () => {
  const asked = content.categories
    .filter(({ data }) => data.lookup && data.order <= 3)
    .map(({ id }) => id);
  const main = content.runtimes.find(({ data }) => data.main)?.id;
  for (const { id, data } of content.compatibility) {
    const has = new Set(
      data.tables.filter(({ runtime }) => runtime === main).map(({ category }) => category),
    );
    if (asked.some((category) => !has.has(category)))
      expect(data.gaps.length, id).toBeGreaterThan(0);
  }
});
