import { mkdirSync, writeFileSync } from 'node:fs';

/** Keeps what was measured against its bar; `npm test` prints all of it under "Bars" at its end. */
export function writeBars(name: string, lines: readonly string[]): void {
  const reports = process.env['REPORTS'] ?? '.cache/reports';
  mkdirSync(reports, { recursive: true });
  writeFileSync(`${reports}/bars-${name}.txt`, `${lines.join('\n')}\n`);
}
