/** A table as rows of plain cells, head first; every row has as many cells as the head. */
export type TableCells = readonly (readonly string[])[];

/** For tickets and chats. Cells become one line; bars in them are escaped. */
export function toMarkdownTable([head = [], ...rows]: TableCells): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** For spreadsheets and documents, which take a table from the clipboard as HTML. */
export function toHtmlTable([head = [], ...rows]: TableCells): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(oneLine(cell))}</${tag}>`).join('')}</tr>`;
  return `<table>${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}

const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
