import { describe, expect, test } from 'vitest';
import { finderOf, findingsOf, type FindingOptions } from '~/domain/configuration/file/findings';
import { readConfigurationFile } from '~/domain/configuration/file/read';
import { timelineOf } from '~/domain/configuration/timeline';
import { release } from '../../../../support/configuration';

const timeline = timelineOf([
  release('1.0.0', {
    keys: {
      'server.port': { default: 1 },
      'server.host': { default: 'a' },
      'server.role': {},
      'guard.filter': {},
      'plain.gone': {},
      'old.name': {},
      'list[].name': {},
      'table.field': {},
      'alias.name': { to: ['internal.name'], default: 'x' },
      'internal.name': { default: 'x' },
      'db.*.type': {},
      'db.*.driver': {},
      'login.limit': { default: 3, layer: 'identity' },
      'passed.field': { by: 'template' },
      'headers.allowed': {},
      'headers.denied': {},
      'hook[].name': {},
      'hook[].class': {},
    },
    freeForm: { added: ['pool'], gone: [] },
    shipped: {
      whole: {
        set: {
          'headers.allowed': ['a', 'b'],
          'headers.denied': 'x',
          'plain.gone': 1,
        },
        gone: [],
      },
    },
  }),
  release('2.0.0', {
    keys: {
      'server.port': { default: 2 },
      'server.host': { default: 'b' },
      'new.name': {},
      'internal.name': { default: 'y' },
      'login.limit': { default: 5, layer: 'identity' },
      passed: { by: 'template' },
      'headers.asked': { default: 'no' },
      'headers.same': { default: 'yes' },
    },
    gone: ['guard.filter', 'plain.gone', 'old.name', 'passed.field'],
    renamed: [{ old: 'old.name', new: 'new.name', evidence: 'Seen.' }],
    documentedOnly: { added: ['told.only'], gone: [] },
    inferred: [
      { when: 'server.role', is: 'worker', sets: 'server.host', before: 'w', after: 'v' },
      { when: 'server.role', is: 'worker', sets: 'server.port', after: 9 },
      { when: 'db."$1".type', is: 'big', sets: 'db."$1".driver', before: 'd1', after: 'd2' },
    ],
    shipped: {
      whole: {
        set: {
          'headers.allowed': ['a', 'b', 'c'],
          'headers.asked': 'yes',
          'headers.same': 'yes',
          'hook[].name': 'second',
          'hook[].class': 'Hook',
        },
        gone: ['headers.denied', 'plain.gone'],
      },
    },
  }),
]);
const NOTE = { title: 't', reason: 'r', introducedIn: '2.0.0', sources: ['noted'] };
const options: FindingOptions = {
  notes: [{ ...NOTE, id: 'guard', keys: ['guard.*'], security: true }],
  signs: [
    { id: 'own', kind: 'reserved', tables: ['secrets'], text: 'Yours.', sources: ['s'] },
    {
      id: 'worker',
      kind: 'profile',
      key: 'server.role',
      value: 'worker',
      name: 'the worker',
      until: '2.0.0',
      text: 'It starts as another.',
      sources: ['told'],
    },
  ],
  sources: { '1.0.0': ['one'], '2.0.0': ['two'] },
  distribution: 'whole',
};
const all = (text: string) =>
  findingsOf(timeline, '1.0.0', '2.0.0', readConfigurationFile(text), options);
/** Findings on what the file sets. */
const found = (text: string) => all(text).filter(({ line }) => line !== undefined);

test('a key that is read, in a free table or under a name of the user is no finding', () => {
  expect(
    found('[server]\nport = 3\n[pool]\nany = 1\n[secrets]\nx = "y"\n[[list]]\nname = 1'),
  ).toEqual([]);
});

describe('a key that only the source reads', () => {
  test('would be ignored; its line, release and sources are told', () => {
    expect(found('\n plain.gone = 2')).toMatchObject([
      {
        id: 'ignored:plain.gone',
        rule: 'ignored',
        line: 2,
        column: 2,
        release: '2.0.0',
        sources: ['two'],
        text: expect.stringContaining('nothing in the 2.0.0 release files reads it') as string,
      },
    ]);
  });

  test('comes first where it protects something, with the reason', () => {
    const [first] = found('x.y = 1\nplain.gone = 2\nguard.filter = "a"');
    expect(first).toMatchObject({
      rule: 'ignored-security',
      line: 3,
      note: { reason: 'r' },
      sources: ['noted', 'two'],
    });
  });

  test('is left alone where a template passes its table along', () => {
    expect(found('passed.field = 1')).toEqual([]);
  });
});

