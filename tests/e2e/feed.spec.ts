import { expect, test } from '../support/quiet';
import { contentRoot, loadContent } from '../support/content';

const { content } = loadContent(contentRoot);
const ATOM = 'http://www.w3.org/2005/Atom';

test('the feed is Atom with an entry for each change of the facts', async ({ page }) => {
  await page.goto('/facts/');
  const address = await page.getByRole('link', { name: 'Atom feed' }).getAttribute('href');
  const answer = await page.request.get(address ?? '');
  // Read in an empty page: the policy of ours lets no text become a document.
  const empty = await page.context().newPage();
  const feed = await empty.evaluate(
    ([text, atom]) => {
      const document = new DOMParser().parseFromString(text ?? '', 'application/xml');
      const textOf = (parent: Element, name: string): string =>
        parent.getElementsByTagNameNS(atom ?? '', name)[0]?.textContent ?? '';
      const root = document.documentElement;
      return {
        root: `${String(root.namespaceURI)} ${root.localName}`,
        head: ['id', 'title', 'updated'].map((name) => textOf(root, name)),
        entries: [...root.getElementsByTagNameNS(atom ?? '', 'entry')].map((entry) => ({
          id: textOf(entry, 'id'),
          title: textOf(entry, 'title'),
          updated: textOf(entry, 'updated'),
          link: entry.getElementsByTagNameNS(atom ?? '', 'link')[0]?.getAttribute('href') ?? '',
        })),
      };
    },
    [await answer.text(), ATOM],
  );
  expect(feed.root).toBe(`${ATOM} feed`);
  for (const value of feed.head) expect(value).not.toBe('');
  const news = content.news.map(({ data }) => data);
  expect(feed.entries.map(({ title }) => title).sort()).toEqual(
    news.map(({ title }) => title.replaceAll('`', '')).sort(),
  );
  expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(news.length);
  for (const { id, title, updated, link } of feed.entries) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const entry = news.find((one) => one.title.replaceAll('`', '') === title);
    expect(updated).toBe(`${entry?.date ?? ''}T00:00:00.000Z`);
    expect(link).toBe(entry?.page);
    const { status } = await page.evaluate(async (path) => {
      const answer = await fetch(path);
      return { status: answer.status };
    }, link);
    expect(status, link).toBe(200);
  }
  for (const { title } of news) {
    await expect(page.getByRole('link', { name: title.replaceAll('`', '') })).toBeVisible();
  }
});
