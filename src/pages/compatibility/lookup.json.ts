import type { APIRoute } from 'astro';
import { getLookupData } from '~/queries/compatibility';

/** The lookup's data, loaded by its island when it is first needed. */
export const GET: APIRoute = async () => Response.json(await getLookupData());
