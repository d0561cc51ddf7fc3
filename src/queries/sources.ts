import { getCollection } from 'astro:content';
import type { Source } from '~/schemas/source';

let all: Promise<Map<string, Source>> | undefined;

/** All cited documents by id. */
export function getSources(): Promise<Map<string, Source>> {
  all ??= getCollection('sources').then(
    (entries) => new Map(entries.map(({ id, data }) => [id, data])),
  );
  return all;
}

export interface Citation {
  /** Counts from 1 in the order of first mention on the page. */
  number: number;
  source: Source;
}

/**
 * Numbers the sources of one page.
 * @param ids source ids in the order the page mentions them; repeats keep their first number
 * @throws Error naming the id where content/sources.yaml has no such entry
 */
export async function citationsFor(ids: Iterable<string>): Promise<Map<string, Citation>> {
  const sources = await getSources();
  const citations = new Map<string, Citation>();
  for (const id of ids) {
    if (citations.has(id)) continue;
    const source = sources.get(id);
    if (!source) {
      throw new Error(`"${id}" is cited but is not a source; add it to content/sources.yaml.`);
    }
    citations.set(id, { number: citations.size + 1, source });
  }
  return citations;
}

/** The source ids that an MDX page mentions through `<Source id="a b" />`, in order. */
export function sourceIdsIn(mdx: string): string[] {
  return [...mdx.matchAll(/<Source\s+id="([^"]+)"/g)].flatMap((match) =>
    (match[1] ?? '').trim().split(/\s+/),
  );
}
