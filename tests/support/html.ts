/** What a page has between its header and its footer. */
export function mainOf(html: string): string {
  return /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
}

/** Words of markup as a reader sees them: without tags and what is hidden, entities and white space resolved. */
export function textOf(markup: string): string {
  const words = markup
    .replace(/<span class="visually-hidden[\s\S]*?<\/span>/g, '')
    .replace(/<sup class="source-mark[\s\S]*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, ' ');
  return decode(words).replace(/\s+/g, ' ').trim();
}

/** The cells of every row of a table as words, the row of headings first. */
export function rowsOf(table: string): string[][] {
  return [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t([hd])\b[^>]*>([\s\S]*?)<\/t\1>/g)].map(([, , cell = '']) => textOf(cell)),
  );
}

/** The first table at or after a place in a page that a pattern finds. */
export function tableAfter(html: string, place: RegExp): string {
  const at = html.search(place);
  return at < 0 ? '' : (/<table[\s\S]*?<\/table>/.exec(html.slice(at))?.[0] ?? '');
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Text of markup with its references resolved: builds write them where a letter would make a page slow to read. */
export const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex: string, number: string, name) =>
    hex || number
      ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number))
      : (NAMED[String(name)] ?? entity),
  );
