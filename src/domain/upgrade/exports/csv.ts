import Papa from 'papaparse';
import type { Runbook } from './runbook';

/** The library's own pattern misses cells of more than one line. */
const FORMULA = /^[=+\-@\t\r]/;

const COLUMNS = ['id', 'title', 'description', 'phase', 'severity', 'source', 'status', 'note'];

/**
 * The items for an issue tracker: one row each, UTF-8 with the mark that spreadsheets look for. A cell that a spreadsheet
 * would run as a formula is written as text.
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
  return `\uFEFF${Papa.unparse({ fields: COLUMNS, data: rows }, { escapeFormulae: FORMULA })}\r\n`;
}
