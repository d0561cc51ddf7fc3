import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LookupData } from '~/domain/compatibility/dataset';
import type { Compatibility } from '~/schemas/compatibility';
import { contentRoot, loadContent } from '../support/content';
import { dist, pagesOf } from '../support/dist';
import { mainOf, textOf } from '../support/html';

/** Wherever the built site tells a fact, it tells what the one file of that fact says. */
const { content } = loadContent(contentRoot);
const pages = new Map(pagesOf(dist).map(({ path, html }) => [path, mainOf(html)]));
const pairs = [...pages].filter(([path]) => /^\/upgrade\/[\d.]+\/[\d.]+\/$/.test(path));
const file = (path: string): string => readFileSync(`${dist}${path}`, 'utf8');
const api = (name: string): unknown =>
  (JSON.parse(file(`api/v1/${name}.json`)) as { result: unknown }).result;
const words = (fact: string): string => fact.replaceAll('`', '').replace(/[’]/g, "'");
const plain = (markup: string): string => words(textOf(markup.replaceAll(/<\/?code[^>]*>/g, '')));

const main = content.runtimes.find(({ data }) => data.main)?.id;
const products = new Map(content.products.map(({ id, data }) => [id, data]));
const categories = new Map(content.categories.map(({ id, data }) => [id, data]));
const lookup = JSON.parse(file('compatibility/lookup.json')) as LookupData;

type Table = Compatibility['tables'][number];

/** A tested table as the API answers it. */
interface AnswerTable {
  runtime: string;
  category: string;
  rows: { id: string; versions: { name: string }[] }[];
}

/** Collects what each copy of a fact says, and what is wrong with it. */
class Copies {
  readonly wrong: string[] = [];
  readonly counts = new Map<string, number>();

  check(where: string, fact: string, said: unknown, expected: unknown): void {
    this.counts.set(where, (this.counts.get(where) ?? 0) + 1);
    const [one, other] = [said, expected].map((value) => JSON.stringify(value));
    if (one !== other) this.wrong.push(`${where}: ${fact} is ${String(one)}, not ${String(other)}`);
  }

  expectAll(places: Record<string, number>): void {
    expect(this.wrong.slice(0, 20)).toEqual([]);
    for (const [place, least] of Object.entries(places))
      expect(this.counts.get(place) ?? 0, place).toBeGreaterThanOrEqual(least);
  }
}

describe('one source for every fact (wish 22)', () => {
  test('a tested version is the same on its page, its neighbours’, the pairs’, in the API and the lookup', () => {
    const copies = new Copies();
    for (const { id, data } of content.compatibility) {
      const answers = (api(`compatibility/${id}`) as { tables: AnswerTable[] }).tables;
      for (const table of data.tables) {
        checkData(copies, id, table, answers);
        if (table.runtime !== main) continue;
        checkTables(copies, id, table);
        for (const [path, html] of pairs) checkPair(copies, id, table, path, html);
      }
    }
    copies.expectAll({ API: 250, lookup: 200, page: 150, neighbour: 100, pair: 1000 });
  });

  test('a change is the same on its page, its release’s, the list, the pairs’, in the twin and the API', () => {
    const copies = new Copies();
    const given = new Map(
      (api('changes') as { id: string; title: string; severity: string; action: string }[]).map(
        (change) => [change.id, change],
      ),
    );
    for (const { id, data } of content.changes) {
      const title = words(data.title);
      const severity = data.severity.replace('-', ' ');
      const own = pages.get(`/changes/${id}/`) ?? '';
      copies.check('page', id, plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(own)?.[1] ?? ''), title);
      copies.check('page', id, plain(own).includes(words(data.action)), true);
      copies.check('page', id, severityIn(own), severity);
      const twin = words(file(`changes/${id}/index.md`).replaceAll('\\', ''));
      copies.check('twin', id, twin.startsWith(`# ${title}\n`), true);
      copies.check('twin', id, twin.includes(`| Severity | ${severity} |`), true);
      const { title: named, severity: rated, action } = given.get(id) ?? {};
      copies.check('API', id, [named, rated, action], [data.title, data.severity, data.action]);

      const link = new RegExp(`href="/changes/${id}/"[^>]*>([\\s\\S]*?)</a>`);
      const linkIn = (html: string): string => plain(link.exec(html)?.[1] ?? '');
      const group = (pages.get(`/releases/${data.introducedIn}/`) ?? '')
        .split('<h3')
        .find((part) => link.test(part));
      copies.check('release', id, linkIn(group ?? ''), title);
      copies.check('release', id, severityIn(group ?? ''), severity);
      const item = (pages.get('/changes/') ?? '').split('<li').find((part) => link.test(part));
      copies.check('list', id, linkIn(item ?? ''), title);
      copies.check('list', id, severityIn(item ?? ''), severity);
    }
    const byId = new Map(content.changes.map(({ id, data }) => [id, data]));
    for (const [path, html] of pairs) {
      for (const group of html.split('<details').filter((part) => part.includes('id="change-'))) {
        for (const [, id = '', item = ''] of group.matchAll(
          /<li id="change-([^"]+)">([\s\S]*?)<\/li>/g,
        )) {
          const data = byId.get(id);
          const where = `${id} on ${path}`;
          copies.check('pair', where, severityIn(group), data?.severity.replace('-', ' '));
          copies.check('pair', where, plain(item).startsWith(words(data?.title ?? '?')), true);
          copies.check('pair', where, plain(item).includes(words(data?.action ?? '?')), true);
        }
      }
    }
    const all = content.changes.length;
    copies.expectAll({ page: 3 * all, twin: all, API: all, release: all, list: all, pair: 5000 });
  });

  test('the day of a release is the same on its page, in the list, the twin and the API', () => {
    const copies = new Copies();
    const given = api('releases') as { name: string; releaseDate: string | null }[];
    for (const { id, data } of content.releases) {
      const day = data.released.date;
      const dayIn = (html: string): string | null =>
        /<time datetime="([^"]*)"/.exec(html)?.[1] ?? null;
      const own =
        pages.get(`/releases/${id}/`)?.split('>Released</dt>')[1]?.split('</div>')[0] ?? '';
      copies.check('page', id, dayIn(own), day);
      const listed = new RegExp(`href="/releases/${id}/"[^>]*>([\\s\\S]*?)</a>`);
      copies.check('list', id, dayIn(listed.exec(pages.get('/releases/') ?? '')?.[1] ?? ''), day);
      const twin = /\| Released \| (\d{4}-\d{2}-\d{2})?/.exec(file(`releases/${id}/index.md`));
      copies.check('twin', id, twin?.[1] ?? null, day);
      copies.check('API', id, given.find(({ name }) => name === id)?.releaseDate, day);
    }
    const all = content.releases.length;
    copies.expectAll({ page: all, list: all, twin: all, API: all });
  });
});

