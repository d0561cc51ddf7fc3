import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress, type LookupState } from '~/domain/compatibility/address';
import { dayOf, lifeOn } from '~/domain/compatibility/lifecycle';
import { lookUp, releasesFor, type Component } from '~/domain/compatibility/lookup';
import { matrixOf } from '~/domain/compatibility/matrix';
import type { VerdictKind } from '~/domain/compatibility/types';
import { readListed } from '~/domain/versions';
import { lookupData as data } from '../../../support/lookup';
import { product } from '../../../support/products';

const MAIN = data.runtimes.find(({ main }) => main)?.id ?? '';

function verdict(release: string, productId: string, version: string, runtime = MAIN) {
  const category = product(productId).categories[0] ?? '';
  const [answer] = lookUp(data, release, runtime, [{ category, product: productId, version }]);
  if (!answer || answer.unread) throw new Error(`unreadable: ${version}`);
  return answer.verdict;
}

describe('verdicts on the real tables', () => {
  test.each<[string, string, string, VerdictKind]>([
    ['4.1.0', 'postgresql', '14.2', 'tested'],
    ['4.1.0', 'postgresql', '14.9', 'same-line'],
    ['4.1.0', 'postgresql', '14', 'same-line'],
    ['4.1.0', 'postgresql', '10.23', 'tested'],
    ['4.1.0', 'postgresql', '13.4', 'untested'],
    ['4.1.0', 'db2', '11.5', 'not-listed'],
    ['4.6.0', 'oracle-linux', '8', 'not-listed'],
    ['4.1.0', 'mysql', '8.0.36', 'tested'],
    ['4.1.0', 'mysql', '8', 'tested'],
    ['4.1.0', 'mysql', '8.4', 'untested'],
    ['4.1.0', 'mysql', '8.1.0', 'untested'],
    ['4.1.0', 'mysql', '8.x', 'same-line'],
    ['4.1.0', 'oracle-database', '12', 'same-line'],
    ['4.1.0', 'oracle-database', '19.22', 'tested'],
    ['4.0.0', 'oracle-database', '12.2.0.1', 'tested'],
    ['4.0.0', 'oracle-database', '12.3', 'untested'],
    ['4.1.0', 'rhel', '7', 'same-line'],
    ['4.1.0', 'rhel', '7.0', 'tested'],
    ['4.1.0', 'ubuntu', '18', 'same-line'],
    ['4.1.0', 'postgresql', '9', 'untested'],
    ['4.7.0', 'oracle-jdk', '21', 'not-listed'],
    ['4.3.0', 'identity-server', '7', 'tested'],
    ['4.5.0', 'identity-server', '7.1.0', 'untested'],
    ['4.1.0', 'oracle-database', '12c', 'same-line'],
    ['4.1.0', 'oracle-database', '12.2.0.1', 'tested'],
    ['4.1.0', 'oracle-database', '12cR1', 'untested'],
    ['4.0.0', 'oracle-database', '12c', 'tested'],
    ['4.0.0', 'oracle-database', '12.1.0.2', 'tested'],
    ['4.1.0', 'sql-server', '15.0.4316', 'tested'],
    ['4.2.0', 'temurin', '8u392', 'incompatible'],
    ['4.2.0', 'jdk', '1.8.0_392', 'incompatible'],
    ['4.1.0', 'temurin', '17', 'incompatible'],
    ['3.2.0', 'temurin', '17.0.9', 'incompatible'],
    ['4.7.0', 'temurin', '17', 'incompatible'],
    ['4.7.0', 'temurin', '21.0.2', 'tested'],
    ['4.2.0', 'jdk', '17', 'tested'],
    ['4.1.0', 'rhel', '8.10', 'same-line'],
    ['4.1.0', 'rhel', '8.7', 'tested'],
    ['4.7.0', 'ubuntu', '24.04.1 LTS', 'tested'],
    ['3.2.1', 'postgresql', '14', 'unknown'],
    ['2.6.0', 'postgresql', '10.5', 'unknown'],
    ['4.3.0', 'identity-server', '7.1.0', 'tested'],
    ['4.3.0', 'choreo-connect', '1.2.0', 'incompatible'],
  ])('%s with %s %s is %s (wish 16)', (release, id, version, kind) => {
    expect(verdict(release, id, version).kind).toBe(kind);
  });

  test('untested names the nearest tested lines below and above', () => {
    expect(verdict('4.1.0', 'postgresql', '13.4').nearest).toEqual({ below: '12', above: '14' });
    expect(verdict('4.1.0', 'postgresql', '18').nearest).toEqual({ below: '14' });
  });

  test('a warning stands beside the verdict and does not change it', () => {
    const answer = verdict('4.2.0', 'mysql', '8.0.36');
    expect(answer.kind).toBe('tested');
    expect(answer.limits.map(({ id }) => id)).toEqual(['mysql-8.0-latin1']);
  });

  test.each([
    ['4.2.0', '8', 'tested'],
    ['4.2.0', '8.x', 'same-line'],
    ['4.6.0', '8', 'tested'],
  ])('%s warns of MySQL %s as well, which is %s', (release, version, kind) => {
    const answer = verdict(release, 'mysql', version);
    expect(answer.kind).toBe(kind);
    expect(answer.limits.map(({ id }) => id)).toEqual(['mysql-8.0-latin1']);
  });

  test('a warning for one line is not for another, and a short version is not forbidden', () => {
    expect(verdict('4.6.0', 'mysql', '8.4').limits).toEqual([]);
    expect(verdict('4.7.0', 'mysql', '8')).toMatchObject({ kind: 'same-line', limits: [] });
  });

  test('a version spelled as the table spells it is of the line that it means there', () => {
    const line = (release: string): string | undefined => {
      const component = { category: 'dbms', product: 'mysql', version: '8' };
      const [answer] = lookUp(data, release, MAIN, [component]);
      return answer && !answer.unread ? answer.line : undefined;
    };
    expect(line('4.2.0')).toBe('8.0');
    expect(line('4.7.0')).toBeUndefined();
  });

  test('less precise input asks for the full version', () => {
    expect(verdict('4.1.0', 'postgresql', '14').needsFullVersion).toBe(true);
    expect(verdict('4.1.0', 'postgresql', '14.9').needsFullVersion).toBe(false);
  });

  test('every verdict but unknown cites a source that the data carries', () => {
    for (const release of data.releases) {
      for (const [id, version] of [
        ['postgresql', '14.2'],
        ['temurin', '8'],
        ['windows', '10'],
      ] as const) {
        const answer = verdict(release, id, version);
        if (answer.kind !== 'unknown') expect(answer.sources.length, release).toBeGreaterThan(0);
        for (const source of answer.sources) expect(data.sources[source]).toBeDefined();
      }
    }
  });
});

