import { checkerOf } from '../check';
import { shippedAt } from '../timeline';
import type { KeyNote, Sign, Timeline } from '../types';
import type { FileReading } from './read';
import { findingsOnSet, findingsOnUnset } from './rules';
import { hideInside } from './secret';
import type { Words } from './words';

/** In the order in which findings are shown. */
export const RULES = [
  'ignored-security',
  'ignored',
  'profile',
  'renamed',
  'unrecognised',
  'shape',
  'both-names',
  'pinned',
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
  signs: readonly Sign[];
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
  options: FindingOptions,
): Finding[] {
  return finderOf(timeline, from, to, options)(reading);
}

/** As `findingsOf`, for a file that is read again and again while it is written. */
export function finderOf(
  timeline: Timeline,
  from: string,
  to: string,
  { signs, notes, sources, distribution }: FindingOptions,
): (reading: FileReading) => Finding[] {
  const reserved = signs.flatMap((sign) => (sign.kind === 'reserved' ? sign.tables : []));
  const check = checkerOf(timeline, from, to, { reserved, notes });
  const shipped = shippedAt(timeline, to, distribution);
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const sourcesOf = (releases: readonly string[], note: SourcedNote | undefined): string[] => [
    ...new Set([
      ...(note?.sources ?? []),
      ...releases.flatMap((release) => sources[release] ?? []),
    ]),
  ];
  return (reading) => {
    if (reading.kind !== 'keys') return [];
    const file = {
      pair: { from, to },
      keys: reading.keys,
      checked: check(reading.keys),
      signs,
      distribution,
      shipped,
    };
    const named = namer();
    return [...findingsOnSet(file), ...findingsOnUnset(file)]
      .sort(
        (a, b) =>
          RULES.indexOf(a.rule) - RULES.indexOf(b.rule) ||
          Number(a.layer === 'identity') - Number(b.layer === 'identity') ||
          (a.at?.line ?? Infinity) - (b.at?.line ?? Infinity) ||
          0,
      )
      .map(({ at, key, note: remark, layer = 'product', cites, ...about }): Finding => {
        const note = remark && noteOf.get(remark.id);
        const shown = hideInside(key);
        return {
          ...about,
          id: named(`${about.rule}:${shown}`),
          key: shown,
          ...(at ? { line: at.line, column: at.column } : {}),
          layer,
          sources: cites ?? sourcesOf([about.release ?? from, to], note),
          ...(note ? { note } : {}),
        };
      });
  };
}

/** Gives names that come again a number. */
function namer(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}:${String(times)}`;
  };
}
