import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFilter, writeFilter } from '~/domain/changes/address';
import {
  matches,
  NO_FILTER,
  type ChangeFilter,
  type FilteredChange,
} from '~/domain/changes/filter';
import { SEVERITIES } from '~/schemas/severity';

const known = { releases: ['3.2.0', '4.0.0', '4.1.0', '4.2.0'], areas: ['gateway', 'database'] };
const change: FilteredChange = {
  introducedIn: '4.1.0',
  from: '<4.1.0',
  target: undefined,
  steps: [],
  area: 'gateway',
  severity: 'review',
  text: 'jwt claims are signed anew',
};
const shows = (one: Partial<FilteredChange>, filter: Partial<ChangeFilter>): boolean =>
  matches({ ...change, ...one }, { ...NO_FILTER, ...filter });

describe('a filter of changes', () => {
  test('shows everything where nothing is asked', () => {
    expect(shows({}, {})).toBe(true);
  });

  test('a jump shows what was brought after its source, up to its target', () => {
    expect(shows({}, { from: '4.0.0', to: '4.1.0' })).toBe(true);
    expect(shows({}, { from: '3.2.0', to: '4.0.0' })).toBe(false);
    expect(shows({}, { from: '4.1.0', to: '4.2.0' })).toBe(false);
  });

  test('either end may stay open', () => {
    expect(shows({}, { from: '4.0.0' })).toBe(true);
    expect(shows({}, { from: '4.1.0' })).toBe(false);
    expect(shows({}, { to: '4.2.0' })).toBe(true);
    expect(shows({}, { to: '4.0.0' })).toBe(false);
  });

  test('a source outside the range of a change, or a target outside its own, does not see it', () => {
    expect(shows({ from: '>=4.0.0 <4.1.0' }, { from: '3.2.0', to: '4.2.0' })).toBe(false);
    expect(shows({ target: '<=4.1.0' }, { from: '3.2.0', to: '4.2.0' })).toBe(false);
  });

  test('a change that spans releases is seen by whoever leaves its range', () => {
    const spanning = { introducedIn: '3.2.0', from: '>=3.2.0 <4.1.0' };
    expect(shows(spanning, { from: '4.0.0', to: '4.2.0' })).toBe(true);
    expect(shows(spanning, { from: '3.2.0', to: '4.0.0' })).toBe(false);
  });

  test('a further step of a change is seen by whoever leaves an older release', () => {
    const inSteps = { introducedIn: '3.2.0', from: '<4.2.0', steps: ['4.1.0'] };
    expect(shows(inSteps, { from: '4.0.0', to: '4.1.0' })).toBe(true);
    expect(shows(inSteps, { from: '4.0.0' })).toBe(true);
    expect(shows(inSteps, { from: '3.2.0', to: '4.0.0' })).toBe(false);
    expect(shows(inSteps, { from: '4.1.0' })).toBe(false);
  });

  test('nothing lies between a release and an older one or itself', () => {
    expect(shows({}, { from: '4.2.0', to: '4.1.0' })).toBe(false);
    expect(shows({}, { from: '4.1.0', to: '4.1.0' })).toBe(false);
  });

  test('release, area, severity and words narrow it further', () => {
    expect(shows({}, { release: '4.1.0', area: 'gateway', severities: ['review'] })).toBe(true);
    expect(shows({}, { release: '4.2.0' })).toBe(false);
    expect(shows({}, { area: 'database' })).toBe(false);
    expect(shows({}, { severities: ['blocker', 'info'] })).toBe(false);
    expect(shows({}, { text: 'Signed JWT' })).toBe(true);
    expect(shows({}, { text: 'jwt opaque' })).toBe(false);
  });
});

describe('the address of a filter', () => {
  const optional = (values: readonly string[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined });

  test('reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          from: optional(['3.2.0', '4.0.0']),
          to: optional(['4.1.0', '4.2.0']),
          release: optional(known.releases),
          area: optional(known.areas),
          severities: fc.subarray([...SEVERITIES]),
          text: fc.string({ maxLength: 60 }).filter((text) => text === '' || text.trim() !== ''),
        }),
        (filter) => {
          expect(readFilter(writeFilter(filter), known)).toEqual({ filter, unknown: [] });
        },
      ),
    );
  });

  test('any query gives a filter that names only what is known', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const { filter } = readFilter(new URLSearchParams(pairs), known);
        expect([undefined, ...known.releases]).toContain(filter.from);
        expect([undefined, ...known.areas]).toContain(filter.area);
      }),
    );
  });

  test('what is not known is named with the nearest choices', () => {
    const { filter, unknown } = readFilter(
      new URLSearchParams('to=4.1&area=gatway&severity=blockers&colour=red'),
      known,
    );
    expect(filter).toEqual(NO_FILTER);
    expect(unknown.map(({ message }) => message)).toEqual([
      '“4.1” is not a release of this guide.',
      '“gatway” is not an area of this guide.',
      '“blockers” is not a severity of this guide.',
      '“colour” is not a filter of this guide.',
    ]);
    expect(unknown.slice(0, 3).map(({ suggestions }) => suggestions[0])).toEqual([
      { key: 'to', value: '4.1.0' },
      { key: 'area', value: 'gateway' },
      { key: 'severity', value: 'blocker' },
    ]);
  });

  test('what is not known stays in the address (wish 6)', () => {
    const query = new URLSearchParams('to=4.1.0&area=gatway&colour=red');
    const { filter, unknown } = readFilter(query, known);
    expect(writeFilter(filter, unknown).toString()).toBe(query.toString());
  });

  test('what link trackers add is no mistake', () => {
    expect(readFilter(new URLSearchParams('utm_source=mail&to=4.1.0'), known).unknown).toEqual([]);
  });

  test('a target that is not newer is said to be none', () => {
    const { contradiction } = readFilter(new URLSearchParams('from=4.1.0&to=3.2.0'), known);
    expect(contradiction).toBe('4.1.0 is not older than 3.2.0: no upgrade lies between.');
  });
});
