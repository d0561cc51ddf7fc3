import { escapeMarkdown, markdownDocument } from '~/domain/markdown';
import { toMarkdownTable } from '~/domain/table-text';
import { readUntil, type Facts } from '~/domain/facts';

/** Parts of a twin: text that no viewer runs, links that hold under any base path, sources as footnotes. */

/** Pages that have a twin. */
const TWINNED = /^\/(?:guide|releases|compatibility|changes)\/[^/?#]+\/$/;

/**
 * An address of this site, relative to a twin; to the twin of the page, where it has one.
 * @param path such as "/guide/databases/#backups"
 */
export function linkTo(path: string, up = '../../'): string {
  const [, page = '', rest = ''] = /^\/?([^?#]*)(.*)$/.exec(path) ?? [];
  return `${up}${page}${TWINNED.test(`/${page}`) ? 'index.md' : ''}${rest}`;
}

/** A link of a text to a page of this site. */
export const link = (text: string, path: string): string =>
  `[${escapeMarkdown(text)}](${linkTo(path)})`;

/** A fact's text, where it is no cell of a table. */
export const fact = escapeMarkdown;

/** A fact's text in a cell: bars are escaped when the table is made. */
export const cell = (text: string): string => escapeMarkdown(text).replaceAll('\\|', '|');

/** A table with a caption above it; nothing where it has no rows. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  return rows.length === 0 ? [] : ['', fact(caption), '', toMarkdownTable([head, ...rows]), ''];
}

/** A list of one line each. */
export const list = (items: readonly string[]): string[] => [
  '',
  ...items.map((item) => `- ${item}`),
  '',
];

/** The sources of one twin, numbered in the order of first mention. */
export interface Footnotes {
  /** Marks behind a fact: "[^1][^2]". */
  mark: (ids: readonly string[]) => string;
  /** The footnotes themselves, at the end. */
  lines: () => string[];
}

export function footnotesOf({ sources }: Facts): Footnotes {
  const known = new Map(sources.map((source) => [source.id, source]));
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  return {
    mark: (ids) => ids.map((id) => `[^${String(numberOf(id))}]`).join(''),
    lines: () =>
      [...numbers].map(([id, number]) => {
        const source = known.get(id);
        if (!source)
          throw new Error(`"${id}" is cited and is no source; see content/sources.yaml.`);
        const { title, publisher, read, url, note } = source;
        const about = `${fact(title)}. ${fact(publisher)}, read ${read}.`;
        return `[^${String(number)}]: ${[about, ...(note ? [fact(note)] : []), ...(url ? [`<${url}>`] : [])].join(' ')}`;
      }),
  };
}

/** A whole twin: title, what it is in a sentence, its parts, its sources. */
export function twin(
  facts: Facts,
  {
    title,
    lead,
    body,
    notes,
  }: { title: string; lead: string; body: readonly string[]; notes: Footnotes },
): string {
  return markdownDocument([
    `# ${fact(title)}`,
    '',
    fact(lead),
    '',
    `[The same as a page](./), facts read until ${readUntil(facts)}.`,
    '',
    ...body,
    '',
    ...notes.lines(),
  ]);
}
