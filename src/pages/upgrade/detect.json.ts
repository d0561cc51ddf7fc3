import type { APIRoute } from 'astro';
import { getDetectionData } from '~/queries/detection';

/** How pasted output is read: loaded by the planner when somebody wants to paste some. */
export const GET: APIRoute = async () => Response.json(await getDetectionData());
