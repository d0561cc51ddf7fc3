import { entriesOf, isId, isRecord, readTime } from '~/domain/untrusted';
import {
  emptyState,
  STATUSES,
  VERSION,
  type ChecklistState,
  type ItemState,
  type Note,
  type OwnItem,
  type Status,
} from './state';

/** What came of reading a stored or imported text. `dropped` names each part that was left out, as a sentence. */
export type ReadResult =
  | { kind: 'ok'; state: ChecklistState; dropped: string[] }
  /** Not JSON, or JSON of something else. */
  | { kind: 'rubbish'; reason: string }
  /** Written by a later version of this site. */
  | { kind: 'newer'; version: number };

/** Reads a stored or imported text. Never throws. */
export function parseState(text: string): ReadResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'rubbish', reason: 'It is not JSON.' };
  }
  return readState(value);
}

/** Reads a value of unknown origin. Keeps what it can, says what it dropped, never throws. */
export function readState(value: unknown): ReadResult {
  if (!isRecord(value) || !isRecord(value['items']) || typeof value['version'] !== 'number') {
    return { kind: 'rubbish', reason: 'It is JSON, but not of a checklist.' };
  }
  if (value['version'] > VERSION) return { kind: 'newer', version: value['version'] };
  if (value['version'] !== VERSION) {
    return { kind: 'rubbish', reason: 'It is of a version that never was.' };
  }
  const dropped: string[] = [];
  const state = emptyState();
  for (const [id, entry] of entriesOf(value['items'], 'items', dropped)) {
    state.items[id] = readItem(entry, `items.${id}`, dropped);
  }
  for (const [id, entry] of entriesOf(value['own'], 'own', dropped)) {
    const own = readOwn(entry, `own.${id}`, dropped);
    if (own) state.own[id] = own;
  }
  state.known = readKnown(value['known'], dropped);
  return { kind: 'ok', state, dropped };
}

/** The state as JSON: equal states give equal texts, and `parseState` gives the state back. */
export function serialise(state: ChecklistState, indent?: number): string {
  const items = sorted(state.items, ({ status, at, notes }) => ({
    status,
    at,
    ...(Object.keys(notes).length > 0 && {
      notes: sorted(notes, ({ text, at }) => ({ text, at })),
    }),
  }));
  const own = sorted(state.own, ({ title, phase, at, removed }) => ({
    title,
    phase,
    at,
    ...(removed && { removed }),
  }));
  return JSON.stringify({ version: state.version, items, own, known: state.known }, null, indent);
}

function sorted<T, U>(record: Record<string, T>, shape: (value: T) => U): Record<string, U> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, shape(value)]));
}

function readItem(entry: Record<string, unknown>, where: string, dropped: string[]): ItemState {
  const item: ItemState = { status: 'open', at: 0, notes: {} };
  const status = STATUSES.find((one): one is Status => one === entry['status']);
  if (status) {
    item.status = status;
    item.at = readTime(entry['at'], where, dropped);
  } else if (entry['status'] !== undefined) {
    dropped.push(`${where}: its status is none of ${STATUSES.join(', ')}.`);
  }
  for (const [key, note] of entriesOf(entry['notes'], `${where}.notes`, dropped)) {
    const read = readNote(note, `${where}.notes.${key}`, dropped);
    if (read) item.notes[key] = read;
  }
  return item;
}

function readNote(
  entry: Record<string, unknown>,
  where: string,
  dropped: string[],
): Note | undefined {
  if (typeof entry['text'] === 'string') {
    return { text: entry['text'], at: readTime(entry['at'], where, dropped) };
  }
  dropped.push(`${where} has no text.`);
  return undefined;
}

function readOwn(
  entry: Record<string, unknown>,
  where: string,
  dropped: string[],
): OwnItem | undefined {
  const { title, phase, removed } = entry;
  if (typeof title === 'string' && title.trim() !== '' && typeof phase === 'string') {
    const at = readTime(entry['at'], where, dropped);
    return { title, phase, at, removed: removed === true };
  }
  dropped.push(`${where} has no title or no phase.`);
  return undefined;
}

function readKnown(value: unknown, dropped: string[]): string[] {
  if (value === undefined) return [];
  const ids = Array.isArray(value) ? value : [];
  const known = ids.filter((id): id is string => typeof id === 'string' && isId(id));
  if (!Array.isArray(value) || known.length < ids.length) {
    dropped.push('known holds something that is not an id.');
  }
  return [...new Set(known)].sort();
}
