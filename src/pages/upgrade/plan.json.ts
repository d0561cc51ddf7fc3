import type { APIRoute } from 'astro';
import { getPlanData } from '~/queries/upgrade';

/** What plans need besides the lookup's data, loaded by the planner when it starts. */
export const GET: APIRoute = async () => Response.json((await getPlanData()).facts);
