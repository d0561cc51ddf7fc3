/**
 * In tables marked `data-cross` the column of the pointer answers as its row does. Where a row says its name
 * (`data-row`), a cell also says column, row and content beside the pointer.
 * @param under what the pointer is over already
 */
export function bindCrosshair(under: EventTarget | null = null): void {
  const tip = document.createElement('div');
  tip.className = 'cell-tip';
  tip.hidden = true;
  tip.ariaHidden = 'true';
  document.body.append(tip);
  let lit: Element[] = [];
  let at: HTMLTableCellElement | null = null;

  const point = (cell: HTMLTableCellElement | null): void => {
    if (cell === at) return;
    at = cell;
    for (const one of lit) one.classList.remove('on');
    lit = cell ? columnOf(cell) : [];
    for (const one of lit) one.classList.add('on');
    const row = cell?.closest('tr')?.dataset['row'];
    tip.hidden = !cell || row === undefined || cell.tagName !== 'TD';
    if (!cell || tip.hidden) return;
    tip.textContent = [headOf(cell)?.textContent, row, cell.textContent]
      .map((part) => part?.replace(/\s+/g, ' ').trim())
      .join(' · ');
    place(tip, cell);
  };

  const pointAt = (target: EventTarget | null): void => {
    const element = target instanceof Element ? target : null;
    point(element?.closest<HTMLTableCellElement>('[data-cross] :is(td, thead th)') ?? null);
  };

  document.addEventListener('pointerover', ({ target }) => {
    pointAt(target);
  });
  addEventListener('scroll', () => (tip.hidden = true), { passive: true });
  pointAt(under);
}

/** Counted from the end of the row: heads of groups stand only in the first row of theirs. */
function columnOf(cell: HTMLTableCellElement): Element[] {
  const row = cell.closest('tr');
  const table = cell.closest('table');
  if (!row || !table) return [];
  const fromEnd = row.cells.length - cell.cellIndex;
  return [...table.rows].flatMap(({ cells }) => {
    const one = cells[cells.length - fromEnd];
    return one && one.scope !== 'row' && one.scope !== 'rowgroup' ? [one] : [];
  });
}

const headOf = (cell: HTMLTableCellElement): Element | undefined =>
  columnOf(cell).find(({ tagName }) => tagName === 'TH');

/** Above the cell, kept inside the window. */
function place(tip: HTMLElement, cell: HTMLElement): void {
  const box = cell.getBoundingClientRect();
  const widest = document.documentElement.clientWidth - tip.offsetWidth - 8;
  const middle = box.left + box.width / 2 - tip.offsetWidth / 2;
  tip.style.left = `${String(Math.max(8, Math.min(middle, widest)))}px`;
  tip.style.top = `${String(box.top - tip.offsetHeight - 6)}px`;
}
