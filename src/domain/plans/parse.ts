import { readState, serialise } from '~/domain/checklist';
import { entriesOf, isId, isRecord, readTime } from '~/domain/untrusted';
import {
  fitAddress,
  isMinutes,
  LONGEST_NAME,
  noPlans,
  PLAN_VERSION,
  type BookedWindow,
  type PlansState,
  type SavedPlan,
  type Stamped,
  type Track,
} from './saved';

/** What came of reading something of unknown origin. `dropped` names each part that was left out, as a sentence. */
export type Read<T> =
  | { kind: 'ok'; value: T; dropped: string[] }
  /** Not JSON, or JSON of something else. */
  | { kind: 'rubbish'; reason: string }
  /** Written by a later version of this site. */
  | { kind: 'newer'; version: number };

/** Addresses of plans begin so, and lead nowhere else: a part of dots alone would lead upwards. */
const ADDRESS = /^\/upgrade\/\d[\d.]{0,19}\/\d[\d.]{0,19}\/(?:\?[^#\s]*)?$/;

/** Reads the stored plans of a browser. Never throws. */
export function parsePlans(text: string): Read<PlansState> {
  const value = parseJson(text);
  if (!isRecord(value) || !isRecord(value['plans']))
    return { kind: 'rubbish', reason: 'It is not a list of plans.' };
  const version = versionProblem(value['version']);
  if (version) return version;
  const state = noPlans();
  const dropped: string[] = [];
  for (const [id, entry] of entriesOf(value['plans'], 'plans', dropped)) {
    const read = readPlan(entry);
    if (read.kind === 'ok' && read.value.id === id) {
      state.plans[id] = read.value;
      dropped.push(...read.dropped);
    } else dropped.push(`plans.${id} is not a plan.`);
  }
  return { kind: 'ok', value: state, dropped };
}

/** Reads one plan from a file. Never throws. */
export function parsePlan(text: string): Read<SavedPlan> {
  const value = parseJson(text);
  return value === undefined ? { kind: 'rubbish', reason: 'It is not JSON.' } : readPlan(value);
}

/** Reads one plan of unknown origin. Keeps what it can, says what it dropped, never throws. */
export function readPlan(value: unknown): Read<SavedPlan> {
  if (isRecord(value) && typeof value['format'] === 'number') {
    const reason =
      'It is the JSON of a plan for other programs. “Plan file” writes the file to open here.';
    return { kind: 'rubbish', reason };
  }
  if (!isRecord(value) || typeof value['version'] !== 'number')
    return { kind: 'rubbish', reason: 'It is JSON, but not of a plan.' };
  const version = versionProblem(value['version']);
  if (version) return version;
  const dropped: string[] = [];
  const { id, copyOf } = value;
  const address = readStamped(value['address'], isAddress, 'address', dropped);
  if (typeof id !== 'string' || !isId(id) || !address)
    return { kind: 'rubbish', reason: 'It names no plan and no upgrade.' };
  const fitting = fitAddress(address.value);
  if (fitting !== address.value) dropped.push('address is too long; its last parts are left out.');
  const plan: SavedPlan = {
    version: PLAN_VERSION,
    id,
    ...(typeof copyOf === 'string' && isId(copyOf) && { copyOf }),
    name: readStamped(value['name'], isName, 'name', dropped) ?? { value: 'Plan', at: 0 },
    address: { ...address, value: fitting },
    removed: readStamped(value['removed'], isBoolean, 'removed', dropped) ?? {
      value: false,
      at: 0,
    },
    tracks: {},
    seen: {},
    timings: {},
    window: { value: null, at: 0 },
  };
  for (const [key, entry] of entriesOf(value['tracks'], 'tracks', dropped)) {
    const track = readTrack(entry, `tracks.${key}`, dropped);
    if (track) plan.tracks[key] = track;
  }
  for (const [key, entry] of entriesOf(value['seen'], 'seen', dropped)) {
    const seen = readStamped(entry, isFingerprint, `seen.${key}`, dropped);
    if (seen) plan.seen[key] = seen;
  }
  for (const [key, entry] of entriesOf(value['timings'], 'timings', dropped)) {
    const timing = readStamped(entry, isMinutesOrNull, `timings.${key}`, dropped);
    if (timing) plan.timings[key] = timing;
  }
  if (copyOf !== undefined && plan.copyOf === undefined)
    dropped.push('copyOf is not the id of a plan.');
  const window = readStamped(value['window'], isWindowOrNull, 'window', dropped);
  if (window) plan.window = { ...window, value: window.value && cleanWindow(window.value) };
  return { kind: 'ok', value: plan, dropped };
}

/** One plan as JSON, for a file, a link or the browser's storage: equal plans give equal texts. */
export function serialisePlan(plan: SavedPlan, indent?: number): string {
  return JSON.stringify(plain(plan), null, indent);
}

export function serialisePlans({ version, plans }: PlansState): string {
  return JSON.stringify({ version, plans: sorted(plans, plain) });
}

function plain(plan: SavedPlan): unknown {
  const { version, id, copyOf, name, address, removed, tracks, seen, timings, window } = plan;
  return {
    version,
    id,
    copyOf,
    name: inOrder(name),
    address: inOrder(address),
    removed: inOrder(removed),
    tracks: sorted(tracks, ({ head, checklist }) => ({
      head: {
        value: { name: head.value.name, order: head.value.order, removed: head.value.removed },
        at: head.at,
      },
      checklist: JSON.parse(serialise(checklist)) as unknown,
    })),
    seen: sorted(seen, inOrder),
    timings: sorted(timings, inOrder),
    window: { value: window.value && cleanWindow(window.value), at: window.at },
  };
}

const inOrder = <T>({ value, at }: Stamped<T>): Stamped<T> => ({ value, at });

const cleanWindow = ({ start, minutes, back }: BookedWindow): BookedWindow => ({
  start,
  minutes,
  back,
});

function sorted<T, U>(record: Record<string, T>, shape: (value: T) => U): Record<string, U> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, shape(value)]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionProblem(
  version: unknown,
): Extract<Read<never>, { kind: 'newer' | 'rubbish' }> | undefined {
  if (version === PLAN_VERSION) return undefined;
  return typeof version === 'number' && version > PLAN_VERSION
    ? { kind: 'newer', version }
    : { kind: 'rubbish', reason: 'It is of a version that never was.' };
}

function readStamped<T>(
  entry: unknown,
  is: (value: unknown) => value is T,
  where: string,
  dropped: string[],
): Stamped<T> | undefined {
  if (entry === undefined) return undefined;
  if (isRecord(entry) && is(entry['value']))
    return { value: entry['value'], at: readTime(entry['at'], where, dropped) };
  dropped.push(`${where} holds a value that it cannot have.`);
  return undefined;
}

function readTrack(
  entry: Record<string, unknown>,
  where: string,
  dropped: string[],
): Track | undefined {
  const head = readStamped(entry['head'], isTrackHead, `${where}.head`, dropped);
  const list = readState(entry['checklist']);
  if (!head || list.kind !== 'ok') {
    dropped.push(`${where} has no name or no checklist that can be read.`);
    return undefined;
  }
  dropped.push(...list.dropped);
  const { name, order, removed } = head.value;
  return { head: { value: { name, order, removed }, at: head.at }, checklist: list.state };
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME;

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && ADDRESS.test(value);

const isFingerprint = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9]{1,16}$/.test(value);

const isMinutesOrNull = (value: unknown): value is number | null =>
  value === null || isMinutes(value);

const isWindowOrNull = (value: unknown): value is BookedWindow | null =>
  value === null ||
  (isRecord(value) &&
    Number.isInteger(value['start']) &&
    Math.abs(value['start'] as number) <= 8_640_000_000_000_000 &&
    isMinutes(value['minutes']) &&
    isMinutes(value['back']));

const isTrackHead = (value: unknown): value is { name: string; order: number; removed: boolean } =>
  isRecord(value) &&
  isName(value['name']) &&
  Number.isInteger(value['order']) &&
  isBoolean(value['removed']);
