/**
 * Where something personal stands in this browser.
 * - `ok`: kept
 * - `full`: the browser's space is used up; what is here lives only in this page
 * - `blocked`: the browser keeps nothing for this site; likewise
 * - `rubbish`: what was stored could not be read; it was set aside under `<key>.unreadable`, and keeping goes on
 * - `partly`: some of it could not be read; a copy of the whole was set aside likewise, and the rest is kept on
 * - `newer`: a later version of this site wrote it; it is left alone and nothing is kept
 */
export type StorageStatus = 'ok' | 'full' | 'blocked' | 'rubbish' | 'partly' | 'newer';

/** Whether something was set aside, which is told until the reader has read it. */
export const isSetAside = (status: StorageStatus): boolean =>
  status === 'rubbish' || status === 'partly';

/** How a kind of value is written, read and joined. Must never throw. */
export interface StorageCodec<T> {
  /** `dropped`: what of a readable text could not be read. */
  read(
    text: string,
  ): { kind: 'ok'; value: T; dropped?: string[] } | { kind: 'rubbish' } | { kind: 'newer' };
  /** Equal values give equal texts. */
  write(value: T): string;
  merge(mine: T, theirs: T): T;
}

export interface Stored<T> {
  /** Absent where nothing readable was stored. */
  value: T | undefined;
  status: StorageStatus;
}

export interface Store<T> {
  load(): Stored<T>;
  /**
   * Joins the value with what another tab has stored since, keeps the result and returns it. Works without storage, too.
   * @param value made from what `load`, `save` or `watch` gave last
   */
  save(value: T): { value: T; status: StorageStatus };
  /** Calls back with what another tab has stored, and when the page comes back from the browser's memory. */
  watch(callback: (stored: Stored<T>) => void): () => void;
}

/** All keys of this site: other sites may share its origin. */
export const KEY_PREFIX = 'apim-upgrade-guide.';

/**
 * A place in `localStorage`.
 * @param name key without prefix, with the version of its shape: "checklist.1"
 */
export function openStore<T>(name: string, codec: StorageCodec<T>): Store<T> {
  const key = `${KEY_PREFIX}${name}`;
  /** What this page has written last: as long as it stands there, nothing is to be read or joined. */
  let written: string | undefined;

  const load = (): Stored<T> => {
    let text: string | null;
    try {
      text = localStorage.getItem(key);
    } catch {
      return { value: undefined, status: 'blocked' };
    }
    if (text === null) return { value: undefined, status: 'ok' };
    const read = codec.read(text);
    if (read.kind === 'newer') return { value: undefined, status: 'newer' };
    const value = read.kind === 'ok' ? read.value : undefined;
    const isWhole =
      read.kind === 'ok' &&
      (read.dropped ?? []).length === 0 &&
      hasAll(JSON.parse(codec.write(read.value)), JSON.parse(text));
    if (isWhole) return { value, status: 'ok' };
    // Without room for a copy nothing is written over what somebody else may still read.
    if (!setAside(text)) return { value, status: 'full' };
    return { value, status: read.kind === 'ok' ? 'partly' : 'rubbish' };
  };

  const setAside = (text: string): boolean => {
    try {
      localStorage.setItem(`${key}.unreadable`, text);
      return true;
    } catch {
      return false;
    }
  };

  const isAsWritten = (): boolean => {
    try {
      return localStorage.getItem(key) === written;
    } catch {
      return false;
    }
  };

  const save = (value: T): { value: T; status: StorageStatus } => {
    const stored: Stored<T> = isAsWritten() ? { value: undefined, status: 'ok' } : load();
    const joined = stored.value === undefined ? value : codec.merge(value, stored.value);
    if (['blocked', 'newer', 'full'].includes(stored.status)) {
      return { value: joined, status: stored.status };
    }
    try {
      const text = codec.write(joined);
      localStorage.setItem(key, text);
      written = text;
      return { value: joined, status: stored.status };
    } catch (error) {
      return { value: joined, status: isQuota(error) ? 'full' : 'blocked' };
    }
  };

  const watch = (callback: (stored: Stored<T>) => void): (() => void) => {
    const onStorage = (event: StorageEvent): void => {
      if (event.key === key || event.key === null) callback(load());
    };
    const onReturn = (event: PageTransitionEvent): void => {
      if (event.persisted) callback(load());
    };
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onReturn);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onReturn);
    };
  };

  return { load, save, watch };
}

/** Whether a value has every field of another: what it has not would be lost when it is written. */
const hasAll = (mine: unknown, theirs: unknown): boolean =>
  typeof theirs !== 'object' ||
  Object.entries(theirs ?? {}).every(([name, value]) => {
    const own = (mine as Record<string, unknown> | undefined)?.[name];
    return own !== undefined && hasAll(own, value);
  });

/** Whether something stands under a name, readable or not; also where the browser does not tell. */
export function isStored(name: string): boolean {
  try {
    return localStorage.getItem(`${KEY_PREFIX}${name}`) !== null;
  } catch {
    return true;
  }
}

const isQuota = (error: unknown): boolean =>
  error instanceof DOMException && /quota/i.test(error.name);
