import { segmentsOf, shapeless } from './keys';
import { stateAt } from './timeline';
import type { KeyState, Span, Timeline } from './types';

/** How a release takes a key. */
export type Reading =
  | { kind: 'read'; key: string; state: KeyState }
  /** An entry with "*" for the user's own name, such as `database.*.url`. */
  | { kind: 'pattern'; key: string; state: KeyState }
  /** Below a table whose names are passed on as written. */
  | { kind: 'free-form'; table: string };

/** What one release reads. */
export interface Reader {
  /** All keys with their states, as they are written in the facts. */
  keys: ReadonlyMap<string, KeyState>;
  /** How the release takes a key; `undefined` where nothing in its files reads it. */
  read: (key: string) => Reading | undefined;
  /** Whether the release reads the key or any key below it. */
  holds: (key: string) => boolean;
  /** Whether a template passes a table above the key along as a whole, which hides what is read of it. */
  mayHide: (key: string) => boolean;
  /** Whether the documentation of the release names the key, although nothing in its files reads it. */
  isDocumented: (key: string) => boolean;
}

/** A known key, taken apart once for the readers of all releases. */
interface Known {
  key: string;
  history: readonly Span<KeyState>[];
  bare: string;
  segments: string[];
  tables: string[];
}

/** The keys of all releases, taken apart. */
export function knownKeys(timeline: Timeline): Known[] {
  return Object.entries(timeline.keys).map(([key, history]) => {
    const bare = shapeless(key);
    return { key, history, bare, segments: segmentsOf(bare), tables: tablesAbove(bare) };
  });
}

/** A reader of the release with this index. Keys are compared without the marks of arrays. */
export function readerOf(
  timeline: Timeline,
  index: number,
  known: readonly Known[] = knownKeys(timeline),
): Reader {
  const keys = new Map<string, KeyState>();
  const above = new Set<string>();
  const plain = new Map<string, { key: string; state: KeyState }>();
  const patterns = new Map<number, { segments: string[]; key: string; state: KeyState }[]>();
  for (const { key, history, bare, segments, tables } of known) {
    const state = stateAt(history, index);
    if (!state) continue;
    keys.set(key, state);
    for (const table of tables) above.add(table);
    if (!bare.includes('*')) plain.set(bare, { key, state });
    else {
      const same = patterns.get(segments.length);
      if (same) same.push({ segments, key, state });
      else patterns.set(segments.length, [{ segments, key, state }]);
    }
  }
  const tables = Object.entries(timeline.freeForm)
    .filter(([, history]) => stateAt(history, index))
    .map(([table]) => ({ table, segments: segmentsOf(shapeless(table)) }));

  const search = (bare: string): Reading | undefined => {
    const exact = plain.get(bare);
    if (exact) return { kind: 'read', ...exact };
    const segments = segmentsOf(bare);
    const pattern = patterns
      .get(segments.length)
      ?.find((one) => startsLike(segments, one.segments));
    if (pattern) return { kind: 'pattern', key: pattern.key, state: pattern.state };
    const table = tables.find(
      (one) => segments.length > one.segments.length && startsLike(segments, one.segments),
    );
    return table && { kind: 'free-form', table: table.table };
  };

  const documented = new Set(
    Object.entries(timeline.documentedOnly)
      .filter(([, history]) => stateAt(history, index))
      .map(([key]) => shapeless(key)),
  );
  const found = new Map<string, Reading | undefined>();
  const read = (key: string): Reading | undefined => {
    const bare = shapeless(key);
    if (!found.has(bare)) found.set(bare, search(bare));
    return found.get(bare);
  };
  return {
    keys,
    read,
    holds: (key) => read(key) !== undefined || above.has(shapeless(key)),
    isDocumented: (key) => documented.has(shapeless(key)),
    mayHide: (key) =>
      tablesAbove(shapeless(key)).some((table) => plain.get(table)?.state.by === 'template'),
  };
}

const startsLike = (segments: readonly string[], pattern: readonly string[]): boolean =>
  pattern.every((one, index) => one === '*' || one === segments[index]);

const tablesAbove = (bare: string): string[] => {
  const segments = segmentsOf(bare);
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('.'));
};