test('a renamed key is told with its new name and what shows it', () => {
  expect(found('old.name = 1')).toMatchObject([
    { rule: 'renamed', title: '`old.name` is now read as `new.name`' },
  ]);
  expect(found('old.name = 1')[0]?.text).toContain('Seen.');
});

test('a key of neither release is not called wrong; known ones like it are offered', () => {
  const [typo, documented] = found('server.prot = 1\ntold.only = 1');
  expect(typo).toMatchObject({
    rule: 'unrecognised',
    nearest: expect.arrayContaining(['server.port']) as string[],
  });
  expect(typo?.text).not.toMatch(/invalid|wrong|error/i);
  expect(documented?.text).toContain('The documentation of 2.0.0 names it');
});

test('a key in another shape is told apart from one that is not read', () => {
  expect(found('[list]\nname = 1\n[[server]]\nport = 3')).toMatchObject([
    { rule: 'shape', key: 'list.name', line: 2 },
    { rule: 'shape', key: 'server[].port', line: 4 },
  ]);
  expect(found('table = 1\nlist = []')).toMatchObject([{ rule: 'shape', key: 'table' }]);
});

test('two names of one setting are told, and the built-in value of neither', () => {
  const findings = all('alias.name = 1\ninternal.name = 2');
  expect(findings.filter(({ rule }) => rule === 'both-names')).toMatchObject([{ line: 1 }]);
  expect(all('alias.name = 1').some(({ key }) => key === 'internal.name')).toBe(false);
});

test('a profile that ends is told with what becomes of the node, from its own source', () => {
  expect(found('server.role = "worker"')).toMatchObject([
    { rule: 'profile', sources: ['told'], text: expect.stringContaining('another') as string },
    { rule: 'inferred' },
  ]);
  expect(found('server.role = "$env{ROLE}"')).toEqual([]);
});

describe('values that are derived', () => {
  test('are told at the value that derives them, but not those the file sets', () => {
    expect(found('server = { role = "worker", host = "mine" }')[1]).toMatchObject({
      rule: 'inferred',
      key: 'server.role',
      details: ['`server.port`: not derived in 1.0.0, `9` in 2.0.0'],
    });
  });

  test('are told for rules on a name of the user', () => {
    expect(found('[db.mine]\ntype = "big"')).toMatchObject([
      { details: ['`db.mine.driver`: `"d1"` in 1.0.0, `"d2"` in 2.0.0'] },
    ]);
    expect(found('[db.mine]\ntype = "big"\ndriver = "d"')).toEqual([]);
    expect(found('[db.mine]\ntype = "small"')).toEqual([]);
  });
});

describe('an old built-in value that the file sets', () => {
  const limits = timelineOf([
    release('1.0.0', {
      keys: {
        'limits.most': { default: 1 },
        'limits.least': { default: 1 },
        'limits.gone': { default: ['a', 'b'] },
        'limits.password': { default: 'a' },
        'limits.own': { default: 1, defaults: { whole: 7 } },
        'limits.shipped': { default: 1 },
        'limits.asked': { default: 'x', layer: 'identity' },
      },
    }),
    release('2.0.0', {
      keys: {
        'limits.most': { default: 2 },
        'limits.least': { default: 2 },
        'limits.gone': {},
        'limits.password': { default: 'b' },
        'limits.own': { default: 2 },
        'limits.shipped': { default: 2 },
        'limits.asked': { default: 'y', layer: 'identity' },
      },
      shipped: { whole: { set: { 'limits.shipped': 1 }, gone: [] } },
    }),
  ]);
  const later = { ...NOTE, introducedIn: '3.0.0', security: false };
  const find = finderOf(limits, '1.0.0', '2.0.0', {
    ...options,
    notes: [
      { ...NOTE, id: 'most', keys: ['limits.most'], security: false },
      { ...later, id: 'later', keys: ['limits.least'] },
    ],
  });
  const pinned = (text: string) =>
    find(readConfigurationFile(`[limits]\n${text}`)).filter(({ line }) => line !== undefined);

  test('is told with that of the target, and with the remark on this way', () => {
    expect(pinned('most = "1"')).toMatchObject([
      {
        rule: 'pinned',
        line: 2,
        release: '2.0.0',
        text: 'Your file sets what is built in with 1.0.0: `1`. The built-in value of 2.0.0 is `2`. Your value stays as you wrote it.',
        note: { id: 'most' },
      },
    ]);
    expect(pinned('least = 1')[0]).not.toHaveProperty('note');
    expect(pinned('asked = "x"')).toMatchObject([{ rule: 'pinned', layer: 'identity' }]);
    expect(pinned('gone = ["a", "b"]')[0]?.text).toContain('2.0.0 has no built-in value.');
  });

  test('is none where it is another, not known, secret, or that of the target', () => {
    expect(pinned('most = 3\nasked = "$env{X}"\npassword = "a"\nleast = 2')).toEqual([]);
  });

  test('is that of the distribution, where it has its own, and none that the target ships', () => {
    expect(pinned('own = 1\nshipped = 1')).toEqual([]);
    expect(pinned('own = 7')).toMatchObject([{ rule: 'pinned' }]);
  });
});

