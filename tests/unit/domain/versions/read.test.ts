import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareVersions,
  lineName,
  lineTitle,
  readListed,
  readVersion,
  slugToComponent,
  componentToSlug,
} from '~/domain/versions';
import { addTyped, readComponents } from '~/domain/versions/components';
import { product, products } from '../../../support/products';

/** Product, what a user writes, the lines it means; none where the text is too short to say. */
const SPELLINGS: [string, string, string[]][] = [
  ['postgresql', '16.4', ['16']],
  ['postgresql', '16', ['16']],
  ['postgresql', '9.6.24', ['9.6']],
  ['postgresql', '9', []],
  ['postgresql', 'PostgreSQL 13.4 (Debian 13.4-1)', ['13']],
  ['postgresql', 'postgres-14.2', ['14']],
  ['postgresql', '13.4-1', ['13']],
  ['postgresql', '16.x', ['16']],
  ['postgresql', 'v16', ['16']],
  ['postgresql', '10', ['10']],
  ['postgresql', '13.4 (Ubuntu 13.4-1.pgdg20.04+1)', ['13']],
  ['mysql', '8.0.36-0ubuntu0.22.04.1', ['8.0']],
  ['mysql', 'MySQL 5.7', ['5.7']],
  ['mysql', '8.4 LTS', ['8.4']],
  ['mysql', '8', []],
  ['mysql', '8.x', []],
  ['mysql', '8.0.x', ['8.0']],
  ['mysql', '5.7.44-log', ['5.7']],
  ['mariadb', '10.11.6-MariaDB', ['10.11']],
  ['mysql-cluster', '8.0.36', ['8.0']],
  ['db2', 'Db2 11.5', ['11.5']],
  ['informix', '14.10', ['14.10']],
  ['oracle-database', '12.2.0.1', ['12.2']],
  ['oracle-database', '12cR2', ['12.2']],
  ['oracle-database', '12c release 2', ['12.2']],
  ['oracle-database', '12c Release 1', ['12.1']],
  ['oracle-database', '11g R2', ['11.2']],
  ['oracle-database', '12c', ['12.1', '12.2']],
  ['oracle-database', '12', []],
  ['oracle-database', '12cR1 (12.1.0.2)', ['12.1']],
  ['oracle-database', '11g', ['11.1', '11.2']],
  ['oracle-database', '11.2.0.4', ['11.2']],
  ['oracle-database', '23.5', ['23']],
  ['oracle-database', 'Oracle 19c', ['19']],
  ['oracle-database', '19.3.0.0', ['19']],
  ['oracle-database', '18c', ['18']],
  ['oracle-database', '21c', ['21']],
  ['oracle-database', '23c', ['23']],
  ['oracle-database', '23ai', ['23']],
  ['oracle-rac', '19c', ['19']],
  ['oracle-rac', '12c', ['12.1', '12.2']],
  ['oracle-rac', '12cR2', ['12.2']],
  ['sql-server', '15.0.4316', ['2019']],
  ['sql-server', '13.0.5026', ['2016']],
  ['sql-server', '14.0', ['2017']],
  ['sql-server', '16.0.1000.6', ['2022']],
  ['sql-server', '17.0', ['2025']],
  ['sql-server', '2019 CU22', ['2019']],
  ['sql-server', '15.0.4316.3 CU22', ['2019']],
  ['sql-server', '2016SP3', ['2016']],
  ['sql-server', '15', ['2019']],
  ['sql-server', 'SQL Server 2022 Enterprise Edition', ['2022']],
  ['jdk', '1.8.0_392', ['8']],
  ['jdk', '8u392', ['8']],
  ['jdk', '1.8', ['8']],
  ['jdk', 'Java 11', ['11']],
  ['openjdk', 'OpenJDK 17', ['17']],
  ['openjdk', '17.0.9 (build 17.0.9+9)', ['17']],
  ['openjdk', '11 (64 bit)', ['11']],
  ['openjdk', '11.0.21+9', ['11']],
  ['temurin', 'Temurin-21.0.2+13-LTS', ['21']],
  ['temurin', '25', ['25']],
  ['oracle-jdk', 'Oracle JDK 1.8.0_202-b08', ['8']],
  ['corretto', '11.0.21.9.1', ['11']],
  ['adoptopenjdk', 'jdk-11.0.11+9', ['11']],
  ['zulu', '17.0.9', ['17']],
  ['microsoft-openjdk', '21', ['21']],
  ['semeru', '17.0.9.0', ['17']],
  ['ubuntu', 'Ubuntu 22.04.4 LTS', ['22.04']],
  ['ubuntu', '20.04', ['20.04']],
  ['ubuntu', '22', []],
  ['rhel', 'RHEL 8.10', ['8']],
  ['rhel', 'Red Hat Enterprise Linux release 9.3 (Plow)', ['9']],
  ['centos', 'CentOS Linux release 7.5.1804 (Core)', ['7']],
  ['rocky-linux', 'Rocky Linux 9.3', ['9']],
  ['almalinux', 'AlmaLinux 9.4', ['9']],
  ['almalinux', 'AlmaLinux release 9.4 (Seafoam Ocelot)', ['9']],
  ['oracle-linux', 'Oracle Linux Server release 8.9', ['8']],
  ['debian', 'Debian 12', ['12']],
  ['suse', 'SLES 12 SP5', ['12']],
  ['suse', '15.5', ['15']],
  ['suse', '15-SP5', ['15']],
  ['suse', '15SP5', ['15']],
  ['windows-server', 'Windows Server 2019 Datacenter', ['2019']],
  ['windows', 'Windows 10', ['10']],
  ['macos', '10.15.7', ['10.15']],
  ['macos', 'High Sierra', ['10.13']],
  ['macos', '10.13 (High Sierra)', ['10.13']],
  ['macos', 'macOS High Sierra 10.13.2', ['10.13']],
  ['macos', '14.5', ['14']],
  ['identity-server', 'WSO2 IS 5.11.0', ['5.11.0']],
  ['identity-server', '5.11.0.233', ['5.11.0']],
  ['identity-server', '7.x', []],
  ['api-control-plane', '4.5.0', ['4.5.0']],
  ['api-controller', 'apictl 4.5.0', ['4.5.0']],
  ['apk', '1.2.0', ['1.2.0']],
  ['carbon-kernel', '4.6.0', ['4.6.0']],
  ['enterprise-integrator', '6.6.0', ['6.6.0']],
  ['immutable-gateway', '3.2.10', ['3.2.10']],
  ['kubernetes-gateway', '1.3.0', ['1.3.0']],
  ['micro-integrator', '4.2.0', ['4.2.0']],
  ['traffic-manager', '4.5.0', ['4.5.0']],
  ['universal-gateway', '4.5.0', ['4.5.0']],
  ['choreo-connect', '1.2.0', ['1.2.0']],
  ['h2', '1.4.187', ['1.4.187']],
  ['windows-arm64', '11 25H2', ['11 25h2']],
  ['firefox', 'Firefox 62.0.2', ['62.0.2']],
  ['chrome', 'Chrome 69', ['69']],
];

