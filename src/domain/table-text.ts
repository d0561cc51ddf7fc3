/** A table as rows of plain cells, head first; every row has as many cells as the head. */
export type TableCells = readonly (readonly string[])[];

/** For tickets and chats. Cells become one line; bars in them are escaped. */
export function toMarkdownTable([head = [], ...rows]: TableCells): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim();
