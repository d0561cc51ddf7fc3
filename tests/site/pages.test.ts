import { describe, expect, test } from 'vitest';
import { contentRoot, loadContent } from '../support/content';
import { dist, pagesOf } from '../support/dist';
import { textOf } from '../support/html';

const pages = pagesOf(dist);
const paths = new Set(pages.map(({ path }) => path));
const { content } = loadContent(contentRoot);

const configured = content.configuration.map(({ id }) => id);
const configurationPairs = configured.flatMap((from, index) =>
  configured.slice(index + 1).map((to) => `/configuration/${from}/${to}/`),
);

/** Pages that read what is pasted in a worker of their own. */
const startsWorkers = (path: string): boolean =>
  path === '/configuration/check/' || /^\/upgrade\/[^/]+\/[^/]+\/$/.test(path);

/** The tags of a page without the values of their attributes. */
function tagsOf(html: string): string {
  const markup = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const tags = markup.match(/<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/g) ?? [];
  return tags.map((tag) => tag.replace(/"[^"]*"|'[^']*'/g, '')).join('\n');
}

describe('routes', () => {
  test('every route of the architecture is there', () => {
    const releases = content.releases.map(({ id }) => id);
    const expected = [
      '/',
      '/404.html',
      '/guide/',
      '/releases/',
      '/compatibility/',
      '/changes/',
      '/checklist/',
      ...content.guide.map(({ id }) => `/guide/${id}/`),
      ...releases.flatMap((release) => [`/releases/${release}/`, `/compatibility/${release}/`]),
      ...content.changes.map(({ id }) => `/changes/${id}/`),
      '/configuration/',
      '/configuration/check/',
      '/api/',
      '/coverage/',
      '/facts/',
      '/licences/',
      ...configurationPairs,
    ];
    expect(releases).toHaveLength(20);
    expect(configurationPairs).toHaveLength(55);
    expect(expected.filter((path) => !paths.has(path))).toEqual([]);
  });
});

describe.each(pages)('$path', ({ path, html }) => {
  test('has what every page has', () => {
    expect(html).toContain('<html lang="en"');
    expect(/<title>([^<]{5,})<\/title>/.exec(html)?.[1], 'title').toBeDefined();
    expect(
      /<meta name="description" content="([^"]{10,})"/.exec(html)?.[1],
      'description',
    ).toBeDefined();
    expect(html.match(/<h1[\s>]/g), 'one h1').toHaveLength(1);
    expect(html).toMatch(/<a class="skip" href="#main">/);
    expect(html).toMatch(/<main[^>]+id="main"/);
    expect(html).toMatch(/<header[\s>]/);
    expect(html).toMatch(/<footer[\s>]/);
  });

  test('lets nothing in but what it is made of', () => {
    const metas = [
      ...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/gi),
    ].map(([, policy = '']) => policy);
    expect(metas).toHaveLength(1);
    const directives = new Map(
      (metas[0] ?? '')
        .split(';')
        .filter(Boolean)
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    );
    const hashed = `('sha256-[\\w+/=]{44}' ?)*`;
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'connect-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' data:",
      'base-uri': "'self'",
      'form-action': "'self'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'default',
      'script-src': expect.stringMatching(
        new RegExp(`^'self' 'wasm-unsafe-eval' ${hashed}$`),
      ) as string,
      'style-src': expect.stringMatching(new RegExp(`^'self' ?${hashed}$`)) as string,
      ...(startsWorkers(path) && { 'worker-src': "'self' blob:" }),
    });
    expect(tagsOf(html).match(/\s(?:style|on\w+)=/g), 'code or styles in attributes').toBeNull();
  });

  test('has the heading that its first paint waits for', () => {
    expect(html.match(/ id="lead"/g)).toHaveLength(1);
  });

  test('names its tables, and heads their columns and rows (wish 24)', () => {
    for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
      const name = /^<table[^>]* aria-labelledby="([^"]+)"/.exec(table)?.[1];
      if (name === undefined)
        expect(textOf(/<caption[\s\S]*?<\/caption>/.exec(table)?.[0] ?? '')).toMatch(/\w/);
      else expect(html.includes(` id="${name}"`), name).toBe(true);
      const head = table.slice(0, 300);
      expect(table.includes('<th scope="col"'), head).toBe(true);
      const body = table.slice(table.indexOf('<tbody'));
      for (const [row] of body.matchAll(/<tr[\s\S]*?<\/tr>/g))
        expect(
          row.includes('scope="row"') || row.includes('scope="rowgroup"'),
          row.slice(0, 200),
        ).toBe(true);
    }
    const stops = html.match(/<div[^>]* tabindex="0"[^>]*>/g) ?? [];
    expect(
      stops.filter((one) => !/ role=.* aria-label/.test(one)),
      'stops without a name',
    ).toEqual([]);
  });

  test('shows nothing half-made', () => {
    const visible = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ');
    expect(visible).not.toMatch(/>\s*(?:undefined|null|NaN)\s*<|\[object Object\]/);
    expect(html).not.toMatch(/\/(?:home|Users|work|tmp)\/[a-z]+\//);
  });

  test('loads nothing from another origin', () => {
    const loaded = [
      ...html.matchAll(/<(?:script|img|link|iframe|source)[^>]+(?:src|href)="(https?:[^"]+)"/g),
    ]
      .filter(([tag]) => !/rel="(?:canonical|alternate)"/.test(tag))
      .map((match) => match[1]);
    expect(loaded, path).toEqual([]);
  });
});

test('titles and descriptions tell pages apart', () => {
  const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
