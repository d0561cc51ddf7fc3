import { toMarkdownTable } from '~/domain/table-text';
import { announce } from './announcer';
import { copyText } from './clipboard';

/** Makes buttons marked `data-copy-table` copy their table as Markdown, for a ticket or a chat. */
export function bindCopyTables(): void {
  document.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-copy-table]')
        : null;
    const table = button?.closest('table');
    if (!button || !table) return;
    void copyText(toMarkdownTable(cellsOf(table))).then((done) => {
      button.dataset['copied'] = String(done);
      announce(done ? 'Table copied.' : 'The browser did not allow copying.');
      setTimeout(() => delete button.dataset['copied'], 1600);
    });
  });
}

/** Words instead of symbols, no marks of sources, a cell over several rows repeated in each. */
function cellsOf(table: HTMLTableElement): string[][] {
  const cells: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (cells[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        const line = cells[at + down];
        if (line) line[column] = textOf(cell);
      }
    }
  });
  return cells;
}

function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll('[aria-hidden], .no-print, .source-mark')) {
    extra.remove();
  }
  for (const life of copy.querySelectorAll('span.life')) {
    life.textContent = ` (${life.textContent.trim()})`;
  }
  for (const item of copy.querySelectorAll('li + li, p + p')) item.before('; ');
  return copy.textContent.replace(/\s+/g, ' ').replace(/\s;/g, ';').trim();
}
