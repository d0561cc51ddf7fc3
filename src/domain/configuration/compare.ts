import { knownKeys, readerOf, type Reader } from './reading';
import { indexOf, sameValue, stateAt } from './timeline';
import type { InferredChange, KeyState, Timeline, Value } from './types';

interface Difference {
  key: string;
  /** The release that brought it. */
  broughtIn: string;
  layer: 'product' | 'identity';
}

export interface Added extends Difference {
  kind: 'added';
  state: KeyState;
}

export interface Removed extends Difference {
  kind: 'removed';
  state: KeyState;
  /** A shipped file showed it, and nothing read it even before. */
  neverRead: boolean;
}

export interface Renamed extends Difference {
  kind: 'renamed';
  to: string;
  evidence: string;
  /** The target reads the old name as well. */
  oldStillRead: boolean;
  /** Where the built-in value changed with the name. */
  values?: { from: Value | undefined; to: Value | undefined };
}

export interface DefaultChanged extends Difference {
  kind: 'default';
  from: Value | undefined;
  to: Value | undefined;
  /** Values of single distributions in the target, where they differ from `to`. */
  distributions?: Record<string, Value> | undefined;
  /** Every release on the way that changed it, with the value it brought. */
  steps: { release: string; value: Value | undefined }[];
}

export interface ShippedChanged extends Difference {
  kind: 'shipped';
  distribution: string;
  /** Absent: not set there. */
  from?: { value: Value };
  to?: { value: Value };
}

export type AnyDifference = Added | Removed | Renamed | DefaultChanged | ShippedChanged;

export interface InferredDifference extends InferredChange {
  broughtIn: string;
}

/** How the configuration of two releases differs. */
export interface Comparison {
  from: string;
  to: string;
  /** By key. */
  differences: AnyDifference[];
  /** Built-in values in which only the release's own version differs. */
  trivial: DefaultChanged[];
  inferred: InferredDifference[];
  /** What is known of how the facts were come by, where the identity layer stands in for another's. */
  identityNotes: string[];
}

/** Readers of every release between two, kept: each is asked about thousands of keys. */
export type Readers = (index: number) => Reader;

export function readersOf(timeline: Timeline): Readers {
  const readers = new Map<number, Reader>();
  const known = knownKeys(timeline);
  return (index) => {
    const reader = readers.get(index) ?? readerOf(timeline, index, known);
    readers.set(index, reader);
    return reader;
  };
}

/**
 * Compares the configuration of two releases, reckoned once from one to the other: what came and went again on the way
 * does not show.
 * @param from the older release
 */
export function compareConfiguration(
  timeline: Timeline,
  from: string,
  to: string,
  readers: Readers = readersOf(timeline),
): Comparison {
  const [start, end] = [indexOf(timeline, from), indexOf(timeline, to)];
  const [source, target] = [readers(start), readers(end)];
  const jump = { timeline, start, end, readers };
  const renamed = renamesBetween(jump).filter(({ key }) => source.read(key) !== undefined);
  const oldNames = new Set(renamed.map(({ key }) => key));
  const newNames = new Set(renamed.map((one) => one.to));

  const added = [...target.keys].flatMap(([key, state]): Added[] => {
    if (newNames.has(key) || source.holds(key) || isSilent(jump, key, state, start)) return [];
    return [{ kind: 'added', key, state, layer: layerOf(state), broughtIn: readSince(jump, key) }];
  });
  const removed = [...source.keys].flatMap(([key, state]): Removed[] => {
    if (oldNames.has(key) || target.holds(key) || isSilent(jump, key, state, end)) return [];
    const broughtIn = unreadSince(jump, key);
    const neverRead = timeline.notReadBefore[indexOf(timeline, broughtIn)]?.includes(key) ?? false;
    return [{ kind: 'removed', key, state, layer: layerOf(state), broughtIn, neverRead }];
  });
  const changed = defaultsChanged(jump);
  const shipped = shippedChanged(jump);
  return {
    from,
    to,
    differences: [
      ...removed,
      ...renamed,
      ...changed.filter((one) => !isTrivial(one)),
      ...shipped,
      ...added,
    ],
    trivial: changed.filter(isTrivial),
    inferred: inferredChanged(jump),
    identityNotes: [start, end].flatMap((index) => timeline.identityLayer[index]?.note ?? []),
  };
}

interface Jump {
  timeline: Timeline;
  start: number;
  end: number;
  readers: Readers;
}

const layerOf = (state: KeyState): Difference['layer'] =>
  state.layer === 'identity' ? 'identity' : 'product';

const releaseAt = ({ timeline }: Jump, index: number): string => timeline.releases[index] ?? '';

/**
 * Whether a release, in whose files a key of templates is not seen, may know it all the same: its documentation names
 * the key, or a table above it is passed along as a whole. Then the key is called neither new nor gone.
 */