function checkData(copies: Copies, release: string, table: Table, answers: AnswerTable[]): void {
  const { runtime, category, rows } = table;
  const given = answers.find((one) => one.runtime === runtime && one.category === category);
  const looked = lookup.tables[release]?.[runtime]?.[category];
  for (const { id, versions } of rows) {
    const fact = `${release} ${runtime} ${category} ${id}`;
    const answer = given?.rows.find((one) => one.id === id);
    copies.check(
      'API',
      fact,
      answer?.versions.map(({ name }) => name),
      versions,
    );
    if (categories.get(category)?.lookup)
      copies.check('lookup', fact, looked?.find(({ row }) => row === id)?.versions, versions);
  }
}

/** The table of a release, on its own page and for context on the pages of its neighbours. */
function checkTables(copies: Copies, release: string, { category, rows }: Table): void {
  const releases = content.compatibility.map(({ id }) => id);
  const at = releases.indexOf(release);
  for (const on of releases.slice(Math.max(0, at - 1), at + 2)) {
    for (const row of rows) {
      const anchor = `${categories.get(category)?.anchor ?? ''}-${row.id}`;
      const said = versionsOn(on, release, anchor);
      if (!said) continue;
      // Beside its own table a page shows what a neighbour lists of the whole product.
      const expected =
        on === release ? [row] : rows.filter(({ product }) => product === row.product);
      copies.check(
        on === release ? 'page' : 'neighbour',
        `${release} ${row.id} on ${on}`,
        said,
        expected.flatMap(({ versions }) => versions),
      );
    }
  }
}

/** The column of a release on the page of a pair whose way touches it. */
function checkPair(
  copies: Copies,
  release: string,
  { category, rows }: Table,
  path: string,
  html: string,
): void {
  const caption = `<caption>${categories.get(category)?.name ?? ''}</caption>`;
  const [table = ''] = new RegExp(`${caption}[\\s\\S]*?</table>`).exec(html) ?? [];
  const column = new RegExp(`<td data-label="${release}"[^>]*>([\\s\\S]*?)</td>`);
  for (const [, product = '', cells = ''] of table.matchAll(
    /<tr><th scope="row">([^<]*)<\/th>([\s\S]*?)<\/tr>/g,
  )) {
    const cell = column.exec(cells)?.[1];
    if (cell === undefined) continue;
    const listed = rows.filter((row) => {
      const its = products.get(row.product);
      return (its?.shortName ?? its?.name) === product;
    });
    copies.check(
      'pair',
      `${release} ${product} on ${path}`,
      [...cell.matchAll(/<b>([^<]*)<\/b>/g)].map(([, version]) => version),
      listed.flatMap(({ versions }) => versions),
    );
  }
}

/** What a compatibility page says of a row of a release's table: in its own column, or in the one it shows for context. */
function versionsOn(page: string, release: string, row: string): string[] | undefined {
  const html = pages.get(`/compatibility/${page}/`) ?? '';
  const [, cells] = new RegExp(`<tr id="${row}"[^>]*>([\\s\\S]*?)</tr>`).exec(html) ?? [];
  const label = page === release ? `Tested with ${release}` : release;
  const cell = new RegExp(`<td[^>]*data-label="${label}"[^>]*>([\\s\\S]*?)</td>`).exec(cells ?? '');
  const versions = [
    ...(cell?.[1] ?? '').matchAll(/<(span|li) class="version"[^>]*>([^<]*)<\/\1>/g),
  ];
  return cell?.[1] === undefined
    ? undefined
    : versions.map(([, , version = '']) => textOf(version));
}

const severityIn = (html: string): string =>
  plain(
    /<span class="severity [^>]*>([\s\S]*?)<\/span>\s*(?:[a-z ]+<\/span>)?/.exec(html)?.[0] ?? '',
  )
    .replace(/[^a-z ]/g, '')
    .trim();
