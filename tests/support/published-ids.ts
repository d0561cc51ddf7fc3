import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Content } from './content';

/** content/published-ids.yaml: what readers may hold a link, a tick or a saved choice to. */
export interface PublishedIds {
  /** By kind, sorted; only ever added to. */
  published: Record<string, string[]>;
  /** Ids that had to go, each with the reason. */
  gone: { kind: string; id: string; because: string }[];
}

/** Ids of the content by kind: those that stand in addresses, anchors, shared links or browser storage. */
export function publishedIdsOf(content: Content): Record<string, string[]> {
  const ids: Record<string, string[]> = {
    guide: content.guide.map(({ id }) => id),
    releases: content.releases.map(({ id }) => id),
    changes: content.changes.map(({ id }) => id),
    checklist: content.checklist.flatMap(({ data }) => [
      ...data.groups.flatMap(({ items }) => items.map(({ id }) => id)),
      ...data.retired.map(({ id }) => id),
    ]),
    products: content.products.map(({ id }) => id),
    categories: content.categories.map(({ data }) => data.queryKey),
    anchors: content.categories.map(({ data }) => data.anchor),
    runtimes: content.runtimes.map(({ id }) => id),
    areas: content.areas.map(({ id }) => id),
    features: content.features.map(({ id }) => id),
    topologies: content.topologies.map(({ id }) => id),
    tracks: content.tracks.map(({ id }) => id),
    limits: content.limits.map(({ id }) => id),
    news: content.news.map(({ id }) => id),
    sources: content.sources.map(({ id }) => id),
    rows: content.compatibility.flatMap(({ id: release, data }) =>
      data.tables.flatMap(({ runtime, category, rows }) =>
        rows.map(({ id }) => [release, runtime, category, id].join('/')),
      ),
    ),
  };
  return Object.fromEntries(
    Object.entries(ids).map(([kind, list]) => [kind, [...new Set(list)].sort()]),
  );
}

/** Reads the list; every id of it stays in it. */
export function readPublishedIds(root: URL): PublishedIds {
  return parse(readFileSync(new URL('published-ids.yaml', root), 'utf8')) as PublishedIds;
}

/** The list with the ids of the content added, as the text of its file. Nothing is taken out. */
export function withAdded({ published, gone }: PublishedIds, content: Content): string {
  const now = publishedIdsOf(content);
  const kinds = [...new Set([...Object.keys(now), ...Object.keys(published)])];
  const merged = kinds.map((kind) => [
    kind,
    [...new Set([...(published[kind] ?? []), ...(now[kind] ?? [])])].sort(),
  ]);
  return HEAD + stringify({ published: Object.fromEntries(merged) as unknown, gone });
}

const HEAD = `# Ids that were published: addresses, anchors, shared links and ticks of readers hang on them.
# \`npm run ids:publish\` adds what is new and takes nothing out. An id that must go gets an entry in "gone":
#   - { kind: changes, id: old-id, because: Told twice; see new-id. }
# A checklist item goes to "retired" of its phase instead.
`;
