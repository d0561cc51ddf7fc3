import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentRoot, loadContent } from '../support/content';
import { dist } from '../support/dist';
import { mainOf, rowsOf, tableAfter, textOf } from '../support/html';

const { content } = loadContent(contentRoot);
const html = readFileSync(`${dist}coverage/index.html`, 'utf8');
const { result } = JSON.parse(readFileSync(`${dist}api/v1/coverage.json`, 'utf8')) as {
  result: { release: string; sections: Section[] }[];
};

interface Section {
  kind: string;
  id: string;
  status: string;
  facts: number;
  readUntil: string | null;
}

/** The cells of a table of the page as words: release, then column heading. */
function tableOf(id: string): Map<string, Map<string, string>> {
  const [heads = [], ...rows] = rowsOf(tableAfter(html, new RegExp(`<table[^>]*id="${id}"`)));
  return new Map(
    rows.map(([release = '', ...cells]) => [
      release,
      new Map(cells.map((cell, at) => [heads[at + 1] ?? '', cell])),
    ]),
  );
}

const ledger = tableOf('ledger');
const changes = tableOf('ledger-changes');

/** As content says it, counted here by other means than the ledger's. */
const facts = (count: number, otherwise: string): string =>
  count === 0 ? otherwise : `${String(count)} ${count === 1 ? 'fact' : 'facts'}`;

describe('the ledger', () => {
  test('has a row for every release, in both tables', () => {
    const releases = content.releases.map(({ id }) => id).toReversed();
    expect([...ledger.keys()]).toEqual(releases);
    expect([...changes.keys()]).toEqual(releases);
  });

  test('counts what the content says of databases and JDKs', () => {
    const columns = { dbms: 'DBMSs', jdk: 'JDKs' };
    for (const { id, data } of content.compatibility) {
      for (const [category, column] of Object.entries(columns)) {
        const tested = data.tables.filter((table) => table.category === category);
        const rows = tested.reduce((sum, table) => sum + table.rows.length, 0);
        const others = data.evidence.filter((one) => one.category === category).length;
        const cell = ledger.get(id)?.get(column) ?? '';
        expect(cell, `${id} ${column}`).toMatch(
          new RegExp(`^${facts(rows + others, 'reviewed, none')}\\b.* \\d{4}-\\d{2}-\\d{2}$`),
        );
        expect(cell.includes('other evidence'), `${id} ${column}`).toBe(rows === 0 && others > 0);
      }
    }
  });

  test('counts the changes of every release and area', () => {
    let sum = 0;
    for (const { id, data } of content.releases) {
      const none = data.changesReview.status === 'reviewed' ? 'reviewed, none' : 'not reviewed';
      for (const area of content.areas) {
        const count = content.changes.filter(
          (change) => change.data.introducedIn === id && change.data.area === area.id,
        ).length;
        expect(changes.get(id)?.get(area.data.name), `${id} ${area.id}`).toBe(facts(count, none));
        sum += count;
      }
    }
    expect(sum).toBe(content.changes.length);
  });

  test('counts the keys that each release reads, and says where nobody looked', () => {
    const keys = new Set<string>();
    const counts = new Map(
      content.configuration.map(({ id, data }) => {
        for (const key of Object.keys(data.keys)) keys.add(key);
        for (const key of data.gone) keys.delete(key);
        return [id, keys.size];
      }),
    );
    for (const [release, cells] of ledger) {
      expect(cells.get('Configuration keys'), release).toMatch(
        new RegExp(`^${facts(counts.get(release) ?? 0, 'not reviewed$')}`),
      );
    }
    expect(counts.size).toBeGreaterThan(0);
  });

  test('says of an end of support that nobody has read that it is not reviewed', () => {
    for (const { id, data } of content.releases) {
      const expected = data.support.status === 'dated' ? /^1 fact / : /^not reviewed$/;
      expect(ledger.get(id)?.get('End of support'), id).toMatch(expected);
    }
  });

  test('an empty section is “reviewed, none” with its day or “not reviewed”, on the page of the release too (wish 12)', () => {
    const dated = /^(?:\d+ facts?|reviewed, none)\b.* \d{4}-\d{2}-\d{2}$/;
    const empty = { none: 0, dark: 0 };
    for (const [release, cells] of ledger) {
      for (const [column, cell] of cells) {
        if (cell !== 'not reviewed') expect(cell, `${release} ${column}`).toMatch(dated);
        if (cell.startsWith('reviewed, none')) empty.none += 1;
        if (cell === 'not reviewed') empty.dark += 1;
      }
    }
    expect(empty.none).toBeGreaterThan(0);
    expect(empty.dark).toBeGreaterThan(0);
    for (const { id, data } of content.releases) {
      const page = textOf(mainOf(readFileSync(`${dist}releases/${id}/index.html`, 'utf8')));
      const [, brought = ''] = page.split('Changes it brought');
      if (data.changesReview.status !== 'reviewed') {
        expect(data.changesReview.note, id).toBeDefined();
        expect(brought.trim().startsWith(data.changesReview.note ?? '?'), id).toBe(true);
        expect([...(changes.get(id)?.values() ?? [])], id).toContain('not reviewed');
      } else if (!content.changes.some((change) => change.data.introducedIn === id)) {
        expect(brought, id).toContain('The sources were read for this release and name nothing');
      }
    }
  });

  test('is the same as JSON', () => {
    const words = ({ status, facts: count, readUntil }: Section): string =>
      status === 'facts'
        ? `${facts(count, '')} ${String(readUntil)}`
        : status === 'reviewed-none'
          ? `reviewed, none ${String(readUntil)}`
          : 'not reviewed';
    for (const { release, sections } of result) {
      const told = sections.filter(({ kind }) => kind !== 'changes').map(words);
      const shown = [...(ledger.get(release)?.values() ?? [])].map((cell) =>
        cell.replace(' other evidence', ''),
      );
      expect(shown, release).toEqual(told);
    }
    const notReviewed = result
      .flatMap(({ sections }) => sections)
      .filter(({ status }) => status === 'not-reviewed').length;
    expect(html).toContain(`Nobody has looked. ${String(notReviewed)} sections.`);
  });
});
