import { getCollection, type CollectionEntry } from 'astro:content';
import { compareReleases } from '~/domain/releases';

export type ReleaseEntry = CollectionEntry<'releases'>;

/** All releases, oldest first. */
export async function getReleases(): Promise<ReleaseEntry[]> {
  const releases = await getCollection('releases');
  return releases.sort((a, b) => compareReleases(a.id, b.id));
}

export interface ReleaseNeighbours {
  previous: ReleaseEntry | undefined;
  next: ReleaseEntry | undefined;
}

/** The releases just before and after one, in version order. */
export async function neighboursOf(version: string): Promise<ReleaseNeighbours> {
  const releases = await getReleases();
  const at = releases.findIndex(({ id }) => id === version);
  return { previous: releases[at - 1], next: releases[at + 1] };
}
