import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemOf } from '~/domain/checklist';
import {
  accept,
  createPlan,
  newsOf,
  parsePlan,
  parsePlans,
  renamePlan,
  serialisePlan,
  serialisePlans,
  setAddress,
  setRemoved,
  setTiming,
  setTrack,
  tick,
  tracksOf,
} from '~/domain/plans';
import { anyPlan } from '../../../support/plans';

const items = [
  { id: 'choose-target', fingerprint: 'a1' },
  { id: 'change.jdk8', fingerprint: 'b2' },
];
const plan = createPlan(
  {
    id: 'p1',
    name: 'To 4.5.0',
    address: '/upgrade/3.2.0/4.5.0/',
    tracks: [
      { id: 'development', name: 'Development' },
      { id: 'production', name: 'Production' },
    ],
    items,
  },
  1000,
);

describe('a saved plan', () => {
  test('begins with the tracks of the guide in order and nothing ticked', () => {
    expect(tracksOf(plan).map(({ name }) => name)).toEqual(['Development', 'Production']);
    expect(newsOf(plan, items)).toEqual({ added: [], changed: [] });
  });

  test('keeps the ticks of each track apart', () => {
    const ticked = tick(plan, 'development', { id: 'choose-target', fingerprint: 'a1' }, 'done', 2);
    const [development, production] = tracksOf(ticked);
    expect(development && itemOf(development.track.checklist, 'choose-target').status).toBe('done');
    expect(production && itemOf(production.track.checklist, 'choose-target').status).toBe('open');
  });

  test('says which items came and which changed their words since', () => {
    const now = [
      { id: 'choose-target', fingerprint: 'z9' },
      { id: 'new', fingerprint: 'c3' },
    ];
    expect(newsOf(plan, now)).toEqual({ added: ['new'], changed: ['choose-target'] });
    expect(newsOf(accept(plan, now, 2000), now)).toEqual({ added: [], changed: [] });
    const ticked = tick(plan, 'production', { id: 'choose-target', fingerprint: 'z9' }, 'done', 5);
    expect(newsOf(ticked, now).changed).toEqual([]);
  });

  test('takes a track away without its ticks, and brings it back with them', () => {
    const ticked = tick(plan, 'production', { id: 'choose-target', fingerprint: 'a1' }, 'done', 5);
    const gone = setTrack(ticked, 'production', { removed: true }, 6);
    expect(tracksOf(gone).map(({ id }) => id)).toEqual(['development']);
    const [, back] = tracksOf(setTrack(gone, 'production', { removed: false }, 7));
    expect(back && itemOf(back.track.checklist, 'choose-target').status).toBe('done');
  });

  test('adds a track at the end and renames one in its place', () => {
    const more = setTrack(
      setTrack(plan, 'dr', { name: 'Second site' }, 5),
      'development',
      { name: 'Dev' },
      6,
    );
    expect(tracksOf(more).map(({ name }) => name)).toEqual(['Dev', 'Production', 'Second site']);
    expect(setTrack(plan, 'empty', { name: '  ' }, 7)).toBe(plan);
  });

  test('writes nothing that its reader throws away', () => {
    const address = `/upgrade/3.2.0/4.5.0/?dbms=mysql-5.7&${'&'.repeat(5000)}note=${'x'.repeat(4000)}`;
    const long = renamePlan(setAddress(plan, address, 2000), `${'N'.repeat(196)} (shared)`, 2000);
    expect(long.name.value).toHaveLength(200);
    expect(long.address.value).toMatch(/\?dbms=mysql-5\.7&*$/);
    expect(parsePlan(serialisePlan(long))).toEqual({ kind: 'ok', value: long, dropped: [] });
  });

  test('is read without the last parts of an address that is too long', () => {
    const value = `/upgrade/3.2.0/4.5.0/?dbms=mysql-5.7&note=${'x'.repeat(4000)}`;
    const read = parsePlan(serialisePlan({ ...plan, address: { value, at: 1 } }));
    expect(read).toMatchObject({
      kind: 'ok',
      value: { address: { value: '/upgrade/3.2.0/4.5.0/?dbms=mysql-5.7', at: 1 } },
      dropped: ['address is too long; its last parts are left out.'],
    });
  });

  test('wins with a change made while the clock stands back', () => {
    const renamed = renamePlan(renamePlan(plan, 'A', 5000), 'B', 10);
    expect(renamed.name.at).toBeGreaterThan(5000);
    expect(setRemoved(setRemoved(plan, true, 5000), false, 10).removed.at).toBeGreaterThan(5000);
    expect(setAddress(plan, '/upgrade/3.2.0/4.7.0/', 1).address.at).toBeGreaterThan(1000);
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e9])(
    'keeps its times where %d minutes are entered',
    (minutes) => {
      expect(setTiming(plan, 'r1', 'freeze', minutes, 5)).toBe(plan);
    },
  );

  test('can be read back from what was written, letter by letter', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const read = parsePlan(serialisePlan(any));
        expect(read).toMatchObject({ kind: 'ok', dropped: [] });
        if (read.kind === 'ok') expect(serialisePlan(read.value)).toBe(serialisePlan(any));
        const all = parsePlans(serialisePlans({ version: 1, plans: { p1: any } }));
        if (all.kind === 'ok') expect(all.value.plans['p1']).toBeDefined();
        expect(all.kind).toBe('ok');
      }),
    );
  });

  test('is never made of rubbish, and reading it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parsePlan(text).kind).not.toBe('ok');
        expect(['ok', 'rubbish', 'newer']).toContain(parsePlans(text).kind);
      }),
      { numRuns: 500 },
    );
  });

  test('is told from its own export for other programs', () => {
    const read = parsePlan('{ "format": 1, "input": { "from": "3.2.0", "to": "4.5.0" } }');
    expect(read).toMatchObject({ kind: 'rubbish' });
    if (read.kind === 'rubbish') expect(read.reason).toContain('“Plan file”');
  });

  test.each([
    'javascript:alert(1)',
    '//evil.example/upgrade/3.2.0/4.5.0/',
    '/upgrade/3.2.0/4.5.0/#x',
    '/upgrade/../../x/',
  ])('does not lead to %s', (value) => {
    const text = serialisePlan({ ...plan, address: { value, at: 1 } });
    expect(parsePlan(text).kind).toBe('rubbish');
  });

  test('says so where a later edition wrote it', () => {
    expect(parsePlan(serialisePlan(plan).replace('"version":1', '"version":7'))).toEqual({
      kind: 'newer',
      version: 7,
    });
  });
});
