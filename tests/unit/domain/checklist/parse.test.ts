import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyState, itemOf, parseState, readState, serialise } from '~/domain/checklist';
import { anyState } from '../../../support/checklist';

const read = (value: unknown) => {
  const result = readState(value);
  if (result.kind !== 'ok') throw new Error(`read as ${result.kind}`);
  return result;
};

describe('reading a stored or imported text', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(undefined, 2), (state, indent) => {
        expect(parseState(serialise(state, indent))).toEqual({ kind: 'ok', state, dropped: [] });
      }),
    );
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['ok', 'rubbish', 'newer']).toContain(parseState(text).kind);
      }),
    );
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(['ok', 'rubbish', 'newer']).toContain(readState(value).kind);
      }),
    );
  });

  test('never throws on something that is nearly a checklist, and what it keeps can be written again', () => {
    const nearly = fc.record(
      {
        version: fc.constant(1),
        items: fc.dictionary(
          fc.oneof(fc.constantFrom('a', '__proto__'), fc.string()),
          fc.oneof(
            fc.anything(),
            fc.record({ status: fc.anything(), at: fc.anything(), notes: fc.anything() }),
          ),
        ),
        own: fc.anything(),
        known: fc.anything(),
      },
      { requiredKeys: ['version', 'items'] },
    );
    fc.assert(
      fc.property(nearly, (value) => {
        const { state } = read(value);
        expect(parseState(serialise(state))).toEqual({ kind: 'ok', state, dropped: [] });
      }),
    );
  });

  test('keeps the good parts and names those it dropped', () => {
    const { state, dropped } = read({
      version: 1,
      items: {
        good: { status: 'done', at: 7 },
        odd: { status: 'finished', at: 7, notes: { n1: { text: 'kept', at: 3 }, n2: 4 } },
        early: { status: 'done', at: -1 },
        'No Id': { status: 'done', at: 7 },
        bare: 'done',
      },
      own: { 'own-1': { title: ' ', phase: 'before', at: 1 } },
      known: ['good', 7],
    });
    expect(itemOf(state, 'good')).toEqual({ status: 'done', at: 7, notes: {} });
    expect(itemOf(state, 'odd').notes).toEqual({ n1: { text: 'kept', at: 3 } });
    expect(itemOf(state, 'early')).toMatchObject({ status: 'done', at: 0 });
    expect(state.known).toEqual(['good']);
    expect(dropped).toEqual([
      'items.No Id is not an entry with an id.',
      'items.bare is not an entry with an id.',
      'items.odd: its status is none of open, not-applicable, done.',
      'items.odd.notes.n2 is not an entry with an id.',
      'items.early: its time is not one.',
      'own.own-1 has no title or no phase.',
      'known holds something that is not an id.',
    ]);
  });

  test('does not let a file reach the prototype of objects', () => {
    const { state } = read(
      JSON.parse('{"version":1,"items":{"__proto__":{"status":"done","at":1}}}'),
    );
    expect(state.items).toEqual({});
    expect(itemOf(state, 'status').status).toBe('open');
  });

  test('tells other JSON, no JSON and a later version apart', () => {
    expect(parseState('{"name":"x","version":"1.0.0"}')).toMatchObject({ kind: 'rubbish' });
    expect(parseState('<html>')).toMatchObject({ kind: 'rubbish', reason: 'It is not JSON.' });
    expect(parseState('{"version":2,"items":{}}')).toEqual({ kind: 'newer', version: 2 });
    expect(parseState('{"version":0,"items":{}}')).toMatchObject({ kind: 'rubbish' });
  });

  test('takes a state without own items and known ids', () => {
    expect(read({ version: 1, items: {} }).state).toEqual(emptyState());
  });
});
