import { getCollection } from 'astro:content';
import type { News } from '~/schemas/news';

/** What changed in the facts, newest first; of one day by id, since collections come in no order of their own. */
export async function getNews(): Promise<News[]> {
  const news = (await getCollection('news')).map(({ data }) => data);
  return news.sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
}
