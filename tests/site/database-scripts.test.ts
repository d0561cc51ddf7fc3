import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentRoot, loadContent } from '../support/content';
import { dist } from '../support/dist';
import { mainOf, rowsOf, tableAfter, textOf } from '../support/html';

/** Which script for which DBMS, database and step: told for every one of them, or said to be not known. */
const { content } = loadContent(contentRoot);
const releases = content.releases.map(({ id }) => id);
const main = content.runtimes.find(({ data }) => data.main)?.id;
const page = (path: string): string => mainOf(readFileSync(`${dist}${path}/index.html`, 'utf8'));
const guide = page('guide/databases');
const guideText = textOf(guide);

const DATABASES = ['apim', 'shared'] as const;
type Database = (typeof DATABASES)[number];

/** The releases that "1.9.1 to 3.2.0, 4.4.0" or "none" stands for. */
function releasesIn(words: string): string[] {
  const runs = words === 'none' ? [] : words.split(', ');
  return runs.flatMap((run) => {
    const [first = '', last = first] = run.split(/ to |–/);
    expect(releases, words).toEqual(expect.arrayContaining([first, last]));
    return releases.slice(releases.indexOf(first), releases.indexOf(last) + 1);
  });
}

const told = new Map(
  rowsOf(tableAfter(guide, /<table[^>]*>\s*<caption[^>]*>\s*Releases whose pack/))
    .slice(1)
    .map(([flavour = '', apim = '', shared = '']) => [
      flavour,
      { apim: releasesIn(apim), shared: releasesIn(shared) },
    ]),
);
/** Releases of which a sentence beside the table says that it knows nothing of a database. */
const unknown = (database: Database): string[] => {
  const patterns = database === 'shared' ? [/Shared database not known: ([\d., ]+)\./] : [];
  return [...patterns, /(?<!database )[Nn]ot known: ([\d., ]+)\./].flatMap((pattern) =>
    (pattern.exec(guideText)?.[1] ?? '').split(', '),
  );
};

describe('which database script (wish 21)', () => {
  test.each(DATABASES)(
    'the %s database of every release and DBMS: a script, none, or not known',
    (database) => {
      const flavours = content.compatibility.flatMap(({ data }) => [
        ...(data.databaseScripts?.apim ?? []),
        ...(data.databaseScripts?.shared ?? []),
      ]);
      expect([...told.keys()].sort()).toEqual(
        [...new Set(flavours.map(({ name }) => name))].sort(),
      );
      const dark = unknown(database);
      for (const { id, data } of content.compatibility) {
        const list = data.databaseScripts?.[database] ?? undefined;
        expect(dark.includes(id), `${id} is said to be not known`).toBe(list === undefined);
        if (list === undefined) continue;
        for (const [flavour, having] of told) {
          expect(having[database].includes(id), `${flavour} in ${id}`).toBe(
            list.some(({ name }) => name === flavour),
          );
        }
      }
    },
  );

  test('every DBMS that a release was tested with has its scripts there, or that is not known', () => {
    let count = 0;
    for (const { id, data } of content.compatibility) {
      const tested = data.tables
        .filter(({ runtime, category }) => runtime === main && category === 'dbms')
        .flatMap(({ rows }) => rows.map(({ product }) => product));
      for (const database of DATABASES) {
        if (unknown(database).includes(id)) continue;
        const having = new Set(
          data.databaseScripts?.[database]
            ?.filter(({ name }) => told.get(name)?.[database].includes(id))
            .map(({ product }) => product),
        );
        expect(
          tested.filter((product) => !having.has(product)),
          `${id}, ${database}`,
        ).toEqual([]);
        count += tested.length;
      }
    }
    expect(count).toBeGreaterThan(50);
  });

  test('the page of every release names its scripts, or says that they are not known', () => {
    for (const { id, data } of content.compatibility) {
      const html = page(`compatibility/${id}`);
      const scripts = data.databaseScripts;
      const [, list = ''] = /<dl class="scripts"[^>]*>([\s\S]*?)<\/dl>/.exec(html) ?? [];
      if (scripts) {
        const names = (flavours: readonly { name: string }[] | null): string =>
          flavours ? flavours.map(({ name }) => name).join(', ') : 'not known';
        expect(textOf(list), id).toContain(`API-M database ${names(scripts.apim)}`);
        expect(textOf(list), id).toContain(`Shared database ${names(scripts.shared)}`);
      } else {
        expect(textOf(html), id).toMatch(/[Dd]atabase scripts .{1,60} not known/);
      }
    }
  });

  test('the step of every database for every target that has steps; of the others that none were read', () => {
    const [heads = [], ...rows] = rowsOf(tableAfter(guide, /<h2[^>]* id="scripts"/));
    const databases = rowsOf(tableAfter(guide, /<table/))
      .slice(1)
      .flatMap(([name = '', , migrated]) =>
        migrated === 'no' ? [] : (/^\w+_db\b/.exec(name) ?? []),
      );
    expect(databases).toEqual(['apim_db', 'identity_db', 'shared_db']);
    for (const database of databases)
      expect(
        rows.some(([name = '']) => name.startsWith(database)),
        database,
      ).toBe(true);
    for (const cells of rows) expect(cells.filter((cell) => cell === '')).toEqual([]);

    const covered = new Set(heads.slice(1).flatMap(targetsIn));
    for (const { data } of content.paths) {
      const words = textOf(page(`releases/${data.target}`));
      if (data.hops.some(({ evidence }) => evidence !== 'refused' && evidence !== 'none')) {
        expect([...covered], data.target).toContain(data.target);
      } else if (!covered.has(data.target)) {
        expect(words).toContain(`No public upgrade guide into ${data.target} was read`);
      }
    }
  });

  test('the checklist of every pair has the step, which leads to that table', () => {
    const step = content.checklist
      .flatMap(({ data }) => data.groups)
      .flatMap(({ items }) => items)
      .find(({ guide: place }) => place === '/guide/databases/#scripts');
    const link = `href="/checklist/#${String(step?.id)}"`;
    const pairs = releases.flatMap((from, at) =>
      releases.slice(at + 1).map((to) => `upgrade/${from}/${to}`),
    );
    expect(pairs.filter((pair) => !page(pair).includes(link))).toEqual([]);
    const item = page('checklist')
      .split(`id="${String(step?.id)}"`)[1]
      ?.split('<li')[0];
    expect(item).toContain('href="/guide/databases/#scripts"');
  });
});

/** The targets of a column: "To 3.0.0–3.2.0", "To 4.0.0", "To 4.2.0 and later". */
function targetsIn(head: string): string[] {
  const [, words = '', later] = /^To (.+?)( and later)?$/.exec(head) ?? [];
  return later === undefined ? releasesIn(words) : releases.slice(releases.indexOf(words));
}
