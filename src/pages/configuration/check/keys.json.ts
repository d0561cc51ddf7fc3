import type { APIRoute } from 'astro';
import { getCheckData } from '~/queries/configuration';

/** What a file is checked against, loaded by the check when there is a file. */
export const GET: APIRoute = async () => Response.json((await getCheckData()).data);
