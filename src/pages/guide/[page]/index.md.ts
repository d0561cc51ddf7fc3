import type { APIRoute } from 'astro';
import { guideMarkdown } from '~/markdown/guide';
import { getFacts } from '~/queries/facts';

export async function getStaticPaths() {
  return (await getFacts()).guide.map(({ id }) => id).map((page) => ({ params: { page } }));
}

/** The Markdown twin of a page of the guide. */
export const GET: APIRoute = async ({ params }) =>
  new Response(guideMarkdown(await getFacts(), params['page'] ?? ''));
