import { describe, expect, test } from 'vitest';
import {
  clear,
  emptyState,
  goneItems,
  itemOf,
  learn,
  newItems,
  noteOf,
  ownItems,
  progressOf,
  progressWords,
  removeOwn,
  restore,
  seenNotes,
  setNote,
  setOwn,
  setStatus,
} from '~/domain/checklist';

const write = (state = emptyState(), text = '', now = 1, sitting = 's1') =>
  setNote(state, 'backup', text, { now, sitting, seen: seenNotes(state, 'backup') });

describe('a tick', () => {
  test('stores when it was made, and so does taking it back', () => {
    const ticked = setStatus(emptyState(), 'backup', 'done', 1000);
    expect(itemOf(ticked, 'backup')).toMatchObject({ status: 'done', at: 1000 });
    expect(itemOf(setStatus(ticked, 'backup', 'open', 2000), 'backup')).toMatchObject({
      status: 'open',
      at: 2000,
    });
  });

  test('made twice keeps its first time', () => {
    const ticked = setStatus(emptyState(), 'backup', 'done', 1000);
    expect(setStatus(ticked, 'backup', 'done', 2000)).toBe(ticked);
  });

  test('is later than what it changes even when the clock went back', () => {
    const ticked = setStatus(emptyState(), 'backup', 'done', 1000);
    expect(itemOf(setStatus(ticked, 'backup', 'open', 500), 'backup').at).toBe(1001);
  });

  test('of an item named like a built-in method does not find that method', () => {
    expect(itemOf(emptyState(), 'constructor').status).toBe('open');
  });
});

describe('a note', () => {
  test('replaces what its writer saw', () => {
    const first = write(undefined, 'Ask Ann', 1, 's1');
    const second = write(first, 'Ask Bob', 2, 's2');
    expect(noteOf(second, 'backup')).toBe('Ask Bob');
  });

  test('that only has spaces is none', () => {
    expect(noteOf(write(undefined, '  \n'), 'backup')).toBe('');
  });

  test('stands beside one that another tab wrote unseen', () => {
    const seen = {};
    const theirs = write(undefined, 'theirs', 1, 's1');
    const both = setNote(theirs, 'backup', 'mine', { now: 2, sitting: 's2', seen });
    expect(noteOf(both, 'backup')).toBe('theirs\n\nmine');
  });
});

describe('own items', () => {
  const own = setOwn(emptyState(), 'own-1', { title: '  Call  the bank ', phase: 'during' }, 1);

  test('are added to a phase, renamed and removed', () => {
    expect(ownItems(own, 'during')).toEqual([
      { id: 'own-1', title: 'Call the bank', phase: 'during' },
    ]);
    expect(ownItems(own, 'before')).toEqual([]);
    const renamed = setOwn(own, 'own-1', { title: 'Call both banks', phase: 'during' }, 2);
    expect(ownItems(renamed)[0]?.title).toBe('Call both banks');
    expect(ownItems(removeOwn(renamed, 'own-1', 3))).toEqual([]);
  });

  test('with an empty name are not made, and an empty name does not rename', () => {
    expect(setOwn(own, 'own-1', { title: ' ', phase: 'during' }, 2)).toBe(own);
  });

  test('of a phase that is gone are found among what left the guide', () => {
    expect(goneItems(own, new Set(), new Set(['before']))).toEqual(['own-1']);
    expect(goneItems(own, new Set(), new Set(['during']))).toEqual([]);
  });
});

describe('clearing', () => {
  const full = setOwn(
    write(
      setStatus(setStatus(emptyState(), 'backup', 'done', 1), 'pilot', 'not-applicable', 1),
      'Ask Ann',
    ),
    'own-1',
    { title: 'Call the bank', phase: 'during' },
    1,
  );

  test('takes away ticks, notes and own items', () => {
    const cleared = clear(full, 10);
    expect(progressOf(cleared, ['backup', 'pilot'])).toEqual({
      done: 0,
      total: 2,
      notApplicable: 0,
    });
    expect(noteOf(cleared, 'backup')).toBe('');
    expect(ownItems(cleared)).toEqual([]);
  });

  test('changes nothing where nothing is left to clear', () => {
    const cleared = clear(full, 10);
    expect(clear(cleared, 11)).toBe(cleared);
    expect(clear(emptyState(), 11)).toEqual(emptyState());
  });

  test('can be taken back, and keeps what was done since', () => {
    const since = setStatus(clear(full, 10), 'freeze', 'done', 11);
    const back = restore(since, full, 12);
    expect(progressOf(back, ['backup', 'pilot', 'freeze'])).toEqual({
      done: 2,
      total: 2,
      notApplicable: 1,
    });
    expect(noteOf(back, 'backup')).toBe('Ask Ann');
    expect(ownItems(back)).toHaveLength(1);
  });
});

describe('progress', () => {
  test('counts what applies, in words as well', () => {
    let state = setStatus(emptyState(), 'a', 'done', 1);
    state = setStatus(state, 'b', 'not-applicable', 1);
    expect(progressOf(state, ['a', 'b', 'c'])).toEqual({ done: 1, total: 2, notApplicable: 1 });
    expect(progressWords(progressOf(state, ['a', 'b', 'c']))).toBe('1 of 2 done');
  });

  test('keeps what left the guide under its id, unless nothing was ever said about it', () => {
    let state = setStatus(emptyState(), 'old-step', 'done', 1);
    state = setStatus(setStatus(state, 'other', 'done', 1), 'other', 'open', 2);
    expect(goneItems(state, new Set(['backup']), new Set())).toEqual(['old-step']);
  });

  test('calls an item new only to a reader who knew the list before', () => {
    expect(newItems(emptyState(), ['a', 'b'])).toEqual([]);
    expect(newItems(learn(emptyState(), ['a']), ['a', 'b'])).toEqual(['b']);
  });
});
