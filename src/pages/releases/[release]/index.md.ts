import type { APIRoute } from 'astro';
import { releaseMarkdown } from '~/markdown/release';
import { getFacts } from '~/queries/facts';

export async function getStaticPaths() {
  return (await getFacts()).releases
    .map(({ version }) => version)
    .map((release) => ({ params: { release } }));
}

/** The Markdown twin of a release. */
export const GET: APIRoute = async ({ params }) =>
  new Response(releaseMarkdown(await getFacts(), params['release'] ?? ''));
