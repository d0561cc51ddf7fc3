import { existsSync, readFileSync } from 'node:fs';

export interface LicencedPackage {
  name: string;
  version: string;
  licence: string;
}

/** What the site is made of. */
export interface Licences {
  /** Packages of which something is handed to readers, with the texts of their licences. */
  forReaders: (LicencedPackage & { text: string })[];
  /** Packages that the build uses. */
  tools: LicencedPackage[];
  /** How many more only tests and checks use. */
  forTests: number;
}

/** What the build has found out by now (scripts/dependencies/report.mjs); `undefined` where there was none yet. */
export function getLicences(): Licences | undefined {
  const file = '.cache/licences.json';
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Licences) : undefined;
}
