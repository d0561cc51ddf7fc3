import type { Finding } from '../findings';

/** What an export tells: the findings of one file, and what they rest on. */
export interface Report {
  from: string;
  to: string;
  /** The distribution whose shipped file the file was held against, by its name. */
  distribution: string;
  findings: readonly Finding[];
  /** What was not checked, and what is not known. */
  notChecked: readonly string[];
  /** Every source that a finding cites, by its id; `null` where no address is known. */
  sources: Readonly<Record<string, { title: string; url: string | null }>>;
  /** Who made it: the name of the site, and its address. */
  site: { name: string; url: string };
}

/** The name under which the file is spoken of; where it lay is not known. */
export const FILE_NAME = 'deployment.toml';

/** How the findings of a file are introduced; never as a verdict on the file. */
export function headlineOf({ from, to, findings }: Report): string {
  const count = (one: string): string =>
    `${String(findings.length)} ${findings.length === 1 ? one : `${one}s`}`;
  if (findings.length === 0) {
    return `No differences found between ${from} and ${to} in what can be checked`;
  }
  return findings.some(({ line }) => line !== undefined)
    ? `${count('finding')} on ${FILE_NAME}, from ${from} to ${to}`
    : `Nothing found on the lines of ${FILE_NAME}, from ${from} to ${to}; ${count('difference')} in what it does not set`;
}
