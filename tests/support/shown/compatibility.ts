import { tableAnchor } from '~/domain/compatibility/dataset';
import { inRange } from '~/domain/releases';
import { NOTE_WORDS } from '~/domain/note-words';
import type { Compatibility } from '~/schemas/compatibility';
import { content } from '../facts';
import { definitionOf, plainWords, readPage, says, wordsOf, type ReadablePage } from '../page-text';
import type { ShownFact } from './fact';

const LIMIT_WORDS = { forbids: 'stop', warns: 'warning', conditional: 'fact' } as const;

const pages = new Map(
  content.compatibility.map(({ data }) => [
    data.release,
    readPage(`/compatibility/${data.release}/`),
  ]),
);

const pageOf = (release: string): ReadablePage => {
  const page = pages.get(release);
  if (!page) throw new Error(`There is no page of the compatibility of ${release}.`);
  return page;
};

const productName = (id: string): string =>
  content.products.find((product) => product.id === id)?.data.name ?? id;

/** Each listed version in the row and column where it belongs, and what is remarked on rows and tables. */
export const testedFacts = (): ShownFact[] =>
  content.compatibility.flatMap(({ data }) => [...rowsOf(data), ...remarksOf(data)]);

function rowsOf({ release, tables }: Compatibility): ShownFact[] {
  const page = pageOf(release);
  return tables.flatMap(({ runtime, category, rows }) => {
    const anchor = anchorOf(runtime, category);
    return rows.flatMap((row) => {
      const line = page.byId(`${anchor}-${row.id}`);
      const named = wordsOf(line?.querySelector('th')).startsWith(productName(row.product));
      const listed = (line?.querySelectorAll('td.here .version') ?? []).map(wordsOf);
      const remarks = line?.querySelector('td.remarks');
      const one = factory(release, `${anchor} ${row.id}`);
      return [
        ...row.versions.map((version) =>
          one(version, named && listed.includes(plainWords(version))),
        ),
        ...(row.printed === undefined
          ? []
          : [one('printed', says(remarks, `Printed as “${row.printed}”.`))]),
        ...(row.note === undefined ? [] : [one('note', says(remarks, row.note))]),
      ];
    });
  });
}

function anchorOf(runtimeId: string, categoryId: string): string {
  const runtime = content.runtimes.find(({ id }) => id === runtimeId);
  const category = content.categories.find(({ id }) => id === categoryId);
  if (!runtime || !category) throw new Error(`There is no table ${runtimeId} ${categoryId}.`);
  return tableAnchor(runtime.data, category.data);
}

const factory =
  (release: string, where: string) =>
  (what: string, shown: boolean): ShownFact => ({
    fact: `compatibility/${release} ${where} ${what}`,
    page: `/compatibility/${release}/`,
    shown,
  });

function remarksOf({ release, gaps, anomalies }: Compatibility): ShownFact[] {
  const page = pageOf(release);
  const told = [
    ...page.all('.anomaly'),
    ...(page.byId('differences')?.parent?.querySelectorAll('li') ?? []),
  ];
  return [
    ...gaps.map((gap, at) =>
      factory(release, 'gap')(String(at + 1), says(page.byId('gaps')?.parent, gap)),
    ),
    ...anomalies.map(({ id, printed, why, resolution }) =>
      factory(release, 'anomaly')(
        id,
        told.some((one) => [printed, why, resolution].every((text) => says(one, text))),
      ),
    ),
  ];
}

/** Evidence other than tested tables, with its basis, and the database scripts that ship. */
export const evidenceFacts = (): ShownFact[] =>
  content.compatibility.flatMap(({ data }) => [...evidenceOf(data), ...scriptsOf(data)]);

function evidenceOf({ release, evidence }: Compatibility): ShownFact[] {
  const page = pageOf(release);
  return evidence.flatMap((row) => {
    const line = page.byId(`evidence-${row.id}`);
    const named = wordsOf(line?.querySelector('th')) === productName(row.product);
    const [versions, basis, remarks] = line?.querySelectorAll('td') ?? [];
    const one = factory(release, `evidence ${row.id}`);
    const basisName = content.bases.find(({ id }) => id === row.basis)?.data.name ?? row.basis;
    return [
      ...row.versions.map((version) =>
        one(version, named && wordsOf(versions).split(', ').includes(plainWords(version))),
      ),
      one('basis', named && wordsOf(basis) === basisName),
      ...(row.printed === undefined
        ? []
        : [one('printed', says(row.versions.length > 0 ? remarks : versions, row.printed))]),
      ...(row.note === undefined ? [] : [one('note', says(remarks, row.note))]),
    ];
  });
}

function scriptsOf({ release, databaseScripts: scripts }: Compatibility): ShownFact[] {
  if (!scripts) return [];
  const page = pageOf(release);
  const lists = page.all('.scripts > div');
  const one = factory(release, 'database scripts');
  const listed = (term: string, name: string): ShownFact =>
    one(`${term} ${name}`, definitionOf(lists, term).split(', ').includes(plainWords(name)));
  return [
    ...scripts.apim.map(({ name }) => listed('API-M database', name)),
    ...(scripts.shared ?? [{ name: 'not known' }]).map(({ name }) =>
      listed('Shared database', name),
    ),
    ...scripts.multiDataCentre.map((name) => listed('Several data centres', name)),
    ...(scripts.note === undefined
      ? []
      : [one('note', says(page.byId('database-scripts')?.parent, scripts.note))]),
  ];
}

/** Each published limit on the page of each release it holds for: what it is about, what it does and its words. */
export const limitFacts = (): ShownFact[] =>
  content.limits.flatMap(({ data: limit }) =>
    content.releases
      .filter(({ id }) => inRange(id, limit.releases))
      .flatMap(({ id: release }) => {
        const notes = pageOf(release).all('.note');
        const note = notes.find(
          (one) =>
            wordsOf(one.querySelector('.title')) === plainWords(limit.subject) &&
            says(one, limit.text),
        );
        const kind = wordsOf(note?.querySelector('.kind'));
        const one = factory(release, `limit ${limit.id}`);
        return [
          one('text', note !== undefined),
          one('effect', kind.startsWith(`${NOTE_WORDS[LIMIT_WORDS[limit.effect]]}:`)),
        ];
      }),
  );
