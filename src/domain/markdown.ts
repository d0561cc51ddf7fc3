/**
 * A text for a Markdown document: marks that Markdown or a viewer's HTML would read as its own lose their meaning; code
 * keeps its back-ticks.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_~[\]<>#|]/g, '\\$&')))
    .join('');
}

/** One item of a task list: ticked, open, or struck through where it does not apply. */
export function markdownTask(title: string, status: 'open' | 'not-applicable' | 'done'): string {
  const words = escapeMarkdown(title);
  return status === 'not-applicable'
    ? `- ~~${words}~~ (does not apply)`
    : `- [${status === 'done' ? 'x' : ' '}] ${words}`;
}

/** A note as a quotation inside a list item. */
export const markdownNote = (note: string): string[] =>
  note === '' ? [] : ['', ...note.split(/\r?\n/).map((line) => `  > ${escapeMarkdown(line)}`), ''];

/** Lines as a document: never two blank lines in a row, one line end at the end. */
export const markdownDocument = (lines: readonly string[]): string =>
  `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
