import type { Release } from '~/schemas/release';
import { content } from '../facts';
import { definitionOf, plainWords, readPage, says, wordsOf } from '../page-text';
import type { ShownFact } from './fact';

/** Dates, distributions, support and notes of every release. */
export const releaseFacts = (): ShownFact[] =>
  content.releases.flatMap(({ data }) => factsOf(data));

function factsOf(release: Release): ShownFact[] {
  const { version, released, support, securityFixes: fixes } = release;
  const path = `/releases/${version}/`;
  const page = readPage(path);
  const facts = page.all('.release .facts > div');
  const under = (term: string): string => definitionOf(facts, term);
  const sectionOf = (heading: string) => page.byId(heading)?.parent;
  const links = page.all('.release section a');
  const one = (field: string, shown: boolean): ShownFact => ({
    fact: `releases/${version} ${field}`,
    page: path,
    shown,
  });
  const nameOf = (id: string): string =>
    content.distributions.find((distribution) => distribution.id === id)?.data.name ?? id;
  return [
    one('version', wordsOf(page.all('h1')[0]) === `API Manager ${version}`),
    one('released', under('Released').startsWith(released.date ?? 'not known')),
    one('released.basis', under('Released').includes(plainWords(released.basis))),
    one('summary', says(page.byId('lead'), release.summary)),
    one(
      'support',
      under('Support').startsWith(
        support.status === 'dated' ? `until ${support.endOfLife}` : 'not known here',
      ),
    ),
    ...(support.status === 'unknown'
      ? [one('support.note', under('Support').includes(plainWords(support.note)))]
      : []),
    ...release.distributions.map((id) =>
      one(`distribution ${id}`, under('Distributions').split(', ').includes(nameOf(id))),
    ),
    ...release.builtFrom.map((part) =>
      one(
        `built from ${part.name}`,
        `${under('Built from')}, `.includes(`${part.name} ${part.version}, `),
      ),
    ),
    ...(fixes
      ? [
          one('advisory', under('Security fixes seen').includes(`${fixes.advisory} of`)),
          one('advisory date', under('Security fixes seen').includes(`of ${fixes.published}`)),
          ...(fixes.highestUpdateLevel === null
            ? []
            : [
                one(
                  'update level',
                  under('Security fixes seen').startsWith(
                    `update level ${String(fixes.highestUpdateLevel)},`,
                  ),
                ),
              ]),
          ...(fixes.note === undefined
            ? []
            : [
                one('advisory note', under('Security fixes seen').includes(plainWords(fixes.note))),
              ]),
        ]
      : []),
    ...(release.changesReview.note === undefined
      ? []
      : [one('changes review', says(sectionOf('changes'), release.changesReview.note))]),
    ...release.links.map(({ label, url }) =>
      one(
        `link ${url}`,
        links.some(
          (link) => link.getAttributeValue('href') === url && wordsOf(link) === plainWords(label),
        ),
      ),
    ),
    ...release.notes.map((note, at) =>
      one(`note ${String(at + 1)}`, says(sectionOf('notes'), note)),
    ),
  ];
}
