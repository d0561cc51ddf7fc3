import { describe, expect, test } from 'vitest';
import { changeMarkdown } from '~/markdown/change';
import { compatibilityMarkdown } from '~/markdown/compatibility';
import { linkTo } from '~/markdown/document';
import { guideMarkdown } from '~/markdown/guide';
import { llmsText } from '~/markdown/llms';
import { outsideCode } from '~/markdown/prose';
import { releaseMarkdown } from '~/markdown/release';
import { inOrder } from '~/domain/facts';
import { facts as unordered } from '../support/facts';

const facts = inOrder(unordered);
const twins = [
  ...facts.guide.map(({ id }) => ({ path: `guide/${id}`, text: guideMarkdown(facts, id) })),
  ...facts.releases.map(({ version }) => ({
    path: `releases/${version}`,
    text: releaseMarkdown(facts, version),
  })),
  ...facts.compatibility.map(({ release }) => ({
    path: `compatibility/${release}`,
    text: compatibilityMarkdown(facts, release),
  })),
  ...facts.changes.map(({ id }) => ({ path: `changes/${id}`, text: changeMarkdown(facts, id) })),
];
const textOf = (path: string): string => twins.find((twin) => twin.path === path)?.text ?? '';

/** HTML elements, components and expressions that Markdown outside of code must not have. */
function markupIn(text: string): string[] {
  const found: string[] = [];
  outsideCode(text, (part) => {
    const prose = part.replace(/<https:[^>\s]+>/g, '');
    found.push(...(prose.match(/(?<!\\)<\/?[A-Za-z!]\w*|\{\/\*|^(?:import|export) /gm) ?? []));
    return part;
  });
  return found;
}

describe('Markdown twins', () => {
  test('have no HTML, component or expression of MDX left', () => {
    const left = twins.flatMap(({ path, text }) => markupIn(text).map((one) => `${path}: ${one}`));
    expect(left).toEqual([]);
    expect(markupIn('A <b>word</b>, <Note kind="x">, {/* hidden */}')).toEqual([
      '<b',
      '</b',
      '<Note',
      '{/*',
    ]);
    expect(markupIn('`<b>` and <https://example.org/> and \\<b>')).toEqual([]);
  });

  test('have one title, and a footnote for every mark', () => {
    for (const { path, text } of twins) {
      const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
      expect(prose.match(/^# /gm), path).toHaveLength(1);
      const notes = new Set([...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number));
      const marks = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
      expect([...marks].sort(), path).toEqual([...notes].sort());
      if (!path.startsWith('guide/')) expect(notes.size, path).toBeGreaterThan(0);
    }
  });

  test('have tables whose rows have as many cells as their heads', () => {
    let rows = 0;
    for (const { path, text } of twins) {
      let width: number | undefined;
      for (const line of text.split('\n')) {
        const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).length : undefined;
        if (cells !== undefined && width !== undefined)
          expect(cells, `${path}: ${line}`).toBe(width);
        width = cells;
        rows += cells === undefined ? 0 : 1;
      }
    }
    expect(rows).toBeGreaterThan(1000);
  });

  test('tell every tested row with all of its versions', () => {
    for (const { release, tables } of facts.compatibility) {
      const lines = textOf(`compatibility/${release}`).split('\n');
      for (const row of tables.flatMap((table) => table.rows)) {
        const name = facts.products.find(({ id }) => id === row.product)?.data.name ?? '';
        const found = lines.some(
          (line) =>
            line.startsWith(`| ${name} |`) &&
            row.versions.every((version) => line.includes(version)),
        );
        expect(found, `${release}: ${name} ${row.versions.join(', ')}`).toBe(true);
      }
    }
  });

  test('tell severity, action and impact of every change, and lead to it from its release', () => {
    const plain = (text: string): string => text.replace(/[\\`*_]/g, '');
    for (const { id, data, body } of facts.changes) {
      const text = plain(textOf(`changes/${id}`));
      expect(text, id).toContain(plain(data.title));
      expect(text, id).toContain(plain(data.action));
      expect(text, id).toContain(`| Severity | ${data.severity.replace('-', ' ')} |`);
      expect(text, id).toContain(plain(body.trim().split('\n')[0]?.split('](')[0] ?? ''));
      expect(textOf(`releases/${data.introducedIn}`), id).toContain(
        `(../../changes/${id}/index.md)`,
      );
    }
  });

  test('a component without Markdown stops the build, and names its page', () => {
    const page = facts.guide[0];
    if (!page) throw new Error('The guide has no page.');
    const odd = { ...page, body: 'Text.\n\n<Unheard of="it" />\n' };
    expect(() => guideMarkdown({ ...facts, guide: [odd] }, page.id)).toThrow(
      `content/guide/${page.id}.mdx uses <Unheard>, which has no Markdown`,
    );
  });

  test('llms.txt names each of them', () => {
    const text = llmsText(facts, 'The guide');
    expect(text.split('\n')[0]).toBe('# The guide');
    for (const { path } of twins) expect(text).toContain(`(${path}/index.md)`);
  });

  test.each([
    ['/guide/databases/#backups', '../../guide/databases/index.md#backups'],
    ['/changes/?release=4.1.0', '../../changes/?release=4.1.0'],
    ['/checklist/#involve-support', '../../checklist/#involve-support'],
    ['/compatibility/4.1.0/', '../../compatibility/4.1.0/index.md'],
    ['/', '../../'],
  ])('a link to %s is written as %s', (path, written) => {
    expect(linkTo(path)).toBe(written);
  });
});
