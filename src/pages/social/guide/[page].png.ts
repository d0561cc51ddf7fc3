import type { APIRoute } from 'astro';
import { getGuidePages, type GuideEntry } from '~/queries/guide';
import { pictureOf } from '~/social/picture';

export async function getStaticPaths() {
  const pages = await getGuidePages();
  return pages.map((page) => ({ params: { page: page.id }, props: { page, pages } }));
}

/** A guide page's picture: what it is about, and its place in the reading order. */
export const GET: APIRoute<{ page: GuideEntry; pages: GuideEntry[] }> = ({ props }) =>
  pictureOf({
    kind: `Guide · ${props.page.data.section}`,
    title: props.page.data.title,
    text: props.page.data.description,
    line: props.pages.map(({ id }, index) => ({
      at: (index / Math.max(1, props.pages.length - 1)) * 100,
      here: id === props.page.id,
    })),
  });
