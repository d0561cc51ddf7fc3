import type { APIRoute } from 'astro';
import { changesInto } from '~/queries/changes';
import { getReleases, type ReleaseEntry } from '~/queries/releases';
import { releaseLine } from '~/social/line';
import { pictureOf } from '~/social/picture';

export async function getStaticPaths() {
  const releases = await getReleases();
  return releases.map((release) => ({
    params: { release: release.id },
    props: { release, releases },
  }));
}

/** A release's picture: its number, what it brought, and its place among all. */
export const GET: APIRoute<{ release: ReleaseEntry; releases: ReleaseEntry[] }> = async ({
  props: { release, releases },
}) => {
  const { released, changesReview } = release.data;
  const changes = await changesInto(release.id);
  const blockers = changes.filter(({ data }) => data.severity === 'blocker').length;
  const facts = [
    ...(released.date ? [`released ${released.date}`] : []),
    ...(changesReview.status === 'reviewed'
      ? [`${String(changes.length)} changes for upgraders`]
      : []),
    ...(blockers > 0 ? [`${String(blockers)} of them blockers`] : []),
  ];
  return pictureOf({
    kind: 'WSO2 API Manager',
    title: release.id,
    version: true,
    text: facts.join(', '),
    line: releaseLine(releases, release.id),
  });
};