describe('laws', () => {
  const listed = data.releases.flatMap((release) =>
    Object.entries(data.tables[release] ?? {}).flatMap(([runtime, categories]) =>
      Object.entries(categories).flatMap(([category, rows]) =>
        rows.flatMap((row) =>
          row.versions.map((version) => ({
            release,
            runtime,
            category,
            product: row.product,
            version,
          })),
        ),
      ),
    ),
  );

  test('a listed version is tested unless a limit forbids it', () => {
    expect(listed.length).toBeGreaterThan(400);
    for (const { release, runtime, category, product: id, version } of listed) {
      if (!data.products.some((one) => one.id === id)) continue;
      const [answer] = lookUp(data, release, runtime, [{ category, product: id, version }]);
      const where = `${release} ${runtime} ${category} ${id} ${version}`;
      expect(answer?.unread, where).toBeUndefined();
      if (!answer || answer.unread) continue;
      const forbidden = answer.verdict.limits.some(({ effect }) => effect === 'forbids');
      expect(answer.verdict.kind, where).toBe(forbidden ? 'incompatible' : 'tested');
    }
  });

  test('a limit that names a listed version names it however short the table spells it', () => {
    for (const { release, runtime, category, product: id, version } of listed) {
      const reading = readListed(product(id), version);
      if (!reading.ok || reading.lines.length !== 1 || !reading.whole) continue;
      const [short, full] = [version, reading.lines[0] ?? ''].map((written) => {
        const component = { category, product: id, version: written };
        const [answer] = lookUp(data, release, runtime, [component]);
        return answer && !answer.unread ? answer.verdict.limits : undefined;
      });
      expect(short, `${release} ${id} ${version}`).toEqual(full);
    }
  });

  const anyComponent = fc.record({
    category: fc.constantFrom(...data.categories.map(({ id }) => id)),
    product: fc.constantFrom(...data.products.map(({ id }) => id)),
    version: fc.oneof(
      fc.string(),
      fc.constantFrom('8', '17', '14.2', '12c', '7.x', '2019', '1.8.0_392'),
    ),
  });

  test('no input throws, forward or backward', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...data.releases),
        fc.array(anyComponent, { maxLength: 4 }),
        (release, components) => {
          expect(lookUp(data, release, MAIN, components)).toHaveLength(components.length);
          expect(releasesFor(data, MAIN, components)).toHaveLength(data.releases.length);
        },
      ),
    );
  });

  test('the two directions agree', () => {
    fc.assert(
      fc.property(fc.array(anyComponent, { minLength: 1, maxLength: 3 }), (components) => {
        for (const { release, answers } of releasesFor(data, MAIN, components)) {
          expect(answers).toEqual(lookUp(data, release, MAIN, components));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('matrix and lookup agree on every tested cell', () => {
    for (const { id: category } of data.categories) {
      for (const { product: one, line, cells } of matrixOf(data, MAIN, category)) {
        for (const cell of cells.filter(({ listed: versions }) => versions.length > 0)) {
          const [answer] = lookUp(data, cell.release, MAIN, [
            { category, product: one.id, version: cell.listed[0] ?? '' },
          ]);
          expect(
            answer?.unread ? 'unread' : answer?.verdict.kind,
            `${cell.release} ${one.id} ${line}`,
          ).toMatch(/^(?:tested|incompatible)$/);
        }
      }
    }
  });
});

describe('which releases fit (wish 14, 15)', () => {
  const stack = (...components: [string, string][]): Component[] =>
    components.map(([id, version]) => ({
      category: product(id).categories[0] ?? '',
      product: id,
      version,
    }));

  test('RHEL 9, JDK 17 and Oracle 19c were tested together in 4.2.0 and not in 4.7.0', () => {
    const fits = releasesFor(
      data,
      MAIN,
      stack(['rhel', '9.3'], ['jdk', '17'], ['oracle-database', '19c']),
    );
    const all = fits.filter(({ fit }) => fit === 'all').map(({ release }) => release);
    expect(all).toContain('4.2.0');
    expect(all).not.toContain('4.7.0');
    expect(fits[0]?.fit).toBe('all');
  });

  test('a release without a table is unknown, not unfit', () => {
    const fits = releasesFor(data, MAIN, stack(['postgresql', '14.2']));
    expect(fits.find(({ release }) => release === '3.2.1')?.fit).toBe('unknown');
    expect(fits.find(({ release }) => release === '3.2.0')?.fit).toBe('partly');
  });
});

describe('addresses (wish 4)', () => {
  const anyState: fc.Arbitrary<LookupState> = fc.record({
    release: fc.option(fc.constantFrom(...data.releases), { nil: undefined }),
    runtime: fc.option(
      fc.constantFrom(...data.runtimes.filter(({ main }) => !main).map(({ id }) => id)),
      {
        nil: undefined,
      },
    ),
    components: fc.array(
      fc.constantFrom(...data.categories).chain((category) =>
        fc.record({
          category: fc.constant(category.id),
          product: fc.constantFrom(
            ...data.products
              .filter(({ categories }) => categories.includes(category.id))
              .map(({ id }) => id),
          ),
          version: fc.constantFrom(
            '13.4',
            '8u392',
            '2019 CU22',
            '12c R2',
            '',
            'rubbish & more=1',
            '11 25H2',
            '7.x',
          ),
        }),
      ),
      { maxLength: 5 },
    ),
    unknown: fc.constant([]),
  });

  test('state to address to state is the identity', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const written = writeAddress(data, state).toString();
        expect(readAddress(data, new URLSearchParams(written))).toEqual(state);
      }),
    );
  });

  test('the address is readable', () => {
    const components = [
      { category: 'dbms', product: 'postgresql', version: '13.4' },
      { category: 'jdk', product: 'temurin', version: '11' },
    ];
    const state = { release: '4.1.0', runtime: undefined, components, unknown: [] };
    expect(writeAddress(data, state, false).toString()).toBe('dbms=postgresql-13.4&jdk=temurin-11');
  });

  test('what is not understood is named, with the nearest choices, and kept (wish 6)', () => {
    const query = new URLSearchParams(
      'release=4.1&dbms=postgrsql-13&dbsm=mysql-8&runtime=nope&jdk=temurin-11',
    );
    const state = readAddress(data, query);
    expect(state.unknown.map(({ key }) => key)).toEqual(['release', 'dbms', 'dbsm', 'runtime']);
    expect(state.unknown[0]?.suggestions).toContainEqual({ key: 'release', value: '4.1.0' });
    expect(state.unknown[1]?.suggestions[0]).toEqual({ key: 'dbms', value: 'postgresql-13' });
    expect(state.unknown[2]?.suggestions[0]).toEqual({ key: 'dbms', value: 'mysql-8' });
    expect(state.components).toHaveLength(1);
    expect(new Set(writeAddress(data, state))).toEqual(new Set(query));
  });

  test('of two releases or runtimes one is shown and the other is named, with a way to it (wish 6)', () => {
    const state = readAddress(data, new URLSearchParams('release=4.1.0&release=4.2.0'));
    expect(state.release).toBe('4.1.0');
    expect(state.unknown[0]?.message).toBe(
      'The address asks for two releases: 4.1.0 is shown, not 4.2.0.',
    );
    expect(state.unknown[0]?.suggestions).toEqual([{ key: 'release', value: '4.2.0' }]);
    const onPage = readAddress(data, new URLSearchParams('release=4.2.0'), '4.1.0');
    expect(onPage.release).toBeUndefined();
    expect(onPage.unknown[0]?.message).toBe(
      'This page is about 4.1.0; the address also asks for 4.2.0.',
    );
    expect(readAddress(data, new URLSearchParams('release=4.1.0'), '4.1.0').unknown).toEqual([]);
  });

  test('there is always a suggestion, and its key and product are understood', () => {
    const query = new URLSearchParams('release=zzz&runtime=zzz&zzz=mysql-8&dbms=zzz&jdk=9');
    const { unknown } = readAddress(data, query);
    expect(unknown).toHaveLength(5);
    for (const { key: asked, suggestions } of unknown) {
      expect(suggestions.length, asked).toBeGreaterThan(0);
      // A key that was not understood leaves its value as it stands: the next reading judges that.
      if (asked === 'zzz') continue;
      const pairs = suggestions.map(({ key, value }) => [key, value] as [string, string]);
      for (const pair of pairs) {
        expect(readAddress(data, new URLSearchParams([pair])).unknown, pair.join('=')).toEqual([]);
      }
    }
  });

  test('what link trackers add is no mistake', () => {
    const query = new URLSearchParams('utm_source=mail&gclid=1&dbms=mysql-8');
    expect(readAddress(data, query).unknown).toEqual([]);
  });

  test('no address throws', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const state = readAddress(data, new URLSearchParams(pairs));
        expect(Array.isArray(state.unknown)).toBe(true);
      }),
    );
  });
});

describe('life cycles', () => {
  test('a line is past its end of life from the day after', () => {
    expect(lifeOn(product('mysql'), '5.7', '2023-10-31')).toMatchObject({ state: 'alive' });
    expect(lifeOn(product('mysql'), '5.7', '2023-11-01')).toMatchObject({
      state: 'past',
      date: '2023-10-31',
    });
    expect(lifeOn(product('openjdk'), '17', '2026-01-01')).toEqual({ state: 'unknown' });
  });

  test('a day is written in the reader’s time zone', () => {
    expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
