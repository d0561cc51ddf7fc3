import { z } from 'zod';
import type { Release } from '~/schemas/release';
import type { Facts } from '~/domain/facts';
import { address, day, orNull, release, sources, text } from '../fields';
import { eachRelease, listOf } from '../resource';

const short = {
  name: release,
  releaseDate: day.nullable().describe('null where no date is known'),
  releaseDateBasis: text.describe('What the date rests on, or why there is none'),
  summary: text,
  distributions: z.array(z.string()).describe('Ids of vocabulary.json, kind "distribution"'),
  supportStatus: z
    .enum(['unknown', 'dated'])
    .describe('"unknown": the date was not read. It does not mean that support has ended'),
  eolFrom: day.nullable().describe('End of support; null where it is not known'),
  changesReviewed: z
    .boolean()
    .describe('false: nobody collected the changes of this release, so 0 changes says nothing'),
  changes: z.int().nonnegative().describe('Number of changes for upgraders that it brought'),
  testedTables: z.int().nonnegative().describe('Number of tested tables found for it'),
  page: address('Its page for people'),
};

const shortOf = (content: Facts, data: Release, up: string) => ({
  name: data.version,
  releaseDate: data.released.date,
  releaseDateBasis: data.released.basis,
  summary: data.summary,
  distributions: data.distributions,
  supportStatus: data.support.status,
  eolFrom: data.support.status === 'dated' ? data.support.endOfLife : null,
  changesReviewed: data.changesReview.status === 'reviewed',
  changes: changesInto(content, data.version).length,
  testedTables:
    content.compatibility.find((file) => file.release === data.version)?.tables.length ?? 0,
  page: `${up}../../releases/${data.version}/`,
});

const changesInto = ({ changes }: Facts, version: string) =>
  changes.filter(({ data }) => data.introducedIn === version);

/** All releases. */
export const releases = listOf({
  name: 'releases',
  summary: 'All releases, oldest first.',
  entry: z.object({ ...short, uri: address('The full answer about it') }),
  entries: (content) =>
    content.releases.map((data) => ({
      ...shortOf(content, data, ''),
      uri: `releases/${data.version}.json`,
    })),
});

/** One release. */
export const oneRelease = eachRelease({
  name: 'release',
  folder: 'releases',
  summary: 'One release: date, support, parts it is built from, changes it brought.',
  entry: z.object({
    ...short,
    supportNote: text.nullable(),
    changesReviewNote: text.nullable(),
    changeIds: z.array(z.string()).describe('Ids of changes.json'),
    builtFrom: z.array(z.object({ name: text, version: text })),
    securityFixes: z
      .object({
        highestUpdateLevel: z.int().nullable(),
        advisory: text,
        published: day,
        note: text.nullable(),
        sources,
      })
      .nullable()
      .describe('Highest update level named in a public advisory: fixes were made, no more'),
    previous: release.nullable().describe('The release before it, in version order'),
    next: release.nullable(),
    links: z.array(z.object({ label: text, url: z.url() })).describe('Official pages'),
    notes: z.array(text),
    compatibility: address('What it was tested with'),
    configuration: address('Its configuration keys').nullable(),
    sources,
  }),
  entries: (content) =>
    content.releases.map((data, at) => [
      data.version,
      {
        ...shortOf(content, data, '../'),
        supportNote: data.support.status === 'unknown' ? data.support.note : null,
        changesReviewNote: orNull(data.changesReview.note),
        changeIds: changesInto(content, data.version).map(({ id }) => id),
        builtFrom: data.builtFrom,
        securityFixes: data.securityFixes && {
          ...data.securityFixes,
          note: orNull(data.securityFixes.note),
        },
        previous: orNull(content.releases[at - 1]?.version),
        next: orNull(content.releases[at + 1]?.version),
        links: data.links,
        notes: data.notes,
        compatibility: `../compatibility/${data.version}.json`,
        configuration: content.configuration.some(({ version }) => version === data.version)
          ? `../configuration/${data.version}.json`
          : null,
        sources: [
          ...new Set([
            ...data.sources,
            ...(data.support.status === 'dated' ? data.support.sources : []),
          ]),
        ],
      },
    ]),
});
