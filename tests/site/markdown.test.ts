import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dist, pagesOf } from '../support/dist';
import { decode } from '../support/html';

const TWINNED = /^\/(?:guide|releases|compatibility|changes)\/[^/]+\/$/;
const pages = pagesOf(dist).filter(({ path }) => TWINNED.test(path));
const twinOf = (path: string): string => readFileSync(`${dist}${path.slice(1)}index.md`, 'utf8');

/** Words as both write them: without marks, entities and line breaks. */
const plain = (text: string): string =>
  decode(text.replace(/<[^>]+>/g, ''))
    .replaceAll('’', "'")
    .replace(/[\\`*_]|\[\^\d+\]|\]\([^)\s]*\)|\[/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('the Markdown twin of each page', () => {
  test('is there, and the page names it', () => {
    expect(pages.length).toBeGreaterThan(300);
    for (const { path, html } of pages) {
      expect(existsSync(`${dist}${path.slice(1)}index.md`), path).toBe(true);
      expect(html, path).toContain('<link rel="alternate" type="text/markdown" href="index.md">');
    }
    for (const { path, html } of pagesOf(dist)) {
      if (!TWINNED.test(path)) expect(html, path).not.toContain('text/markdown');
    }
  });

  test('has the title of the page, and all headings of a guide page', () => {
    for (const { path, html } of pages) {
      const text = plain(twinOf(path));
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      const titles = [
        ...main.matchAll(
          path.startsWith('/guide/')
            ? /<h[12]\b[^>]*>([\s\S]*?)<\/h[12]>/g
            : /<h1\b[^>]*>([\s\S]*?)<\/h1>/g,
        ),
      ].map(([, title = '']) => plain(title.replace(/<a class="anchor[\s\S]*?<\/a>/g, '')));
      expect(titles.length, path).toBeGreaterThan(0);
      for (const title of titles.filter(
        (one) => !/^(Sources|On this page|Compatibility of)/.test(one),
      )) {
        expect(text, path).toContain(title);
      }
    }
  });

  test('has what stands in the tested tables of the page', () => {
    let cells = 0;
    for (const { path, html } of pages.filter((page) => page.path.startsWith('/compatibility/'))) {
      const text = plain(twinOf(path));
      for (const [, row = ''] of html.matchAll(
        /<tr[^>]*id="[^"]*tested-[^"]*"[^>]*>([\s\S]*?)<\/tr>/g,
      )) {
        const product = plain(/<th[^>]*>([^<]*)/.exec(row)?.[1] ?? '');
        const version = /<span class="version[^"]*"[^>]*>([\s\S]*?)<\/span>/.exec(row)?.[1] ?? '';
        expect(text, `${path}: ${product}`).toContain(`| ${product} |`);
        expect(text, `${path}: ${product}`).toContain(plain(version));
        cells += 1;
      }
    }
    expect(cells).toBeGreaterThan(100);
  });

  test('leads nowhere that is not there', () => {
    let links = 0;
    for (const { path } of [...pages, { path: '/llms.txt' }]) {
      const file = path.endsWith('/') ? `${path}index.md` : path;
      const text = readFileSync(`${dist}${file.slice(1)}`, 'utf8');
      for (const [, address = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^(?:https?:|#)/.test(address)) continue;
        const { pathname } = new URL(address, `http://site${file}`);
        const target = `${dist}${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
        expect(existsSync(target), `${file}: ${address}`).toBe(true);
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(1000);
  });
});
