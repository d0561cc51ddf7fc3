import { closest } from '../closest';
import {
  compareConfiguration,
  readersOf,
  type Comparison,
  type DefaultChanged,
  type Renamed,
} from './compare';
import { namedBy, segmentsOf, shapeless } from './keys';
import type { Reader, Reading } from './reading';
import { indexOf } from './timeline';
import type { KeyNote, Timeline } from './types';

/** A key that a file sets, as its parser found it. */
export interface SetKey {
  /** Dotted path; "[]" marks an array of tables. */
  key: string;
  /** Counts from 1. */
  line: number;
}

interface AboutKey extends SetKey {
  /** The remark that makes the key one of those to look at first. */
  note?: KeyNote | undefined;
}

/** What can be said of a key that is set. Never "valid": the facts do not know what values are allowed. */
export type Verdict = AboutKey &
  (
    | { kind: 'read'; reading: Reading }
    | { kind: 'free-form'; table: string }
    | { kind: 'renamed'; rename: Renamed }
    /** The source reads it; nothing in the target does. */
    | { kind: 'ignored'; broughtIn: string; documented: boolean }
    /** Neither release reads it. */
    | { kind: 'unrecognised'; nearest: string[]; documented: boolean }
    /** A table whose names are the user's own, such as that of the secrets. */
    | { kind: 'reserved' }
  );

export interface CheckResult {
  /** One for each set key, in the order of the file. */
  verdicts: Verdict[];
  /** Built-in values that change under keys which the file does not set; of those it sets, see file/pinned.ts. */
  defaults: DefaultChanged[];
  /** What the keys were held against. */
  comparison: Comparison;
  source: Reader;
  target: Reader;
}

export interface CheckOptions {
  /** Tables whose names are the user's own. */
  reserved: readonly string[];
  notes: readonly KeyNote[];
}

/** How many known keys are offered in place of one that is not recognised. */
const OFFERS = 3;

/** For how many keys that are not recognised others are looked for. */
const MOST_LOOKED_FOR = 200;

/**
 * Holds the keys that a file sets against two releases.
 * @param from the release the file was written for
 * @param to the release it is to be used with, the later one
 */
export function checkKeys(
  timeline: Timeline,
  from: string,
  to: string,
  set: readonly SetKey[],
  options: CheckOptions,
): CheckResult {
  return checkerOf(timeline, from, to, options)(set);
}

/** As `checkKeys`, for a file that is checked again and again while it is written: what it is held against is reckoned once. */
export function checkerOf(
  timeline: Timeline,
  from: string,
  to: string,
  { reserved, notes }: CheckOptions,
): (set: readonly SetKey[]) => CheckResult {
  const readers = readersOf(timeline);
  const [source, target] = [readers(indexOf(timeline, from)), readers(indexOf(timeline, to))];
  const comparison = compareConfiguration(timeline, from, to, readers);
  const { differences } = comparison;
  const renames = new Map<string, Renamed>();
  const gone = new Map<string, string>();
  for (const one of differences) {
    if (one.kind === 'renamed') renames.set(shapeless(one.key), one);
    if (one.kind === 'removed') gone.set(shapeless(one.key), one.broughtIn);
  }
  const nearest = nearestIn([...target.keys.keys()]);
  const noteOf = noteFinder(notes);

  const judge = (one: SetKey): Verdict => {
    const bare = shapeless(one.key);
    const about: AboutKey = {
      ...one,
      note: noteOf(bare),
    };
    if (reserved.includes(segmentsOf(bare)[0] ?? '')) return { ...about, kind: 'reserved' };
    const rename = renames.get(bare);
    if (rename) return { ...about, kind: 'renamed', rename };
    const reading = target.read(one.key);
    if (reading?.kind === 'free-form') return { ...about, ...reading };
    if (reading) return { ...about, kind: 'read', reading };
    const documented = target.isDocumented(one.key);
    if (source.read(one.key)) {
      return { ...about, kind: 'ignored', broughtIn: gone.get(bare) ?? to, documented };
    }
    return { ...about, kind: 'unrecognised', nearest: nearest(bare), documented };
  };

  return (set) => {
    const verdicts = set.map(judge);
    // An internal key that is set by its other name is set, and the other way round.
    const own = new Set(
      verdicts.flatMap(({ key, ...verdict }) => [
        shapeless(key),
        ...(verdict.kind === 'read' && 'state' in verdict.reading
          ? (verdict.reading.state.to ?? []).map(shapeless)
          : []),
      ]),
    );
    const isSet = (key: string): boolean =>
      own.has(shapeless(key)) ||
      (target.keys.get(key)?.to?.some((other) => own.has(shapeless(other))) ?? false);
    return {
      verdicts,
      defaults: differences.filter(
        (one): one is DefaultChanged => one.kind === 'default' && !isSet(one.key),
      ),
      comparison,
      source,
      target,
    };
  };
}

/** Verdicts in the order of importance: ignored security settings, other ignored ones, renames, what is not recognised. */
export function pressing(verdicts: readonly Verdict[]): Verdict[] {
  const rank = ({ kind, note }: Verdict): number =>
    kind === 'ignored' ? (note?.security ? 0 : 1) : kind === 'renamed' ? 2 : 3;
  return verdicts
    .filter(({ kind }) => ['ignored', 'renamed', 'unrecognised'].includes(kind))
    .sort((a, b) => rank(a) - rank(b) || a.line - b.line);
}

/** Finds the remark on a key; what was found is kept, since entries of an array have the same keys. */
function noteFinder(notes: readonly KeyNote[]): (bare: string) => KeyNote | undefined {
  const found = new Map<string, KeyNote | undefined>();
  const named = notes.map((note) => ({ note, names: note.keys.map(namedBy) }));
  return (bare) => {
    if (!found.has(bare)) {
      found.set(bare, named.find(({ names }) => names.some((isNamed) => isNamed(bare)))?.note);
    }
    return found.get(bare);
  };
}

/**
 * Finds known keys like one that is not: of the same table first, where a typo is likeliest; else of any. Only so many
 * keys are looked for: a file in which nothing is recognised is not one of typos.
 */
function nearestIn(known: readonly string[]): (bare: string) => string[] {
  const found = new Map<string, string[]>();
  return (bare) => {
    const table = bare.slice(0, bare.lastIndexOf('.') + 1);
    const before = found.get(bare);
    if (before || found.size >= MOST_LOOKED_FOR) return before ?? [];
    const siblings = known.filter((key) => table !== '' && shapeless(key).startsWith(table));
    const near = closest(bare, siblings, OFFERS);
    const all = near.length > 0 ? near : closest(bare, known, OFFERS);
    found.set(bare, all);
    return all;
  };
}
