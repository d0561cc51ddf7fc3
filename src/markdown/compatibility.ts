import { toComponentProduct } from '~/domain/compatibility/dataset';
import { cycleOf } from '~/domain/compatibility/lifecycle';
import type { Facts } from '~/domain/facts';
import { inRange } from '~/domain/releases';
import { readListed } from '~/domain/versions';
import type { Compatibility } from '~/schemas/compatibility';
import { cell, fact, footnotesOf, link, list, table, twin, type Footnotes } from './document';

/** What a release was tested with, as Markdown. */
export function compatibilityMarkdown(facts: Facts, release: string): string {
  const file = facts.compatibility.find((one) => one.release === release);
  if (!file) throw new Error(`No compatibility of release "${release}" is there.`);
  const notes = footnotesOf(facts);
  const { officialPage } = file;
  return twin(facts, {
    title: `Compatibility of API-M ${release}`,
    lead: "A tested table says what WSO2's tests ran on, never what fails.",
    notes,
    body: [
      link(`About release ${release}`, `/releases/${release}/`),
      '',
      ...(file.gaps.length > 0 ? ['## What is not known', ...list(file.gaps.map(fact))] : []),
      ...(officialPage
        ? [`Official page: [${fact(officialPage.label)}](${officialPage.url})`, '']
        : []),
      ...tablesOf(facts, file, notes),
      ...missingOf(facts, file),
      ...limitsOf(facts, release, notes),
      ...evidenceOf(facts, file, notes),
      ...scriptsOf(file, notes),
      ...(file.anomalies.length > 0
        ? [
            '## Where the official pages differ',
            ...list(
              file.anomalies.map(
                ({ printed, why, resolution, sources }) =>
                  `“${fact(printed)}”: ${fact(why)} ${fact(resolution)}${notes.mark(sources)}`,
              ),
            ),
          ]
        : []),
    ],
  });
}

function tablesOf(facts: Facts, { tables, release }: Compatibility, notes: Footnotes): string[] {
  return facts.runtimes.flatMap((runtime) => {
    const own = facts.categories.flatMap((category) => {
      const found = tables.find(
        (one) => one.runtime === runtime.id && one.category === category.id,
      );
      if (!found) return [];
      return [
        `### ${category.heading}`,
        ...table(
          `${category.heading} of ${runtime.name} ${release}`,
          ['Product', 'Tested versions', 'Remarks'],
          found.rows.map((row) => [
            cell(nameOf(facts, row.product)),
            cell(row.versions.map((version) => withEnd(facts, row.product, version)).join(' · ')),
            [
              ...(row.printed ? [`Printed as “${cell(row.printed)}”.`] : []),
              ...(row.note ? [cell(row.note)] : []),
              notes.mark(row.sources),
            ].join(' '),
          ]),
        ),
      ];
    });
    return own.length > 0 ? [`## ${runtime.name}`, '', fact(runtime.description), '', ...own] : [];
  });
}

const nameOf = ({ products }: Facts, id: string): string =>
  products.find((product) => product.id === id)?.data.name ?? id;

/** A listed version, with the day its line ends where its maker says. */
function withEnd({ products }: Facts, id: string, version: string): string {
  const entry = products.find((product) => product.id === id);
  if (!entry) return version;
  const product = toComponentProduct(id, entry.data);
  const reading = readListed(product, version);
  const [line] = reading.ok && reading.lines.length === 1 ? reading.lines : [];
  const end = line === undefined ? undefined : cycleOf(product, line)?.endOfLife;
  return end ? `${version} (end of life ${end})` : version;
}

function missingOf({ categories, runtimes }: Facts, { tables, release }: Compatibility): string[] {
  const main = runtimes.find((runtime) => runtime.main)?.id;
  const missing = categories.filter(
    ({ id }) => !tables.some(({ runtime, category }) => runtime === main && category === id),
  );
  return missing.length === 0
    ? []
    : [
        '## No table found',
        '',
        `What ${release} was tested with was not found in these. That is not the same as “not tested”.`,
        ...list(missing.map(({ heading }) => heading)),
      ];
}

function limitsOf({ limits }: Facts, release: string, notes: Footnotes): string[] {
  const own = limits.filter(({ releases }) => inRange(release, releases));
  const words = { forbids: 'Not supported', warns: 'Take care', conditional: 'In a combination' };
  return own.length === 0
    ? []
    : [
        '## Limits and warnings',
        ...list(
          own.map(
            ({ effect, subject, text, sources }) =>
              `${words[effect]}: ${fact(subject)}. ${fact(text)}${notes.mark(sources)}`,
          ),
        ),
      ];
}

function evidenceOf(facts: Facts, { evidence }: Compatibility, notes: Footnotes): string[] {
  const basisOf = (id: string) => facts.bases.find((basis) => basis.id === id);
  return evidence.length === 0
    ? []
    : [
        '## Other evidence',
        ...table(
          'None of this makes a version “tested”. The basis of each row says what it is worth.',
          ['Product', 'Versions', 'Basis', 'Remarks'],
          evidence.map((row) => [
            cell(nameOf(facts, row.product)),
            cell(row.versions.join(', ') || (row.printed ?? '')),
            cell(basisOf(row.basis)?.name ?? row.basis),
            [
              ...(row.printed && row.versions.length > 0
                ? [`Printed as “${cell(row.printed)}”.`]
                : []),
              ...(row.note ? [cell(row.note)] : []),
              notes.mark(row.sources),
            ].join(' '),
          ]),
        ),
        ...list(
          [...new Set(evidence.map(({ basis }) => basis))].flatMap((id) => {
            const basis = basisOf(id);
            return basis ? [`${fact(basis.name)}: ${fact(basis.description)}`] : [];
          }),
        ),
      ];
}

function scriptsOf({ databaseScripts: scripts }: Compatibility, notes: Footnotes): string[] {
  if (!scripts) return [];
  const names = (flavours: readonly { name: string }[]): string =>
    flavours.map(({ name }) => fact(name)).join(', ');
  return [
    '## Database scripts in the pack',
    '',
    `A script says that the tables can be created there, not that the database was tested.${scripts.exact ? '' : ' The list was read off a near commit, not the release’s own.'}${notes.mark(scripts.sources)}`,
    ...list([
      `API-M database: ${names(scripts.apim)}`,
      `Shared database: ${scripts.shared ? names(scripts.shared) : 'not known'}`,
      ...(scripts.multiDataCentre.length > 0
        ? [`Several data centres: ${scripts.multiDataCentre.map(fact).join(', ')}`]
        : []),
    ]),
    ...(scripts.note ? [fact(scripts.note), ''] : []),
  ];
}
