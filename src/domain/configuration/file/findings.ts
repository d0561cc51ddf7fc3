import { checkKeys } from '../check';
import type { KeyNote, Timeline } from '../types';
import type { FileReading } from './read';
import { findingsOnSet, findingsOnUnset, type Found } from './rules';
import { hideInside } from './secret';
import type { Words } from './words';

/** In the order in which findings are shown. */
export const RULES = [
  'ignored-security',
  'ignored',
  'renamed',
  'unrecognised',
  'shape',
  'both-names',
  'shipped',
  'inferred',
  'default',
] as const;

export type Rule = (typeof RULES)[number];

/** A remark on keys, with the ids of its sources. */
export type SourcedNote = KeyNote & { sources: readonly string[] };

/** One thing to be said of a file. Nothing in it is a secret of the file. */
export interface Finding extends Words {
  /** The rule and the key, and a number where one is found again: the same while other lines of the file change. */
  id: string;
  rule: Rule;
  /** Where the key stands; absent for what the file does not set. */
  line?: number;
  column?: number;
  key: string;
  /** The release that brought the difference; absent where none did. */
  release?: string;
  /** Known keys like one that is not recognised, best first. */
  nearest?: string[];
  layer: 'product' | 'identity';
  /** Ids of sources. */
  sources: string[];
  note?: SourcedNote;
}

export interface FindingOptions {
  /** Tables whose names are the user's own. */
  reserved: readonly string[];
  notes: readonly SourcedNote[];
  /** Ids of sources by release. */
  sources: Readonly<Record<string, readonly string[]>>;
  /** The distribution whose shipped file is held against this one. */
  distribution: string;
}

/**
 * What is to be said of a file that is carried from one release to a later one: the gravest first, then by line. That
 * nothing is found does not mean that a file is right.
 */
export function findingsOf(
  timeline: Timeline,
  from: string,
  to: string,
  reading: FileReading,
  { reserved, notes, sources, distribution }: FindingOptions,
): Finding[] {
  if (reading.kind !== 'keys') return [];
  const checked = checkKeys(timeline, from, to, reading.keys, { reserved, notes });
  const file = { pair: { from, to }, keys: reading.keys, checked, distribution };
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const seen = new Map<string, number>();
  return [...findingsOnSet(file), ...findingsOnUnset(file)]
    .sort(
      (a, b) =>
        RULES.indexOf(a.rule) - RULES.indexOf(b.rule) ||
        Number(a.layer === 'identity') - Number(b.layer === 'identity') ||
        (a.at?.line ?? 0) - (b.at?.line ?? 0),
    )
    .map(({ at, key, note: remark, layer, ...about }: Found): Finding => {
      const note = remark && noteOf.get(remark.id);
      const shown = hideInside(key);
      const name = `${about.rule}:${shown}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const releases = [about.release ?? from, to];
      return {
        ...about,
        id: times === 1 ? name : `${name}:${String(times)}`,
        key: shown,
        ...(at ? { line: at.line, column: at.column } : {}),
        layer: layer ?? 'product',
        sources: [
          ...new Set([
            ...(note?.sources ?? []),
            ...releases.flatMap((release) => sources[release] ?? []),
          ]),
        ],
        ...(note ? { note } : {}),
      };
    });
}
