import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { getNews } from '~/queries/news';
import { href, SITE_NAME } from '~/site';

/**
 * What changed in the facts, as Atom. Where the site's address is not set, links are relative to the host that serves the
 * feed. Ids hang on the entry alone, so that a move of the site makes nothing new.
 */
export const GET: APIRoute = async ({ site }) => {
  const news = await getNews();
  const address = (path: string): string => new URL(href(path), site ?? NOWHERE).href;
  const feed = new Feed({
    id: idOf('feed'),
    title: `${SITE_NAME}: what changed in the facts`,
    link: address('/facts/'),
    feedLinks: { atom: address('/facts/feed.xml') },
    updated: dateOf(news[0]?.date),
    copyright: 'Apache-2.0',
    author: { name: SITE_NAME },
    generator: SITE_NAME,
  });
  for (const { id, date, title, text, page } of news) {
    feed.addItem({
      id: idOf(id),
      title: asHtml(title),
      link: address(page),
      date: dateOf(date),
      description: asHtml(text),
    });
  }
  return new Response(feed.atom1().replaceAll(NOWHERE, ''));
};

/** The library takes whole addresses only. A name that is reserved for nowhere is taken out again. */
const NOWHERE = 'https://nowhere.invalid';

/** A day of the content, never the clock of the build. */
const dateOf = (day: string | undefined): Date => new Date(`${day ?? '1970-01-01'}T00:00:00Z`);

/** Texts of entries are HTML to the library; back-ticks mark code. */
const asHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>');

/** A permanent name in the form of a UUID that is made of a name (version 8, RFC 9562). */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`apim-upgrade-guide news ${name}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
