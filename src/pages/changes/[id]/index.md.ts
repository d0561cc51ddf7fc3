import type { APIRoute } from 'astro';
import { changeMarkdown } from '~/markdown/change';
import { getFacts } from '~/queries/facts';

export async function getStaticPaths() {
  return (await getFacts()).changes.map(({ id }) => id).map((id) => ({ params: { id } }));
}

/** The Markdown twin of a change. */
export const GET: APIRoute = async ({ params }) =>
  new Response(changeMarkdown(await getFacts(), params['id'] ?? ''));
