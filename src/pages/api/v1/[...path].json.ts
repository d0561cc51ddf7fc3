import type { APIRoute } from 'astro';
import { apiFiles } from '~/api/v1';
import { getFacts } from '~/queries/facts';

export async function getStaticPaths() {
  return apiFiles(await getFacts()).map(({ file, body }) => ({
    params: { path: file.replace(/\.json$/, '') },
    props: { body },
  }));
}

/** A file of the API. */
export const GET: APIRoute<{ body: unknown }> = ({ props }) => Response.json(props.body);
