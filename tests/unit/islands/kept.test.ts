import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kept, type Kept } from '~/islands/kept';

const KEY = 'apim-upgrade-guide.words.1';

/** Sorted words, joined by taking all of both; a text with a comma at its end is from a later version. */
const words = {
  read: (text: string) =>
    text.endsWith(',')
      ? { kind: 'newer' as const }
      : text.startsWith('[')
        ? { kind: 'ok' as const, value: JSON.parse(text) as string[] }
        : { kind: 'rubbish' as const },
  write: (list: string[]) => JSON.stringify(list),
  merge: (mine: string[], theirs: string[]) => [...new Set([...mine, ...theirs])].sort(),
};

let disk: Map<string, string>;
let isFull: boolean;
let listeners: Record<string, (event: object) => void>;

const open = (): Kept<string[]> & { before: string[] | undefined } => {
  const made = kept('words.1', words, []);
  return { ...made, before: made.open() };
};

/** What another tab does, of which this one hears at once. */
const writeElsewhere = (text: string): void => {
  disk.set(KEY, text);
  listeners['storage']?.({ key: KEY });
};

beforeEach(() => {
  disk = new Map();
  isFull = false;
  listeners = {};
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => disk.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new DOMException('no room', 'QuotaExceededError');
      disk.set(key, text);
    },
  });
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => {
    listeners[type] = listener;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a value that is kept', () => {
  test('is what was stored, or its first value', () => {
    expect(open()).toMatchObject({ before: undefined, value: { value: [] } });
    disk.set(KEY, '["a"]');
    expect(open()).toMatchObject({ before: ['a'], value: { value: ['a'] } });
  });

  test('is stored with what another tab stored unheard', () => {
    const mine = open();
    disk.set(KEY, '["b"]');
    mine.value.value = ['a'];
    mine.store();
    expect(mine.value.value).toEqual(['a', 'b']);
    expect(disk.get(KEY)).toBe('["a","b"]');
  });

  test('takes over what another tab writes, and writes only what that one had not seen', () => {
    const mine = open();
    writeElsewhere('["b"]');
    expect(mine.value.value).toEqual(['b']);

    mine.value.value = ['a', 'b'];
    writeElsewhere('["b","c"]');
    expect(mine.value.value).toEqual(['a', 'b', 'c']);
    expect(disk.get(KEY)).toBe('["a","b","c"]');
  });

  test('also when the page comes back from the memory of the browser', () => {
    const mine = open();
    disk.set(KEY, '["b"]');
    listeners['pageshow']?.({ persisted: false });
    expect(mine.value.value).toEqual([]);
    listeners['pageshow']?.({ persisted: true });
    expect(mine.value.value).toEqual(['b']);
  });
});

describe('how keeping goes', () => {
  test('rubbish is set aside, and is told of after the next change is stored, too', () => {
    disk.set(KEY, 'rubbish');
    const mine = open();
    expect(disk.get(`${KEY}.unreadable`)).toBe('rubbish');
    mine.value.value = ['a'];
    mine.store();
    expect(disk.get(KEY)).toBe('["a"]');
    expect(mine.status.value).toBe('rubbish');
  });

  test('a full browser loses nothing that is here, and is told of until there is room', () => {
    const mine = open();
    isFull = true;
    mine.value.value = ['a'];
    mine.store();
    expect(mine).toMatchObject({ value: { value: ['a'] }, status: { value: 'full' } });

    isFull = false;
    mine.store();
    expect(mine.status.value).toBe('ok');
    expect(disk.get(KEY)).toBe('["a"]');
  });

  test('what a later version wrote is left alone, whenever it comes', () => {
    const mine = open();
    mine.value.value = ['a'];
    writeElsewhere('["b"],');
    expect(mine).toMatchObject({ value: { value: ['a'] }, status: { value: 'newer' } });
    mine.store();
    expect(disk.get(KEY)).toBe('["b"],');
  });
});
