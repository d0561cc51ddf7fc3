import type { APIRoute } from 'astro';
import { llmsText } from '~/markdown/llms';
import { getFacts } from '~/queries/facts';
import { SITE_NAME } from '~/site';

/** Where the Markdown of the site stands. */
export const GET: APIRoute = async () => new Response(llmsText(await getFacts(), SITE_NAME));
