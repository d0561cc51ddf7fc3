import type { APIRoute } from 'astro';
import { getReleases } from '~/queries/releases';
import { releaseLine } from '~/social/line';
import { pictureOf } from '~/social/picture';

/** The picture that pages without one of their own share. */
export const GET: APIRoute = async () =>
  pictureOf({
    kind: 'Guide, tested versions, changes, checklist',
    title: 'Upgrade WSO2 API Manager, knowing what changes',
    text: 'Everything says where it was read and when. Nothing you enter leaves your browser.',
    line: releaseLine(await getReleases()),
  });
