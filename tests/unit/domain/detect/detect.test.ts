import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateAt, timelineOf } from '~/domain/configuration/timeline';
import { detect, LONGEST_PASTE, type Detection } from '~/domain/detect';
import { settingsOf } from '~/domain/detect/settings';
import { contentRoot, loadContent } from '../../../support/content';
import { detectionEntries, given, vocabulary } from '../../../support/detection';

const read = (text: string): Detection => {
  const reading = detect(text, vocabulary);
  if (typeof reading === 'string') throw new Error(reading);
  return reading;
};
const reasons = (text: string): string[] => read(text).notRead.map(({ reason }) => reason);

const MIXED = `$ java -version
openjdk version "11.0.20" 2023-07-18
OpenJDK Runtime Environment Temurin-11.0.20+8 (build 11.0.20+8)

mysql> SELECT version();
+-----------+
| version() |
+-----------+
| 8.0.36    |
+-----------+
1 row in set (0.00 sec)

$ cat /etc/os-release
NAME="Rocky Linux"
ID="rocky"
VERSION_ID="8.9"

[server]
hostname = "api.example.com"
offset = 1

[database.apim_db]
type = "mysql"
url = "jdbc:mysql://db.example.com:3306/apim_db"
username = "apim"
password = "S3cret-of-ours"

[apim.analytics]
enable = true

Server           :  WSO2 API Manager-3.2.0
the quick brown fox
`;

describe('a mixture of outputs', () => {
  test('is read line by line, whatever stands beside it', () => {
    expect(given(MIXED)).toEqual([
      { product: 'temurin', version: '11.0.20' },
      { product: 'mysql', version: '8.0.36' },
      { product: 'rocky-linux', version: '8.9' },
      { release: '3.2.0' },
      { feature: 'analytics' },
      { setting: '1' },
    ]);
  });

  test('keeps outputs apart that follow close on each other', () => {
    expect(given('| version() |\n| 5.7.44    |\nID="centos"\nVERSION_ID="7"')).toEqual([
      { product: 'mysql', version: '5.7.44' },
      { product: 'centos', version: '7' },
    ]);
  });

  test('names the lines that each was read from', () => {
    const [jdk, dbms] = read(MIXED).found;
    expect(jdk?.from.map(({ line }) => line)).toEqual([2, 3]);
    expect(dbms?.from).toEqual([
      { line: 9, words: '| 8.0.36 |' },
      { line: 23, words: 'type = "mysql"' },
      { line: 24, words: 'url = "jdbc:mysql://db.example.com:3306/apim_db"' },
    ]);
  });

  test('says what nothing was read from, and how many keys say nothing', () => {
    const { notRead, otherKeys } = read(MIXED);
    expect(notRead).toEqual([{ lines: [32, 32], words: 'the quick brown fox', reason: '' }]);
    expect(otherKeys).toBe(3);
  });

  test('shows no secret', () => {
    expect(JSON.stringify(read(MIXED))).not.toContain('S3cret');
  });

  test('is the same with Windows line ends and a byte order mark', () => {
    expect(read(`\uFEFF${MIXED.replaceAll('\n', '\r\n')}`)).toEqual(read(MIXED));
  });
});

describe('what contradicts itself', () => {
  const contradicted = (text: string) =>
    read(text).found.flatMap((one) =>
      one.what === 'component' || one.what === 'release' ? [one.contradicted] : [],
    );

  test('is given twice, and marked', () => {
    const text = 'Server version: 5.7.44\n\nServer version: 8.0.36';
    expect(given(text)).toEqual([
      { product: 'mysql', version: '5.7.44' },
      { product: 'mysql', version: '8.0.36' },
    ]);
    expect(contradicted(text)).toEqual([true, true]);
  });

  test('is marked for two products of one kind as well, and for two releases', () => {
    expect(contradicted('5.5.5-10.6.12-MariaDB\njdbc:mysql://db/apim')).toEqual([true, true]);
    expect(contradicted('WSO2 API Manager-3.2.0\nWSO2 API Manager-4.1.0')).toEqual([true, true]);
  });

  test('is not marked where one reading is only more exact', () => {
    expect(
      given(
        'Java Version     : 11.0.20\n\n\n\nopenjdk version "11.0.20" 2023-07-18\nOpenJDK Runtime Environment Temurin-11.0.20+8',
      ),
    ).toEqual([{ product: 'temurin', version: '11.0.20' }]);
    expect(contradicted('jdbc:mysql://db/apim\nServer version: 8.0.36')).toEqual([false]);
  });
});

