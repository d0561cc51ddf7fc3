import type { Content, Entry } from '../../support/content';
import type { Rule } from './rule';
import { textsOf } from './rule';

/** Links inside the site lead to a page and an anchor that are there: in guide pages, changes, the checklist and the news. */
export const links: Rule = (content, site) => {
  const places = placesOf(content, site.pages);
  const all: { entry: Entry<unknown>; field: string; link: string }[] = [
    ...content.guide.flatMap((entry) =>
      markdownLinks(entry.body).map((link) => ({ entry, field: 'body', link })),
    ),
    ...content.changes.flatMap((entry) =>
      markdownLinks(entry.body).map((link) => ({ entry, field: 'body', link })),
    ),
    ...content.checklist.flatMap((entry) =>
      textsOf(entry.data)
        .filter(({ key }) => key === 'guide')
        .map(({ field, value }) => ({ entry, field, link: value })),
    ),
    ...content.news.map((entry) => ({ entry, field: 'page', link: entry.data.page })),
  ];
  return all.flatMap(({ entry, field, link }) => {
    const wrong = whatIsWrong(places, entry, link);
    return wrong === undefined
      ? []
      : [
          {
            file: entry.file,
            id: entry.id,
            field,
            value: link,
            wrong,
            write: 'correct the link, or bring back what it leads to',
          },
        ];
  });
};

/** Pages with their anchors; `undefined` where the anchors are the code's own, which the site tests look at. */
type Places = ReadonlyMap<string, ReadonlySet<string> | undefined>;

function whatIsWrong(places: Places, entry: Entry<unknown>, link: string): string | undefined {
  if (/^(?:https:|mailto:)/.test(link)) return undefined;
  if (!/^[/#]/.test(link))
    return 'is neither an https address nor a path of this site that begins with a slash';
  const [path = '', anchor] = link.startsWith('#')
    ? [`/guide/${entry.id}/`, link.slice(1)]
    : link.split('#');
  if (!places.has(path)) {
    return places.has(`${path}/`)
      ? 'lacks the slash at its end'
      : 'leads to a page that is not there';
  }
  const anchors = places.get(path);
  return anchor === undefined || !anchors || anchors.has(anchor)
    ? undefined
    : `has no anchor "${anchor}" on its page`;
}

function placesOf(content: Content, pages: ReadonlySet<string>): Places {
  const places = new Map<string, ReadonlySet<string> | undefined>(
    [...pages].map((page) => [page, undefined]),
  );
  for (const { id, body } of content.guide) places.set(`/guide/${id}/`, headingAnchors(body));
  for (const { id } of content.changes) places.set(`/changes/${id}/`, undefined);
  for (const { id } of content.releases) places.set(`/releases/${id}/`, undefined);
  for (const { id, data } of content.compatibility)
    places.set(`/compatibility/${id}/`, tableAnchors(content, data));
  places.set(
    '/checklist/',
    new Set(
      content.checklist.flatMap(({ id, data }) => [
        id,
        ...data.groups.flatMap((group) => [group.id, ...group.items.map((item) => item.id)]),
      ]),
    ),
  );
  return places;
}

/** Anchors of a page's headings, as the Markdown processor makes them. */
function headingAnchors(body: string): Set<string> {
  return new Set(
    [...body.matchAll(/^#{2,6} (.+)$/gm)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** Every category has its anchor on a release's page, with or without a table; rows and other runtimes have theirs. */
function tableAnchors(
  content: Content,
  data: Content['compatibility'][number]['data'],
): Set<string> {
  const anchors = new Map(
    content.categories.map((category) => [category.id, category.data.anchor]),
  );
  const main = content.runtimes.find((runtime) => runtime.data.main)?.id;
  return new Set([
    ...anchors.values(),
    ...data.tables.flatMap(({ runtime, category }) => {
      const anchor = anchors.get(category) ?? category;
      return [runtime === main ? anchor : `${runtime}-${anchor}`];
    }),
  ]);
}

function markdownLinks(body: string): string[] {
  return [...withoutCode(body).matchAll(/\]\(([^)\s]*)\)/g)].map((match) => match[1] ?? '');
}

const withoutCode = (body: string): string =>
  body.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
