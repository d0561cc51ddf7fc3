import { FILE_NAME, type Report } from './report';

/** The form of the JSON export; another number where a field changes its meaning or goes. */
const SCHEMA_VERSION = 1;

/** The findings as JSON, for a script. Values of the file are not in it. */
export function toJson({
  from,
  to,
  distribution,
  findings,
  notChecked,
  sources,
  site,
}: Report): string {
  const report = {
    schemaVersion: SCHEMA_VERSION,
    madeBy: site,
    file: FILE_NAME,
    from,
    to,
    distribution,
    findings: findings.map(({ note, nearest = [], details = [], ...finding }) => ({
      ...finding,
      details,
      nearest,
      note: note ? { id: note.id, title: note.title, reason: note.reason } : null,
    })),
    notChecked,
    sources,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