describe('versions as people write them', () => {
  test.each(SPELLINGS)('%s: “%s” is of line %j', (id, written, lines) => {
    expect(readVersion(product(id), written)).toMatchObject({ ok: true, lines });
  });

  test('every product has a spelling here', () => {
    const named = new Set(SPELLINGS.map(([id]) => id));
    expect(products.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  test.each([
    ['postgresql', 'latest'],
    ['postgresql', '-5'],
    ['postgresql', '16 or 17'],
    ['jdk', '11-17'],
    ['jdk', '17+'],
    ['jdk', '17.0.9+'],
    ['jdk', '17-ea+'],
    ['jdk', '1.8+'],
    ['jdk', '1.8.0_202+'],
    ['jdk', '8u392+'],
    ['jdk', '17 +'],
    ['jdk', '17 (17+)'],
    ['temurin', '17+'],
    ['postgresql', '14-'],
    ['jdk', 'Java EE 8'],
    ['centos', 'Stream 9'],
    ['oracle-database', '12d'],
    ['oracle-database', '12cR3'],
    ['oracle-database', '12c R2 12.1'],
    ['ubuntu', '2204'],
    ['postgresql', '16beta1'],
    ['mysql', '8,0'],
    ['sql-server', '2008 R2'],
    ['postgresql', '(Aurora) 14.2'],
    ['postgresql', '14.2 (Aurora)'],
    ['postgresql', '14.2 (Aurora 3.04'],
    ['postgresql', '16.2-aurora'],
    ['mysql', '8.0 (on RDS)'],
    ['mysql', '5.5.5-10.6.12-MariaDB'],
    ['mysql', '8.0.35-27-percona'],
    ['jdk', '17 (Temurin)'],
    ['rhel', '(Aurora) 8'],
    ['mysql', ''],
    ['mysql', 'x'.repeat(10_000)],
  ])('%s: “%.20s” is unreadable, with an example of what can be read (wish 6)', (id, written) => {
    const reading = readVersion(product(id), written);
    expect(reading).toMatchObject({ ok: false, example: product(id).example });
  });

  test('a version of a fork says whose it is', () => {
    expect(readVersion(product('mysql'), '5.5.5-10.6.12-MariaDB')).toMatchObject({
      reason: '“5.5.5-10.6.12-MariaDB” names MariaDB, which is not MySQL.',
    });
    expect(readVersion(product('mariadb'), '10.6.12-MariaDB')).toMatchObject({ ok: true });
  });

  test('the example of every product can be read', () => {
    for (const one of products)
      expect(readVersion(one, one.example), one.id).toMatchObject({ ok: true });
  });

  test.each([
    ['15 SP5', [15, 5]],
    ['15-SP5', [15, 5]],
    ['15SP5', [15, 5]],
    ['15', [15]],
  ])('the service pack of SUSE “%s” is kept', (written, parts) => {
    expect(readVersion(product('suse'), written)).toMatchObject({ parts });
  });

  test('a listed MySQL “8” is the whole line 8.0', () => {
    expect(readListed(product('mysql'), '8')).toMatchObject({
      ok: true,
      lines: ['8.0'],
      whole: true,
      text: '8',
    });
  });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '“%s” is no version of any product with named lines',
  (text) => {
    for (const one of products.filter(({ rule }) => rule.kind === 'numeric')) {
      expect(readVersion(one, text), one.id).toMatchObject({ ok: false, text });
    }
  },
);

describe('laws', () => {
  const anyProduct = fc.constantFrom(...products);

  test('no text throws, and what is read keeps the text as written', () => {
    fc.assert(
      fc.property(anyProduct, fc.string({ maxLength: 200 }), (one, text) => {
        const reading = readVersion(one, text);
        if (reading.ok) expect(reading.text).toBe(text.trim().replace(/\s+/g, ' '));
        else expect(reading.reason).not.toBe('');
      }),
    );
  });

  test('reading is stable: the text that was read, read again, says the same', () => {
    fc.assert(
      fc.property(anyProduct, fc.stringMatching(/^[0-9a-z. _+-]{1,12}$/), (one, text) => {
        const reading = readVersion(one, text);
        if (reading.ok) expect(readVersion(one, reading.text)).toEqual(reading);
      }),
    );
  });

  test('a line that was read, written as its product writes it, is that line', () => {
    for (const one of products) {
      for (const { line } of one.cycles) {
        expect(readVersion(one, line), `${one.id} ${line}`).toMatchObject({ lines: [line] });
        expect(readVersion(one, lineName(one, line)), one.id).toMatchObject({ lines: [line] });
        expect(readVersion(one, lineTitle(one, line)), one.id).toMatchObject({ lines: [line] });
      }
    }
  });

  test('what is read back equals what was written', () => {
    const numeric = fc
      .array(fc.nat(40), { minLength: 2, maxLength: 4 })
      .filter(([major = 0]) => major > 17);
    fc.assert(
      fc.property(numeric, (parts) => {
        const reading = readVersion(product('postgresql'), parts.join('.'));
        expect(reading).toMatchObject({ ok: true, parts });
      }),
    );
  });

  test('an open range is never read', () => {
    fc.assert(
      fc.property(anyProduct, fc.constantFrom('+', '-', '~'), (one, sign) => {
        if (one.rule.kind === 'as-printed') return;
        expect(readVersion(one, `${one.example}${sign}`)).toMatchObject({ ok: false });
      }),
    );
  });

  test('the order of versions is total', () => {
    const version = fc
      .array(fc.nat(30), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(compareVersions(a, b) + compareVersions(b, a)).toBe(0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
        }
        expect(compareVersions(a, b) === 0).toBe(a === b);
      }),
    );
    expect(compareVersions('4.9', '4.10')).toBeLessThan(0);
  });

  test('a component survives the way into an address and back', () => {
    const ids = products.map(({ id }) => id);
    fc.assert(
      fc.property(anyProduct, fc.string(), ({ id }, version) => {
        const slug = new URLSearchParams({ c: componentToSlug(id, version) }).get('c') ?? '';
        const back = slugToComponent(ids, slug);
        // A version that begins like the rest of a longer product id would be read as that product.
        if (back?.product === id) expect(back.version).toBe(version);
        else expect(back?.product.startsWith(id)).toBe(true);
      }),
    );
  });
});

describe('free text', () => {
  test.each([
    ['PostgreSQL 13.4, JDK 11, RHEL 8', ['postgresql 13.4', 'jdk 11', 'rhel 8']],
    [
      'MySQL 5.7; JDK 8 and CentOS 7 / Oracle 19c',
      ['mysql 5.7', 'jdk 8', 'centos 7', 'oracle-database 19c'],
    ],
    [
      'Oracle JDK 8u392 on Windows Server 2019 Datacenter',
      ['oracle-jdk 8u392', 'windows-server 2019 Datacenter'],
    ],
    ['PostgreSQL 13.4 (Debian 13.4-1)', ['postgresql 13.4 (Debian 13.4-1)']],
    ['mysql 8.0.36-0ubuntu0.22.04.1', ['mysql 8.0.36-0ubuntu0.22.04.1']],
    ['JDK 11 IS 5.11.0', ['jdk 11', 'identity-server 5.11.0']],
    ['Oracle Linux 8, Oracle 19c', ['oracle-linux 8', 'oracle-database 19c']],
    ['psql (PostgreSQL) 13.4', ['postgresql 13.4']],
    [
      'psql (PostgreSQL) 13.4 (Debian 13.4-1.pgdg110+1)',
      ['postgresql 13.4 (Debian 13.4-1.pgdg110+1)'],
    ],
    ['jdk17\nrhel8', ['jdk 17', 'rhel 8']],
    ['IS 5.11.0 is our key manager', ['identity-server 5.11.0 is our key manager']],
    ['MySQL', ['mysql ']],
    ['MySQL 5.5.5-10.6.12-MariaDB', ['mysql 5.5.5-10.6.12-MariaDB']],
    ['MariaDB 10.6.12-MariaDB', ['mariadb 10.6.12-MariaDB']],
    ['JDK: Temurin 17', ['temurin 17']],
    ['Java: OpenJDK 11, OS: RHEL 8', ['openjdk 11', 'rhel 8']],
    ['JDK 8, Temurin 17', ['jdk 8', 'temurin 17']],
    ['openjdk version "11.0.21" 2023-10-17 LTS', ['openjdk 11.0.21 LTS']],
    ['openjdk 17.0.9 2023-10-17', ['openjdk 17.0.9']],
    ['java version "1.8.0_392"', ['jdk 1.8.0_392']],
  ])('“%s” is read', (text, expected) => {
    expect(
      readComponents(products, text).found.map((one) => `${one.product} ${one.version}`),
    ).toEqual(expected);
  });

  test('what is not understood is given back (wish 6)', () => {
    expect(readComponents(products, 'FoxPro 2.6, MySQL 5.7').leftovers).toEqual([
      { text: 'FoxPro 2.6', words: 'FoxPro 2.6' },
    ]);
  });

  test('every name of every product is read as the product, as the tables print it', () => {
    for (const { id, name, shortName, example } of products) {
      for (const one of [name, shortName ?? name]) {
        expect(readComponents(products, `${one} ${example}`), one).toMatchObject({
          found: [{ product: id, version: example }],
          leftovers: [],
        });
      }
    }
  });

  test.each([
    ['aurora postgres 16.2', 'aurora'],
    ['CockroachDB PostgreSQL 16.2', 'CockroachDB'],
    ['Percona Server for MySQL 8.0', 'Percona'],
    ['TiDB MySQL 8.0', 'TiDB'],
    ['no MySQL 8', 'no'],
    ['we are not on MySQL 8', 'not'],
    ['2 x MySQL 8', '2 x'],
    ['DB is 14.2', 'DB is 14.2'],
    ['the rest is 11', 'the rest is 11'],
    ['< MySQL 8', '<'],
    ['(Aurora) PostgreSQL 14.2', 'Aurora'],
  ])('“%s” is not taken for the product it names (wish 6)', (text, words) => {
    expect(readComponents(products, text)).toEqual({ found: [], leftovers: [{ text, words }] });
  });

  test.each([
    ['JDK 11 aurora postgres 16.2', ['jdk 11'], 'aurora postgres 16.2'],
    ['Ubuntu 22.04 LTS prod MySQL 8 RHEL 8', ['ubuntu 22.04', 'rhel 8'], 'LTS prod MySQL 8'],
    ['MySQL 5.7 or PostgreSQL 14', ['mysql 5.7'], 'or PostgreSQL 14'],
    ['H2 1.4.187 aurora MySQL 8', ['h2 1.4.187'], 'aurora MySQL 8'],
  ])('“%s”: words between two names belong to the second', (text, expected, leftover) => {
    const { found, leftovers } = readComponents(products, text);
    expect(found.map((one) => `${one.product} ${one.version}`)).toEqual(expected);
    expect(leftovers.map((one) => one.text)).toEqual([leftover]);
  });

  test.each([
    ['our database is currently a MySQL 8.0', 'mysql 8.0'],
    ['DB server: MySQL 8.0', 'mysql 8.0'],
    ['• We run MySQL 8.0', 'mysql 8.0'],
    ['MySQL 8.0 is our database', 'mysql 8.0'],
    ['our JDK is 11', 'jdk 11'],
    ['OUR JDK IS 11', 'jdk 11'],
    ['java version is 11', 'jdk 11'],
    ['PostgreSQL is version 14.2', 'postgresql 14.2'],
    ['is 5.11.0', 'identity-server 5.11.0'],
    ['We run IS 5.11.0', 'identity-server 5.11.0'],
    ['we use wso2 is 5.11.0', 'identity-server 5.11.0'],
    ['Oracle MySQL 8.0', 'mysql 8.0'],
    ['Red Hat Enterprise Linux 8', 'rhel 8'],
    ['Microsoft SQL Server 2019', 'sql-server 2019'],
    ['Microsoft Windows Server 2019', 'windows-server 2019'],
    ['Eclipse Temurin 17', 'temurin 17'],
    ['Amazon Corretto 11', 'corretto 11'],
    ['IBM Db2 11.5', 'db2 11.5'],
    ['Red Hat OpenJDK 11', 'openjdk 11'],
    ['WSO2 control plane 4.5.0', 'api-control-plane 4.5.0'],
  ])('plain words and the maker’s name do not hide “%s”', (text, expected) => {
    const { found, leftovers } = readComponents(products, text);
    expect(found.map((one) => `${one.product} ${one.version}`)).toEqual([expected]);
    expect(leftovers).toEqual([]);
  });

  test('a word that nobody knows beside a name is never dropped', () => {
    const word = fc
      .stringMatching(/^[a-z]{2,8}q[a-z]{0,4}$/)
      .filter((text) => !/sql|pg/.test(text));
    fc.assert(
      fc.property(word, fc.constantFrom(...products), (unknown, { name, example }) => {
        const text = `${unknown} ${name} ${example}`;
        expect(readComponents(products, text)).toEqual({
          found: [],
          leftovers: [{ text, words: unknown }],
        });
      }),
    );
  });

  test('no text throws, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (text) => {
        expect(readComponents(products, text).found.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
    const start = performance.now();
    readComponents(products, 'MySQL 5.7, '.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('what a free text adds to a list', () => {
  const have = [
    { category: 'dbms', product: 'mysql', version: '' },
    { category: 'jdk', product: 'jdk', version: '11' },
  ];
  const add = (text: string) => addTyped(products, have, text, (read) => read);

  test('a version completes a product without one, and the rest is given back', () => {
    expect(add('MySQL 8.0, FoxPro 2.6')).toEqual({
      ok: true,
      components: [{ category: 'dbms', product: 'mysql', version: '8.0' }, have[1]],
      leftover: 'FoxPro 2.6',
      message:
        'Not understood: “FoxPro 2.6”. Name a product and its version, such as “PostgreSQL 14.2”.',
    });
  });

  test('the message names the words that stand in the way', () => {
    const typed = add('aurora postgres 16.2');
    expect(typed).toMatchObject({ components: have, leftover: 'aurora postgres 16.2' });
    expect(typed.message).toContain('Not understood: “aurora” in “aurora postgres 16.2”.');
  });

  test('a second version stands beside the first, the same one is not there twice', () => {
    const typed = add('JDK 17, JDK 11');
    expect(typed.ok && typed.components.map(({ version }) => version)).toEqual(['', '11', '17']);
  });

  test('the same product in another runtime is another component', () => {
    const typed = addTyped(
      products,
      [{ runtime: 'micro-integrator', category: 'dbms', product: 'mysql', version: '' }],
      'MySQL 8',
      (read) => ({
        runtime: 'api-m',
        ...read,
      }),
    );
    expect(typed.ok && typed.components).toHaveLength(2);
  });

  test('a text that is too long adds nothing, and says how long it may be', () => {
    expect(add('x'.repeat(2001))).toEqual({
      ok: false,
      message: 'That is 2,001 characters; at most 2,000 are read. Nothing was added.',
    });
  });
});
