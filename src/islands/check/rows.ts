/** A row of the view: a line, or a stretch of lines that is folded. Numbers count from 1. */
export interface Row {
  start: number;
  end: number;
  folded: boolean;
}

/** How many rows are drawn at once. */
export const CHUNK = 20;
/** Lines shown around one of which something is said. */
const AROUND = 2;
/** Fewer lines than this are not worth a fold. */
const SMALLEST_FOLD = 5;

/**
 * The rows of a file.
 * @param noted lines of which something is said; without them every line is shown
 * @param opened first lines of folds that were opened
 */
export function rowsOf(
  length: number,
  noted: readonly number[] | undefined,
  opened: ReadonlySet<number>,
): Row[] {
  const rows: Row[] = [];
  let next = 1;
  const show = (end: number): void => {
    for (; next <= end; next += 1) rows.push({ start: next, end: next, folded: false });
  };
  const fold = (end: number): void => {
    if (end - next + 1 < SMALLEST_FOLD || opened.has(next)) show(end);
    else {
      rows.push({ start: next, end, folded: true });
      next = end + 1;
    }
  };
  if (noted) {
    for (const line of [...noted].sort((a, b) => a - b)) {
      fold(Math.min(line - AROUND - 1, length));
      show(Math.min(line + AROUND, length));
    }
    fold(length);
  } else show(length);
  return rows;
}
