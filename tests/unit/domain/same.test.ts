import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepSame } from '~/domain/same';

const plain = fc.jsonValue();

describe('a fresh value that takes over what is as before', () => {
  test('says what the fresh one says, whatever was before', () => {
    fc.assert(
      fc.property(plain, plain, (old, fresh) => {
        const text = JSON.stringify(fresh);
        expect(keepSame(old, fresh)).toEqual(fresh);
        expect(JSON.stringify(fresh), 'the fresh one is left alone').toBe(text);
      }),
    );
  });

  test('is the old one where both say the same', () => {
    fc.assert(
      fc.property(plain, (old) => {
        expect(keepSame(old, structuredClone(old))).toBe(old);
      }),
    );
  });

  test('keeps the parts that are as before', () => {
    const old = { a: { list: [1, 2] }, b: { word: 'yes' } };
    const next = keepSame(old, { a: { list: [1, 2] }, b: { word: 'no' } });
    expect(next).not.toBe(old);
    expect(next.a).toBe(old.a);
    expect(next.b).not.toBe(old.b);
  });

  test('finds items of a list by their id, wherever they stand now', () => {
    const old = [
      { id: 'x', word: 'one' },
      { id: 'y', word: 'two' },
    ];
    const next = keepSame(old, [
      { id: 'new', word: 'zero' },
      { id: 'x', word: 'one' },
      { id: 'y', word: 'other' },
    ]);
    expect(next[1]).toBe(old[0]);
    expect(next[2]).not.toBe(old[1]);
  });

  test('differs where an item has gone, moved or lost a part', () => {
    const old = [{ id: 'x' }, { id: 'y' }];
    expect(keepSame(old, [{ id: 'x' }])).toEqual([{ id: 'x' }]);
    expect(keepSame(old, [{ id: 'y' }, { id: 'x' }])).toEqual([{ id: 'y' }, { id: 'x' }]);
    expect(keepSame<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(keepSame<object>([], {})).toEqual({});
    expect(keepSame<object>({ a: undefined }, { b: undefined })).toHaveProperty('b');
  });

  test('is not taken in by names that every object has', () => {
    const own = (): unknown => JSON.parse('{"__proto__":{},"toString":1}');
    const old = own();
    expect(keepSame(old, own())).toBe(old);
    expect(keepSame({}, own())).toEqual(own());
  });
});
