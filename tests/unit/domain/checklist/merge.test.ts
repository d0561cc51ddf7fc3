import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyState,
  itemOf,
  merge,
  noteOf,
  ownItems,
  removeOwn,
  seenNotes,
  serialise,
  setNote,
  setOwn,
  setStatus,
} from '~/domain/checklist';
import { anyState } from '../../../support/checklist';

const note = (state = emptyState(), text = '', now = 1, sitting = 's1') =>
  setNote(state, 'backup', text, { now, sitting, seen: seenNotes(state, 'backup') });

describe('joining two states', () => {
  test('does not depend on the order, nor on how often it is done', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (a, b, c) => {
        expect(serialise(merge(a, b))).toBe(serialise(merge(b, a)));
        expect(serialise(merge(merge(a, b), c))).toBe(serialise(merge(a, merge(b, c))));
        expect(serialise(merge(a, a))).toBe(serialise(a));
        expect(serialise(merge(merge(a, b), b))).toBe(serialise(merge(a, b)));
        expect(serialise(merge(a, emptyState()))).toBe(serialise(a));
      }),
    );
  });

  test('loses no item, no own item and no piece of a note', () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const joined = merge(a, b);
        for (const state of [a, b]) {
          for (const [id, item] of Object.entries(state.items)) {
            expect(itemOf(joined, id).at).toBeGreaterThanOrEqual(item.at);
            for (const key of Object.keys(item.notes)) {
              expect(Object.hasOwn(itemOf(joined, id).notes, key)).toBe(true);
            }
          }
          for (const id of Object.keys(state.own)) expect(Object.hasOwn(joined.own, id)).toBe(true);
          expect(joined.known).toEqual(expect.arrayContaining(state.known));
        }
      }),
    );
  });

  test('changes neither of them', () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const before = [serialise(a), serialise(b)];
        merge(a, b);
        expect([serialise(a), serialise(b)]).toEqual(before);
      }),
    );
  });

  test('takes the later of a tick and taking it back', () => {
    const ticked = setStatus(emptyState(), 'backup', 'done', 1000);
    const taken = setStatus(ticked, 'backup', 'open', 2000);
    expect(itemOf(merge(ticked, taken), 'backup').status).toBe('open');
    expect(itemOf(merge(taken, setStatus(taken, 'backup', 'done', 3000)), 'backup').status).toBe(
      'done',
    );
  });

  test('takes the tick at equal times', () => {
    const at = (status: 'open' | 'done' | 'not-applicable') => ({
      ...emptyState(),
      items: { backup: { status, at: 5, notes: {} } },
    });
    expect(itemOf(merge(at('done'), at('open')), 'backup').status).toBe('done');
    expect(itemOf(merge(at('not-applicable'), at('done')), 'backup').status).toBe('done');
  });

  test('keeps both of two notes that were written apart', () => {
    const both = merge(note(undefined, 'Ask Ann', 1, 's1'), note(undefined, 'Ask Bob', 2, 's2'));
    expect(noteOf(both, 'backup')).toBe('Ask Ann\n\nAsk Bob');
  });

  test('does not bring back what a later sitting replaced', () => {
    const first = note(undefined, 'Ask Ann', 1, 's1');
    const second = note(first, 'Ask Ann and Bob', 2, 's2');
    expect(noteOf(merge(first, second), 'backup')).toBe('Ask Ann and Bob');
  });

  test('keeps what was typed after another sitting had read', () => {
    const first = note(undefined, 'Ask', 1, 's1');
    const theirs = note(first, 'Ask Bob', 2, 's2');
    const mine = note(first, 'Ask Ann', 3, 's1');
    expect(noteOf(merge(mine, theirs), 'backup')).toBe('Ask Bob\n\nAsk Ann');
  });

  test('keeps an own item that one side removed unless the removal is later', () => {
    const own = setOwn(emptyState(), 'own-1', { title: 'Call', phase: 'during' }, 1);
    const removed = removeOwn(own, 'own-1', 5);
    expect(ownItems(merge(own, removed))).toEqual([]);
    const renamed = setOwn(own, 'own-1', { title: 'Call twice', phase: 'during' }, 9);
    expect(ownItems(merge(renamed, removed))[0]?.title).toBe('Call twice');
  });
});
