/** Code between single back-ticks, of one line. */
const CODE = /((?<!`)`[^`]+`(?!`))/;
/** Marks that begin something in Markdown or in a viewer's HTML; "&" only where an entity would follow. */
const MARKS = /[\\`*_~[\]<>#|]|&(?=#?\w+;)/g;

/**
 * A text for a Markdown document, in one line: marks that Markdown or a viewer's HTML would read as its own lose their
 * meaning. Code keeps its back-ticks; one that has no partner in the text must not find it in the next.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\n\r]+\s*/g, ' ')
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(MARKS, '\\$&')))
    .join('');
}

/** One item of a task list: ticked, open, or struck through where it does not apply. */
export function markdownTask(title: string, status: 'open' | 'not-applicable' | 'done'): string {
  const words = escapeMarkdown(title);
  return status === 'not-applicable'
    ? `- ~~${words}~~ (does not apply)`
    : `- [${status === 'done' ? 'x' : ' '}] ${words}`;
}

/** What at the beginning of a line makes a list, a rule or a heading of it. */
const BEGINS = /^(?:[-+=]|\d{1,9}(?=[.)](?:\s|$)))/;

/** A note as a quotation inside a list item, of paragraphs and nothing else. */
export const markdownNote = (note: string): string[] =>
  note === '' ? [] : ['', ...note.split(/\r\n|\r|\n/).map(quoted), ''];

const quoted = (line: string): string =>
  `  > ${escapeMarkdown(line.trim()).replace(BEGINS, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))}`;

/** Lines as a document: never two blank lines in a row, one line end at the end. */
export const markdownDocument = (lines: readonly string[]): string =>
  `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
