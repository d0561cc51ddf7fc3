import type { APIRoute } from 'astro';
import { getCheckData } from '~/queries/configuration';

/** The keys of the identity layer, loaded by the check when a file touches them or the reader asks for them. */
export const GET: APIRoute = async () => Response.json((await getCheckData()).identity);
