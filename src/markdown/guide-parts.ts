import { SIDE_BY_SIDE } from '~/components/guide/side-by-side';
import { scriptTable } from '~/domain/compatibility/scripts';
import type { Facts } from '~/domain/facts';
import { SEVERITIES } from '~/schemas/severity';
import { cell, fact, link, list, table } from './document';

/** What the components of the guide without words of their own say, as Markdown; by name. */
export const GUIDE_PARTS: Record<string, (facts: Facts) => string[]> = {
  ChangesByArea: ({ areas, changes }) =>
    table(
      'Changes for upgraders by area',
      ['Area', 'Changes', 'What it holds'],
      areas.map(({ id, name, description }) => [
        cell(name),
        String(changes.filter(({ data }) => data.area === id).length),
        cell(description),
      ]),
    ),

  ChangesChart: ({ releases, changes }) =>
    table(
      'Changes for upgraders that each release brought, by severity',
      ['Release', ...SEVERITIES.map((severity) => severity.replace('-', ' ')), 'all'],
      releases.toReversed().map(({ version, changesReview }) => {
        const own = changes.filter(({ data }) => data.introducedIn === version);
        return [
          link(version, `/releases/${version}/`),
          ...(changesReview.status === 'reviewed'
            ? [
                ...SEVERITIES.map((severity) =>
                  String(own.filter(({ data }) => data.severity === severity).length),
                ),
                String(own.length),
              ]
            : [...SEVERITIES.map(() => 'not collected'), 'not collected']),
        ];
      }),
    ),

  DatabaseScripts: ({ compatibility }) => {
    const { rows, inexact, noShared, unknown } = scriptTable(compatibility);
    const remark = (words: string, releases: readonly string[]): string[] =>
      releases.length > 0 ? [`${words}: ${releases.join(', ')}.`] : [];
    return [
      ...table(
        'Releases whose pack can create the tables of each database. A script says that they can be created there, not that the database was tested.',
        ['DBMS', 'API-M database: `dbscripts/apimgt`', 'Shared database: `dbscripts`'],
        rows.map(({ flavour, apim, shared }) => [cell(flavour), apim, shared]),
      ),
      ...list([
        ...remark('Read off a commit near the release', inexact),
        ...remark('Shared database not known', noShared),
        ...remark('Not known', unknown),
      ]),
    ];
  },

  DirectUpgrades: ({ paths, evidence }) =>
    table(
      'Direct upgrades that a public source speaks of. For a pair that is not here, no public statement was found.',
      ['To', 'From', 'What public sources say'],
      paths.flatMap(({ target, hops }) =>
        hops.map((hop) => {
          const words = evidence.find(({ id }) => id === hop.evidence)?.name ?? hop.evidence;
          return [
            link(target, `/releases/${target}/`),
            hop.from,
            `${cell(words)}${hop.via.length > 0 ? `, via ${hop.via.join(', ')}` : ''}`,
          ];
        }),
      ),
    ),

  SideBySide: () => ['', ...SIDE_BY_SIDE.map((text, at) => `${String(at + 1)}. ${text}`), ''],

  Stages: ({ stages }) =>
    table(
      'The stages of an upgrade, old and new side by side',
      ['Stage', 'What happens', 'Old', 'New'],
      stages.map((stage) => [
        cell(stage.name),
        cell(stage.description),
        cell(stage.old.words),
        cell(stage.new?.words ?? '–'),
      ]),
    ),

  SupportMatrix: ({ supportStatuses }) => [
    ...table(
      "Words of WSO2's support matrix and what WSO2 says they mean for security fixes",
      ['Status', 'Meaning'],
      supportStatuses.map(({ name, description }) => [cell(name), cell(description)]),
    ),
    fact('The dates themselves were not read for this guide.'),
    'The [support matrix](https://wso2.com/products/support-matrix/) is the only authority on whether a release is still supported.',
    '',
  ],
};