describe('what is not taken is said', () => {
  test.each([
    [
      'a system that no table names',
      'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=39',
      '“fedora” is no product that this guide has tables for.',
    ],
    ['a release that is none', 'WSO2 API Manager-9.9.9', '9.9.9 is not a release of this guide.'],
    [
      'the client of a database',
      'psql (PostgreSQL) 13.4',
      'The version of the client. Ask the server: `SELECT version()`.',
    ],
    [
      'the system of the database server',
      'Microsoft SQL Server 2019 (RTM) - 15.0.2000.5 (X64)\n\tStandard Edition (64-bit) on Windows Server 2016 Standard 10.0 <X64>',
      'The operating system of the database server, which need not be that of API-M.',
    ],
  ])('%s', (_, text, reason) => {
    expect(reasons(text)).toEqual([reason]);
  });

  test('a configuration file that cannot be read, with its line', () => {
    const { found, notRead } = read(
      'noise\n[apim.analytics]\nenable = true\n[apim.analytics]\nenable = true',
    );
    expect(found).toEqual([]);
    expect(notRead[1]).toMatchObject({ lines: [2, 5] });
    expect(notRead[1]?.reason).toContain('cannot be read: line 4');
  });

  test('a text that is too long, with its length', () => {
    expect(detect('x'.repeat(LONGEST_PASTE), vocabulary)).toBeTypeOf('object');
    expect(detect('x'.repeat(LONGEST_PASTE + 1), vocabulary)).toContain('300,001 characters');
  });

  test('more different things than any environment has, from the first of them on', () => {
    const text = Array.from({ length: 200 }, (_, at) => `Server version: 8.0.${String(at)}`);
    const { found, notRead } = read(text.join('\n'));
    expect(found).toHaveLength(100);
    expect(notRead).toMatchObject([{ lines: [101, 101] }]);
  });

  test('lines that say nothing in one stretch', () => {
    expect(read('a\nb\n\nc\nServer version: 8.0.36\nd').notRead.map(({ lines }) => lines)).toEqual([
      [1, 4],
      [6, 6],
    ]);
  });
});

test('no number is taken for a version where no line says whose it is', () => {
  for (const text of ['8.0.36', 'Version: 4.1.0', 'version 1.2.3', '13.4', 'Release: 22.04']) {
    expect(given(text)).toEqual([]);
  }
});

test('lists of several lines, comments and texts of several lines stay inside their file', () => {
  expect(
    given(
      '[apim.cors]\nallow_headers = [ # these\n  "authorization",\n  "[x]",\n]\nallow_origins = "*"\nnote = """\nID=ubuntu\n"""\n[apim.analytics]\nenable = true\nID=ubuntu\nVERSION_ID="22.04"',
    ),
  ).toEqual([{ product: 'ubuntu', version: '22.04' }, { feature: 'analytics' }]);
});

describe('the files as they are shipped', () => {
  const timeline = timelineOf(
    loadContent(contentRoot).content.configuration.map(({ data }) => data),
  );
  test.each(
    timeline.releases.flatMap((release, index) =>
      Object.keys(timeline.shipped).map((distribution) => ({ release, distribution, index })),
    ),
  )(
    'answer no question but that the databases are embedded: $release $distribution',
    ({ index, distribution }) => {
      const features = new Set<string>();
      for (const [key, history] of Object.entries(timeline.shipped[distribution] ?? {})) {
        const state = stateAt(history, index);
        if (!state) continue;
        const text = [state.value].flat().map(String).join(', ');
        for (const one of settingsOf({ key, text }, vocabulary)) {
          if ('feature' in one) features.add(one.feature);
          expect(one).not.toHaveProperty('product');
        }
      }
      features.delete('h2-databases');
      expect([...features]).toEqual([]);
    },
  );
});

describe('for any text', () => {
  // Lines of all examples, cut and mixed, and noise between them.
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      ...detectionEntries.flatMap(({ data }) =>
        data.examples.flatMap(({ text }) => text.split('\n')),
      ),
    ),
  );
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  test('reading never throws, and every line it names is there', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const { found, notRead } = read(pasted);
        const count = pasted.split(/\r\n|\r|\n/).length;
        for (const { line: at, words } of found.flatMap(({ from }) => from)) {
          expect(at).toBeGreaterThanOrEqual(1);
          expect(at).toBeLessThanOrEqual(count);
          expect(words.length).toBeLessThanOrEqual(160);
        }
        for (const {
          lines: [first, last],
        } of notRead) {
          expect(first).toBeGreaterThanOrEqual(1);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThanOrEqual(count);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('no secret is in what is shown', () => {
    const secret = 'Zx9mQ7secretValue';
    const holding = fc.constantFrom(
      `password = "${secret}"`,
      `url = "jdbc:mysql://db/apim?user=a&password=${secret}"`,
      `jdbc:postgresql://u:${secret}@db/apim`,
      `client_secret: ${secret}`,
      `Authorization: Bearer ${secret}`,
      `[secrets]\nadmin = "${secret}"`,
      `[database.apim_db]\ntype = "mysql"\npassword = "${secret}"\nbroken`,
      `[database.apim_db]\npassword = "${secret}"\n[database.apim_db]`,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, holding), { maxLength: 20 }), (lines) => {
        expect(JSON.stringify(read(lines.join('\n')))).not.toContain(secret);
      }),
      { numRuns: 200 },
    );
  });
});
