import type { Facts } from '~/domain/facts';
import type { Release } from '~/schemas/release';
import { SEVERITIES } from '~/schemas/severity';
import { cell, fact, footnotesOf, link, list, table, twin, type Footnotes } from './document';

/** A release as Markdown. */
export function releaseMarkdown(facts: Facts, version: string): string {
  const data = facts.releases.find((one) => one.version === version);
  if (!data) throw new Error(`There is no release "${version}".`);
  const notes = footnotesOf(facts);
  return twin(facts, {
    title: `API Manager ${version}`,
    lead: data.summary,
    notes,
    body: [
      ...aboutIt(facts, data, notes),
      ...changesOf(facts, data),
      ...upgradesTo(facts, version, notes),
      '## What it was tested with',
      '',
      link(`Compatibility of ${version}`, `/compatibility/${version}/`),
      '',
      ...(data.notes.length > 0 ? ['## Notes', ...list(data.notes.map(fact))] : []),
      '## Official pages',
      ...list(data.links.map(({ label, url }) => `[${fact(label)}](${url})`)),
    ],
  });
}

function aboutIt({ distributions }: Facts, data: Release, notes: Footnotes): string[] {
  const { released, support, securityFixes: fixes } = data;
  const names = data.distributions.map(
    (id) => distributions.find((one) => one.id === id)?.name ?? id,
  );
  return table(
    'About the release',
    ['What', 'Value'],
    [
      [
        'Released',
        `${released.date ?? 'not known'}. ${cell(released.basis)}${notes.mark(data.sources)}`,
      ],
      [
        'Support',
        support.status === 'dated'
          ? `until ${support.endOfLife}${notes.mark(support.sources)}`
          : `not known here. ${cell(support.note)}`,
      ],
      ['Distributions', cell(names.join(', '))],
      ...(fixes
        ? [
            [
              'Security fixes seen',
              `${fixes.highestUpdateLevel === null ? '' : `update level ${String(fixes.highestUpdateLevel)}, `}${cell(fixes.advisory)} of ${fixes.published}${notes.mark(fixes.sources)}${fixes.note ? `. ${cell(fixes.note)}` : ''}`,
            ],
          ]
        : []),
      ...(data.builtFrom.length > 0
        ? [
            [
              'Built from',
              cell(data.builtFrom.map(({ name, version }) => `${name} ${version}`).join(', ')),
            ],
          ]
        : []),
    ],
  );
}

function changesOf({ changes, areas }: Facts, data: Release): string[] {
  const brought = changes.filter((change) => change.data.introducedIn === data.version);
  const areaOf = (id: string): string => areas.find((area) => area.id === id)?.name ?? id;
  return [
    '## Changes it brought',
    '',
    ...(data.changesReview.note ? [fact(data.changesReview.note), ''] : []),
    ...(brought.length === 0 && data.changesReview.status === 'reviewed'
      ? ['The sources were read for this release and name nothing that an upgrader must know.', '']
      : []),
    ...table(
      `${String(brought.length)} changes, most pressing first`,
      ['Severity', 'Change', 'Area'],
      brought
        .toSorted(
          (a, b) => SEVERITIES.indexOf(a.data.severity) - SEVERITIES.indexOf(b.data.severity),
        )
        .map((change) => [
          change.data.severity.replace('-', ' '),
          link(change.data.title, `/changes/${change.id}/`).replaceAll('\\|', '|'),
          cell(areaOf(change.data.area)),
        ]),
    ),
  ];
}

function upgradesTo({ paths, evidence }: Facts, version: string, notes: Footnotes): string[] {
  const into = paths.find(({ target }) => target === version);
  if (!into) return [];
  const nameOf = (id: string): string => evidence.find((one) => one.id === id)?.name ?? id;
  return [
    '## Upgrades to it',
    '',
    ...into.hops.flatMap((hop) => [
      `### From ${hop.from}: ${nameOf(hop.evidence)}${hop.via.length > 0 ? `, through ${hop.via.join(' and ')}` : ''}`,
      '',
      ...hop.stages.map((stage, at) => `${String(at + 1)}. ${fact(stage)}`),
      '',
      ...[hop.note, hop.doubt].flatMap((text) => (text ? [fact(text), ''] : [])),
      `Read from ${notes.mark(hop.sources)}`,
      '',
    ]),
    ...into.gaps.map(fact),
    '',
  ];
}
