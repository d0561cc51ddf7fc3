import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dist, pagesOf, type Page } from '../support/dist';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every link of the pages that leads nowhere: a missing page or file, a missing anchor, a path outside the base. */
function deadLinks(pages: Page[], folder: string, base: string): string[] {
  const anchors = new Map(
    pages.map(({ path, html }) => [
      path,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
    ]),
  );
  return pages.flatMap(({ path, html }) => {
    const here = new URL(path.slice(1), `http://site${base}`);
    return [
      ...html.matchAll(/\s(?:href|src|action|component-url|renderer-url)="([^"]*)"/g),
    ].flatMap((match) => {
      const link = (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&');
      if (/^(?:https?:|mailto:|data:)/.test(link)) return [];
      const target = new URL(link, here);
      if (!target.pathname.startsWith(base))
        return [`${path}: ${link} leaves the base path ${base}`];
      const inside = `/${target.pathname.slice(base.length)}`;
      const page = anchors.get(inside);
      if (!page && !(/\.\w+$/.test(inside) && existsSync(`${folder}${inside}`)))
        return [`${path}: ${link} leads nowhere`];
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (anchor !== '' && page && !page.has(anchor))
        return [`${path}: ${link} has no such anchor`];
      return [];
    });
  });
}

describe('links', () => {
  test('no internal link, anchor or file is missing', () => {
    expect(deadLinks(pagesOf(dist), dist, '/').slice(0, 40)).toEqual([]);
  });

  test('the check finds a dead link, a dead anchor and a link past the base', () => {
    const page = {
      path: '/',
      html: '<a href="/x/">x</a> <a href="#no">no</a> <a href="/">home</a>',
    };
    expect(deadLinks([page], dist, '/')).toHaveLength(2);
    expect(deadLinks([{ ...page, html: '<a href="/">home</a>' }], dist, '/docs/')).toHaveLength(1);
  });

  test('under a base path every link stays inside it and leads somewhere', () => {
    const folder = `${root}.cache/dist-base`;
    // The test runner's own variables (BASE_URL, NODE_ENV) would reach into the build.
    const build = spawnSync('astro', ['build', '--outDir', '.cache/dist-base'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        ASTRO_TELEMETRY_DISABLED: '1',
        BASE_PATH: '/docs/upgrade',
        SITE_ADDRESS: 'https://guide.example',
        REPOSITORY_ADDRESS: 'https://code.example/guide',
      },
    });
    expect(build.status, build.stdout + build.stderr).toBe(0);
    const pages = pagesOf(folder);
    expect(pages.length).toBe(pagesOf(dist).length);
    expect(deadLinks(pages, folder, '/docs/upgrade/').slice(0, 40)).toEqual([]);
    const page = pages.find(({ path }) => path.startsWith('/guide/') && path !== '/guide/');
    expect(page?.html).toContain('https://code.example/guide/edit/main/content/guide/');
    expect(page?.html).toContain('rel="canonical" href="https://guide.example/docs/upgrade/guide/');
    expect(existsSync(`${folder}/sitemap-index.xml`)).toBe(true);
    expect(pages.flatMap((page) => faultsOfPreview(page, folder))).toEqual([]);
  });

  test('where no address is set, none is shown', () => {
    for (const { path, html } of pagesOf(dist)) {
      expect(html, path).not.toMatch(/rel="canonical"|property="og:url"|Edit this/);
    }
  });
});

/** What is wrong with the picture that a page names for previews; one of a kind and release or guide page is its own. */
function faultsOfPreview({ path, html }: Page, folder: string): string[] {
  const address = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? 'none';
  const own = /^\/(guide|releases)\/([^/]+)\/$/.exec(path);
  const expected = own ? `${own[1] ?? ''}/${own[2] ?? ''}` : '';
  const file = address.replace('https://guide.example/docs/upgrade/', `${folder}/`);
  if (!address.includes(`/social/${expected}`) || !existsSync(file)) return [`${path}: ${address}`];
  const png = readFileSync(file);
  const size = [png.readUInt32BE(16), png.readUInt32BE(20)].join(' x ');
  return [
    ...(size === '1200 x 630' ? [] : [`${address} is ${size}`]),
    ...(png.length < 60_000 ? [] : [`${address} has ${String(png.length)} bytes`]),
  ];
}
