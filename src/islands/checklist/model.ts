import { computed, signal } from '@preact/signals';
import { afterPaint } from '~/browser/after-paint';
import { announce } from '~/browser/announcer';
import {
  clear,
  emptyState,
  goneItems,
  idsWithOwn,
  itemOf,
  learn,
  merge,
  newItems,
  parseState,
  progressOf,
  progressWords,
  removeOwn,
  restore,
  seenNotes,
  serialise,
  setNote,
  setOwn,
  setStatus,
  toMarkdown,
  type ChecklistState,
  type ListedPhase,
  type Status,
} from '~/domain/checklist';
import { entryOf } from '~/domain/join';
import { kept } from '../kept';
import type { Notice } from '../Notices';
import { say as sayIn, sayRemoved } from '../say';

/** Which items are shown. What does not apply counts as settled. */
export type Filter = 'all' | 'open' | 'done';

/** The stored shape is `ChecklistState` 1 (domain/checklist/state.ts); `restore.js` names the same key. */
const stored = kept<ChecklistState>(
  'checklist.1',
  {
    read: (text) => {
      const result = parseState(text);
      return result.kind === 'ok'
        ? { kind: 'ok', value: result.state, dropped: result.dropped }
        : { kind: result.kind };
    },
    write: (list) => serialise(list),
    merge,
  },
  emptyState(),
);

const sitting = `s${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
/** More than a browser keeps for a site: what could be kept here can be exported and read again. */
const LARGEST_FILE = 12_000_000;

export const state = stored.value;
export const storage = stored.status;
export const notice = signal<Notice | undefined>(undefined);
export const filter = signal<Filter>('all');
/** The guide's list, read from the rows of the page. */
export const phases = signal<ListedPhase[]>([]);
/** Ids that the filter left out when it was chosen. A row that changes stays in sight until it is chosen again. */
export const hidden = signal<ReadonlySet<string>>(new Set());
/** Ids that came to the guide since the reader was last here. */
export const fresh = signal<ReadonlySet<string>>(new Set());

export const listedIds = computed(() =>
  phases.value.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ id }) => id))),
);
export const idsOfPhase = (phase: string): string[] =>
  idsWithOwn(
    state.value,
    phase,
    phases.value
      .filter(({ id }) => id === phase)
      .flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ id }) => id))),
  );
const allIds = computed(() => phases.value.flatMap(({ id }) => idsOfPhase(id)));
export const overall = computed(() => progressOf(state.value, allIds.value));
export const gone = computed(() =>
  goneItems(state.value, new Set(listedIds.value), new Set(phases.value.map(({ id }) => id))),
);

/** Titles of items that left the guide, by id. */
const retired = signal<Record<string, string>>({});
/** What an item that is on no list any more is called. */
export const titleOfGone = (id: string): string =>
  entryOf(state.value.own, id)?.title ?? entryOf(retired.value, id) ?? id;

/**
 * Reads what is stored, and follows other tabs from then on.
 * @param early what the reader has ticked or un-ticked before this runs
 */
export function start(
  listed: ListedPhase[],
  titles: Record<string, string>,
  early: readonly (readonly [string, Status])[],
): void {
  phases.value = listed;
  retired.value = titles;
  const before = stored.open();
  if (before) fresh.value = new Set(newItems(before, listedIds.value));
  let next = state.value;
  for (const [id, status] of early) next = setStatus(next, id, status, Date.now());
  if (fresh.value.size > 0 || next !== state.value) commit(next);
}

function commit(next: ChecklistState): void {
  state.value = learn(next, listedIds.value);
  stored.store();
}

/** The browser shows a tick by itself, at once; what follows from it waits until that is painted. */
export function mark(id: string, status: Status): void {
  afterPaint(() => {
    commit(setStatus(state.value, id, status, Date.now()));
    announce(`${progressWords(overall.value)}.`);
  });
}

/** What the writer of a note sees: taken when the field is entered. */
export const seenOf = (id: string): Record<string, number> => seenNotes(state.value, id);

export function write(id: string, text: string, seen: Record<string, number>): void {
  commit(setNote(state.value, id, text, { now: Date.now(), sitting, seen }));
}

export function addOwn(phase: string, title: string): void {
  const now = Date.now();
  const id = `own-${now.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  commit(setOwn(state.value, id, { title, phase }, now));
  announce(`Added. ${progressWords(overall.value)}.`);
}

export function renameOwn(id: string, phase: string, title: string): void {
  commit(setOwn(state.value, id, { title, phase }, Date.now()));
}

export function dropOwn(id: string): void {
  const item = state.value.own[id];
  if (!item) return;
  commit(removeOwn(state.value, id, Date.now()));
  sayRemoved(
    notice,
    item.title,
    () => {
      commit(setOwn(state.value, id, item, Date.now()));
    },
    () => document.getElementById(`tick-${id}`),
  );
}

export function clearAll(): void {
  const before = state.value;
  const cleared = clear(before, Date.now());
  // A second press must not take away the way back that the first one has offered.
  if (cleared === before) return;
  commit(cleared);
  say('All ticks, notes and own items are cleared.', () => {
    commit(restore(state.value, before, Date.now()));
  });
}

/** Joins a file with what is here. A file that is not a checklist changes nothing. */
export async function importFile(file: File): Promise<void> {
  const refuse = (why: string): void => {
    notice.value = {
      tone: 'problem',
      words: `“${file.name}” was not imported, and nothing has changed. ${why}`,
    };
  };
  if (file.size > LARGEST_FILE) {
    refuse('It is larger than 12 MB.');
    return;
  }
  const result = parseState(await file.text());
  if (result.kind === 'newer') {
    refuse('A newer version of this guide wrote it. Reload this page, then try again.');
  } else if (result.kind === 'rubbish') {
    refuse(`${result.reason} Choose a file that was exported here.`);
  } else {
    const before = serialise(state.value);
    commit(merge(state.value, result.state));
    const changed = serialise(state.value) !== before;
    notice.value = {
      tone: result.dropped.length > 0 ? 'problem' : 'done',
      words: changed
        ? `“${file.name}” was joined with your list: the later change of each item counts.`
        : `“${file.name}” holds nothing that is not in your list already.`,
      ...(result.dropped.length > 0 && { details: result.dropped }),
    };
  }
}

/** The whole list as Markdown. */
export const asMarkdown = (heading: string): string =>
  toMarkdown(
    heading,
    phases.value,
    gone.value.map((id) => ({ id, title: titleOfGone(id) })),
    state.value,
  );

/** The state as a file: `importFile` reads it again, here or elsewhere. */
export const asFile = (): string => serialise(state.value, 2);

/** Chooses what is shown. */
export function show(next: Filter): void {
  filter.value = next;
  const left = (id: string): boolean =>
    next !== 'all' && (itemOf(state.value, id).status === 'open') !== (next === 'open');
  hidden.value = new Set([...allIds.value, ...gone.value].filter(left));
}

export function complain(words: string): void {
  notice.value = { tone: 'problem', words };
}

export function say(words: string, undo?: () => void): void {
  sayIn(notice, words, undo);
}
