import { getCollection } from 'astro:content';
import { compareReleases } from '~/domain/releases';
import type { Hop } from '~/schemas/path';

/** A hop and where it leads. */
export interface DirectedHop extends Hop {
  to: string;
}

/** All hops that public sources speak of, by target, then source. */
export async function getHops(): Promise<DirectedHop[]> {
  const files = await getCollection('paths');
  return files
    .flatMap(({ data }) => data.hops.map((hop) => ({ ...hop, to: data.target })))
    .sort((a, b) => compareReleases(a.to, b.to) || compareReleases(a.from, b.from));
}
