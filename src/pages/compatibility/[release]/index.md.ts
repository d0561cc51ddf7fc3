import type { APIRoute } from 'astro';
import { compatibilityMarkdown } from '~/markdown/compatibility';
import { getFacts } from '~/queries/facts';

export async function getStaticPaths() {
  return (await getFacts()).compatibility
    .map(({ release }) => release)
    .map((release) => ({ params: { release } }));
}

/** The Markdown twin of a release's compatibility. */
export const GET: APIRoute = async ({ params }) =>
  new Response(compatibilityMarkdown(await getFacts(), params['release'] ?? ''));
