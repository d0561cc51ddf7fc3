import { runsOf } from '~/domain/releases';
import type { Compatibility } from '~/schemas/compatibility';

/** For which DBMS flavours the packs can create each database, and with which releases. */
export interface ScriptTable {
  rows: { flavour: string; apim: string; shared: string }[];
  /** Releases whose list was read off a commit near the release. */
  inexact: string[];
  /** Releases whose scripts of the shared database are not known. */
  noShared: string[];
  /** Releases of which nothing is known. */
  unknown: string[];
}

/** @param files oldest release first */
export function scriptTable(files: readonly Compatibility[]): ScriptTable {
  const known = files.flatMap(({ release, databaseScripts }) =>
    databaseScripts ? [{ release, scripts: databaseScripts }] : [],
  );
  const releases = (list: typeof known): string[] => list.map(({ release }) => release);
  const shipped = (flavour: string, database: 'apim' | 'shared'): string => {
    const listed = known.filter(({ scripts }) => scripts[database] !== null);
    const having = listed.filter(({ scripts }) =>
      scripts[database]?.some(({ name }) => name === flavour),
    );
    return runsOf(releases(listed), releases(having)).join(', ') || 'none';
  };
  const flavours = known.flatMap(({ scripts }) => [...scripts.apim, ...(scripts.shared ?? [])]);
  return {
    rows: [...new Set(flavours.map(({ name }) => name))].sort().map((flavour) => ({
      flavour,
      apim: shipped(flavour, 'apim'),
      shared: shipped(flavour, 'shared'),
    })),
    inexact: releases(known.filter(({ scripts }) => !scripts.exact)),
    noShared: releases(known.filter(({ scripts }) => scripts.shared === null)),
    unknown: files.filter((file) => file.databaseScripts === null).map(({ release }) => release),
  };
}
