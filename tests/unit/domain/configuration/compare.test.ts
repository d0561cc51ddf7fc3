import { describe, expect, test } from 'vitest';
import { compareConfiguration, type AnyDifference } from '~/domain/configuration/compare';
import { timelineOf } from '~/domain/configuration/timeline';
import { release } from '../../../support/configuration';

const told = (differences: readonly AnyDifference[]): string[] =>
  differences.map(({ kind, key, broughtIn }) => `${kind} ${key} ${broughtIn}`);

const compare = (files: Parameters<typeof timelineOf>[0], from: string, to: string) =>
  compareConfiguration(timelineOf(files), from, to);

describe('keys that come and go', () => {
  const files = [
    release('1.0.0', { keys: { 'a.old': { default: 1 }, 'a.stays': {}, 'a.blinks': {} } }),
    release('2.0.0', { keys: { 'a.new': { default: 2 } }, gone: ['a.blinks'] }),
    release('3.0.0', { keys: { 'a.blinks': {}, 'a.late': {} }, gone: ['a.old'] }),
  ];

  test('each is told once with the release that brought it', () => {
    expect(told(compare(files, '1.0.0', '3.0.0').differences)).toEqual([
      'removed a.old 3.0.0',
      'added a.new 2.0.0',
      'added a.late 3.0.0',
    ]);
  });

  test('what went and came back is told only where one end lies between', () => {
    expect(told(compare(files, '1.0.0', '2.0.0').differences)).toContain('removed a.blinks 2.0.0');
    expect(told(compare(files, '2.0.0', '3.0.0').differences)).toContain('added a.blinks 3.0.0');
  });

  test('a key is neither new nor gone where a pattern, a free-form table or another shape takes it', () => {
    const { differences } = compare(
      [
        release('1.0.0', {
          keys: { 'db.*.url': {}, 'list[].name': {} },
          freeForm: { added: ['pass'], gone: [] },
        }),
        release('2.0.0', { keys: { 'db.main.url': {}, 'list.name': {}, 'pass.through': {} } }),
      ],
      '1.0.0',
      '2.0.0',
    );
    expect(differences).toEqual([]);
  });

  test('a template’s key is called neither where a whole table is passed along or the documentation names it', () => {
    const { differences } = compare(
      [
        release('1.0.0', {
          keys: { 'whole.part': { by: 'template' }, 'told.key': { by: 'template' } },
        }),
        release('2.0.0', {
          keys: { whole: { by: 'template' } },
          gone: ['whole.part', 'told.key'],
          documentedOnly: { added: ['told.key'], gone: [] },
        }),
      ],
      '1.0.0',
      '2.0.0',
    );
    expect(differences).toEqual([]);
  });

  test('a key that nothing read even before says so', () => {
    const { differences } = compare(
      [
        release('1.0.0', { keys: { shown: { by: 'shipped' } } }),
        release('2.0.0', { gone: ['shown'], notReadBefore: ['shown'] }),
      ],
      '1.0.0',
      '2.0.0',
    );
    expect(differences).toMatchObject([{ kind: 'removed', neverRead: true }]);
  });
});

describe('renamed keys', () => {
  const files = [
    release('1.0.0', { keys: { a: { default: 1 } } }),
    release('2.0.0', {
      keys: { b: { default: 1 } },
      gone: ['a'],
      renamed: [{ old: 'a', new: 'b', evidence: 'first' }],
    }),
    release('3.0.0', {
      keys: { c: { default: 2 } },
      gone: ['b'],
      renamed: [{ old: 'b', new: 'c', evidence: 'second' }],
    }),
  ];

  test('are followed over several hops and are neither new nor gone', () => {
    expect(compare(files, '1.0.0', '3.0.0').differences).toMatchObject([
      { kind: 'renamed', key: 'a', to: 'c', oldStillRead: false, values: { from: 1, to: 2 } },
    ]);
  });

  test('are new where the source does not have the old name', () => {
    const later = [release('0.9.0'), release('2.0.0', files[1])];
    expect(told(compare(later, '0.9.0', '2.0.0').differences)).toEqual(['added b 2.0.0']);
  });
});

describe('built-in values', () => {
  const files = [
    release('1.0.0', { keys: { a: { default: 1 }, b: { default: 'x/1.0.0' }, c: { default: 1 } } }),
    release('2.0.0', { keys: { a: { default: 2 }, b: { default: 'x/2.0.0' }, c: { default: 2 } } }),
    release('3.0.0', { keys: { a: { default: 3 }, c: { default: '1' } } }),
  ];

  test('are compared once from end to end, with the steps on the way', () => {
    expect(compare(files, '1.0.0', '3.0.0').differences).toMatchObject([
      {
        kind: 'default',
        key: 'a',
        from: 1,
        to: 3,
        steps: [
          { release: '2.0.0', value: 2 },
          { release: '3.0.0', value: 3 },
        ],
      },
    ]);
  });

  test('stand apart where only the number of a release differs', () => {
    expect(compare(files, '1.0.0', '2.0.0').trivial.map(({ key }) => key)).toEqual(['b']);
  });

  test.each([
    [true, 'true'],
    [50, '50'],
    [['a', 'b'], 'a,b'],
    [
      { x: 1, y: 2 },
      { y: 2, x: 1 },
    ],
  ])('%j and %j mean the same', (before, after) => {
    const two = [
      release('1.0.0', { keys: { a: { default: before } } }),
      release('2.0.0', { keys: { a: { default: after } } }),
    ];
    expect(compare(two, '1.0.0', '2.0.0').differences).toEqual([]);
  });
});

test('shipped files are compared by distribution; one that came on the way has nothing to be compared with', () => {
  const { differences } = compare(
    [
      release('1.0.0', { shipped: { one: { set: { a: 1, b: 1 }, gone: [] } } }),
      release('2.0.0', {
        shipped: {
          one: { set: { a: 2, c: null }, gone: ['b'] },
          other: { set: { a: 9 }, gone: [] },
        },
      }),
    ],
    '1.0.0',
    '2.0.0',
  );
  expect(differences).toMatchObject([
    { distribution: 'one', key: 'a', from: { value: 1 }, to: { value: 2 } },
    { distribution: 'one', key: 'b', from: { value: 1 } },
    { distribution: 'one', key: 'c', to: { value: null } },
  ]);
});

test('rules that change and change back are left out, the others are composed', () => {
  const rule = { when: 'role', is: 'x', sets: 'a' };
  const files = [
    release('1.0.0'),
    release('2.0.0', {
      inferred: [
        { ...rule, before: 1, after: 2 },
        { ...rule, sets: 'b', after: 1 },
      ],
    }),
    release('3.0.0', {
      inferred: [
        { ...rule, before: 2, after: 3 },
        { ...rule, sets: 'b', before: 1 },
      ],
    }),
  ];
  expect(compare(files, '1.0.0', '3.0.0').inferred).toEqual([
    { ...rule, before: 1, after: 3, broughtIn: '3.0.0' },
  ]);
});

test('a release without facts is named in the error', () => {
  expect(() => compare([release('1.0.0')], '1.0.0', '9.9.9')).toThrow('release "9.9.9"');
});
