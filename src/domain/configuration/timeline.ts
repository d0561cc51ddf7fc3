import { compareReleases } from '../releases';
import { shapeless } from './keys';
import type { ConfigurationFile, KeyState, Span, Timeline, Value } from './types';

/** Joins the files of all releases, each a difference from the one before, into the history of every key. */
export function timelineOf(files: readonly ConfigurationFile[]): Timeline {
  const ordered = [...files].sort((a, b) => compareReleases(a.version, b.version));
  const timeline: Timeline = {
    releases: ordered.map(({ version }) => version),
    keys: {},
    freeForm: {},
    documentedOnly: {},
    shipped: {},
    renamed: {},
    inferred: {},
    notReadBefore: {},
    notes: {},
    identityLayer: {},
  };
  ordered.forEach((file, index) => {
    for (const [key, state] of Object.entries(file.keys)) note(timeline.keys, key, index, state);
    for (const key of file.gone) note(timeline.keys, key, index, null);
    for (const name of ['freeForm', 'documentedOnly'] as const) {
      for (const key of file[name].added) note(timeline[name], key, index, true);
      for (const key of file[name].gone) note(timeline[name], key, index, null);
    }
    for (const [distribution, shipped] of Object.entries(file.shipped)) {
      const keys = (timeline.shipped[distribution] ??= {});
      for (const [key, value] of Object.entries(shipped?.set ?? {})) {
        note(keys, key, index, { value });
      }
      for (const key of shipped?.gone ?? []) note(keys, key, index, null);
    }
    timeline.renamed[index] = file.renamed;
    timeline.inferred[index] = file.inferred;
    timeline.notReadBefore[index] = file.notReadBefore;
    timeline.notes[index] = file.notes;
    if (file.identityLayer) timeline.identityLayer[index] = file.identityLayer;
  });
  return timeline;
}

function note<T>(
  histories: Record<string, Span<T>[]>,
  key: string,
  since: number,
  state: T | null,
): void {
  (histories[key] ??= []).push([since, state]);
}

/** What held at a release, by its index; `undefined` where nothing did. */
export function stateAt<T>(history: readonly Span<T>[] | undefined, index: number): T | undefined {
  let state: T | null = null;
  for (const [since, next] of history ?? []) {
    if (since > index) break;
    state = next;
  }
  return state ?? undefined;
}

/** What the shipped file of a distribution sets at a release, by keys without the marks of arrays. */
export function shippedAt(
  timeline: Timeline,
  release: string,
  distribution: string,
): Map<string, Value> {
  const index = indexOf(timeline, release);
  return new Map(
    Object.entries(timeline.shipped[distribution] ?? {}).flatMap(([key, history]) => {
      const state = stateAt(history, index);
      return state ? [[shapeless(key), state.value] as const] : [];
    }),
  );
}

/** The index of a release that the timeline knows. */
export function indexOf(timeline: Timeline, release: string): number {
  const index = timeline.releases.indexOf(release);
  if (index === -1) throw new Error(`No configuration facts about release "${release}".`);
  return index;
}

/** Whether a key belongs to the identity layer as far as the timeline goes. */
export function isIdentityKey(history: readonly Span<KeyState>[]): boolean {
  return history.every(([, state]) => state === null || state.layer === 'identity');
}

/**
 * Whether two values mean the same: true and "true", 50 and "50", a list and its comma string, and tables in whatever
 * order their fields stand.
 */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one) => canonical(one) ?? '').join(',');
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one) ?? ''}`).join(',')}}`;
}
