import Papa from 'papaparse';
import type { Runbook } from './runbook';

/**
 * Where a spreadsheet may find a formula: at the beginning of a cell, also behind spaces, quotes and signs that are not seen,
 * and behind a sign at which a spreadsheet with other separators begins a new cell, whatever quotes stand around it.
 */
const FORMULA = /(^|[;\t\r\n])([\s\p{C}"']*)(?=[=+\-@＝＋－＠])/gu;
/** Some take a cell that begins so for more than text. */
const BLANK = /^(?=[\t\r\n])/;

const asText = (cell: string): string => cell.replace(FORMULA, "$1$2'").replace(BLANK, "'");

const COLUMNS = ['id', 'title', 'description', 'phase', 'severity', 'source', 'status', 'note'];

/**
 * The items for an issue tracker: one row each, UTF-8 with the mark that spreadsheets look for. What a spreadsheet would
 * run as a formula is written as text.
 */
export function toCsv(runbook: Runbook): string {
  const rows = runbook.phases.flatMap(({ title: phase, entries }) =>
    entries.map(({ id, title, why, how, verify, severity, page, sources, status, note }) => [
      id,
      title,
      [why, how, verify === undefined ? undefined : `Verify: ${verify}`]
        .filter((text) => text !== undefined)
        .join('\n'),
      phase,
      severity ?? '',
      [page, ...sources.map(({ title: name, url }) => url ?? name)]
        .filter((text) => text !== undefined)
        .join(' '),
      status,
      note,
    ]),
  );
  const data = rows.map((cells) => cells.map(asText));
  return `\uFEFF${Papa.unparse({ fields: COLUMNS, data })}\r\n`;
}