describe('the shipped file', () => {
  test('is told where a value was carried over as it was shipped', () => {
    expect(found('headers.allowed = ["a", "b"]\nheaders.denied = "x"')).toMatchObject([
      { rule: 'shipped', title: 'The shipped value of `headers.allowed` changes' },
      { rule: 'shipped', title: 'The shipped file no longer sets `headers.denied`' },
    ]);
  });

  test('is told where a list of the user lacks what it gained, and not where it has it', () => {
    expect(found('headers.allowed = ["z"]')[0]?.text).toContain('adds `c`');
    expect(found('headers.allowed = ["c", "z"]')).toEqual([]);
    expect(found('headers.denied = "mine"')).toEqual([]);
  });

  test('is told where it sets what the file does not, unless the built-in value is the same', () => {
    const keys = all('')
      .concat(all('x = 1'))
      .filter(({ rule }) => rule === 'shipped');
    expect(keys.map(({ key }) => key)).toEqual(['headers.asked', 'hook[]']);
  });

  test('has entries of an array of tables that are told as one', () => {
    const shipped = (text: string) => all(text).filter(({ rule }) => rule === 'shipped');
    expect(shipped('[[hook]]\nname = "mine"')[1]).toMatchObject({
      key: 'hook[]',
      details: ['`name`: `"second"`', '`class`: `"Hook"`'],
    });
    expect(shipped('[[hook]]\nname = "second"').map(({ key }) => key)).toContain('hook[].class');
  });
});

test('built-in values are told for keys that are not set, the identity layer last', () => {
  const defaults = all('server.port = 3').filter(({ rule }) => rule === 'default');
  expect(defaults.map(({ key, layer }) => `${layer} ${key}`)).toEqual([
    'product server.host',
    'product internal.name',
    'identity login.limit',
  ]);
  expect(defaults[0]?.text).toBe(
    'You do not set this; the built-in value changes from `"a"` to `"b"`.',
  );
});

test('each finding keeps its id while other lines change', () => {
  const ids = (text: string) => found(text).map(({ id }) => id);
  const entry = '[[x]]\ny = 1\n';
  expect(ids(entry + entry)).toEqual(['unrecognised:x[].y', 'unrecognised:x[].y:2']);
  expect(ids(`# note\n\n${entry}`)).toEqual(['unrecognised:x[].y']);
});

test('a file that does not parse has no findings', () => {
  expect(all('plain.gone = ')).toEqual([]);
  expect(all('')).toEqual([]);
});

test('a finder can be asked again and again', () => {
  const find = finderOf(timeline, '1.0.0', '2.0.0', options);
  const first = find(readConfigurationFile('plain.gone = 1'));
  find(readConfigurationFile('x.y = 1'));
  expect(find(readConfigurationFile('plain.gone = 1'))).toEqual(first);
});

test('a release held against itself gives nothing but what it does not recognise', () => {
  const text = 'plain.gone = 1\nold.name = 1\nx.y = 1\nserver.role = "worker"';
  const findings = findingsOf(timeline, '1.0.0', '1.0.0', readConfigurationFile(text), options);
  expect(findings.map(({ id }) => id)).toEqual(['unrecognised:x.y']);
});