const isSilent = ({ readers }: Jump, key: string, state: KeyState, index: number): boolean =>
  state.by === 'template' && (readers(index).isDocumented(key) || readers(index).mayHide(key));

/** The release from which on, up to the target, the key is read. */
function readSince(jump: Jump, key: string): string {
  let index = jump.end;
  while (index > jump.start + 1 && jump.readers(index - 1).holds(key)) index -= 1;
  return releaseAt(jump, index);
}

/** The release from which on, up to the target, nothing reads the key. */
function unreadSince(jump: Jump, key: string): string {
  let index = jump.end;
  while (index > jump.start + 1 && !jump.readers(index - 1).holds(key)) index -= 1;
  return releaseAt(jump, index);
}

/** Renames on the way, followed from hop to hop, under the name the source has. */
function renamesBetween(jump: Jump): Renamed[] {
  const { timeline, start, end } = jump;
  const found = new Map<string, Renamed>();
  for (let index = start + 1; index <= end; index += 1) {
    for (const hop of timeline.renamed[index] ?? []) {
      const earlier = [...found.values()].find((one) => one.to === hop.old);
      const key = earlier?.key ?? hop.old;
      const before = stateAt(timeline.keys[key], start);
      const after = stateAt(timeline.keys[hop.new], end);
      found.set(key, {
        kind: 'renamed',
        key,
        to: hop.new,
        evidence: hop.evidence,
        oldStillRead: jump.readers(end).read(key) !== undefined,
        broughtIn: releaseAt(jump, index),
        layer: layerOf(after ?? {}),
        ...(before && after && !sameValue(before.default, after.default)
          ? { values: { from: before.default, to: after.default } }
          : {}),
      });
    }
  }
  return [...found.values()];
}

function defaultsChanged(jump: Jump): DefaultChanged[] {
  const { timeline, start, end } = jump;
  return Object.entries(timeline.keys).flatMap(([key, history]) => {
    const [before, after] = [stateAt(history, start), stateAt(history, end)];
    if (!before || !after || sameDefaults(before, after)) return [];
    // A key that only a template is seen to read has a built-in value too, which nothing tells.
    if (before.by === 'template' || after.by === 'template') return [];
    const steps: DefaultChanged['steps'] = [];
    for (let index = start + 1; index <= end; index += 1) {
      const [earlier, later] = [stateAt(history, index - 1), stateAt(history, index)];
      if (later && !(earlier && sameDefaults(earlier, later))) {
        steps.push({ release: releaseAt(jump, index), value: later.default });
      }
    }
    return [
      {
        kind: 'default',
        key,
        from: before.default,
        to: after.default,
        distributions: after.defaults,
        steps,
        broughtIn: steps.at(-1)?.release ?? releaseAt(jump, end),
        layer: layerOf(after),
      },
    ];
  });
}

const sameDefaults = (a: KeyState, b: KeyState): boolean =>
  sameValue(a.default, b.default) && sameValue(a.defaults, b.defaults);

/** Whether the values differ in nothing but the number of a release. */
function isTrivial({ from, to }: DefaultChanged): boolean {
  const withoutRelease = (text: string): string => text.replace(/\d+\.\d+\.\d+/g, '');
  return (
    typeof from === 'string' &&
    typeof to === 'string' &&
    withoutRelease(from) === withoutRelease(to)
  );
}

/** What the shipped files set otherwise; a distribution that came on the way is left out, having nothing to be compared with. */
function shippedChanged(jump: Jump): ShippedChanged[] {
  const { timeline, start, end } = jump;
  return Object.entries(timeline.shipped).flatMap(([distribution, keys]) => {
    const histories = Object.entries(keys);
    if (!histories.some(([, history]) => stateAt(history, start))) return [];
    return histories.flatMap(([key, history]): ShippedChanged[] => {
      const [before, after] = [stateAt(history, start), stateAt(history, end)];
      if (sameValue(before?.value, after?.value)) return [];
      const last = history.findLast(([since]) => since > start && since <= end);
      return [
        {
          kind: 'shipped',
          key,
          distribution,
          ...(before ? { from: before } : {}),
          ...(after ? { to: after } : {}),
          broughtIn: releaseAt(jump, last?.[0] ?? end),
          layer: 'product',
        },
      ];
    });
  });
}

/** Rules that differ at the end, composed over the hops; what was changed and changed back is left out. */
function inferredChanged(jump: Jump): InferredDifference[] {
  const { timeline, start, end } = jump;
  const found = new Map<string, InferredDifference>();
  for (let index = start + 1; index <= end; index += 1) {
    for (const change of timeline.inferred[index] ?? []) {
      const id = JSON.stringify([change.when, change.is, change.sets]);
      const earlier = found.get(id);
      found.set(id, {
        ...change,
        before: earlier ? earlier.before : change.before,
        broughtIn: releaseAt(jump, index),
      });
    }
  }
  return [...found.values()].filter((one) => !sameValue(one.before, one.after));
}
