import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkKeys, pressing } from '~/domain/configuration/check';
import { compareConfiguration } from '~/domain/configuration/compare';
import { shapeless } from '~/domain/configuration/keys';
import { stateAt, timelineOf } from '~/domain/configuration/timeline';
import { contentRoot, loadContent } from '../../../support/content';
import { release } from '../../../support/configuration';

const NOTE = { title: 't', reason: 'r', introducedIn: '2.0.0' };
const OPTIONS = {
  reserved: ['secrets'],
  notes: [{ ...NOTE, id: 'guard', keys: ['guard.*'], security: true }],
};
const timeline = timelineOf([
  release('1.0.0', {
    keys: {
      'server.port': { default: 1 },
      'server.host': { default: 'a' },
      'guard.filter': {},
      'plain.gone': {},
      'old.name': {},
      'list[].name': {},
      'db.*.url': {},
    },
    freeForm: { added: ['pool'], gone: [] },
  }),
  release('2.0.0', {
    keys: { 'server.port': { default: 2 }, 'server.host': { default: 'b' }, 'new.name': {} },
    gone: ['guard.filter', 'plain.gone', 'old.name'],
    renamed: [{ old: 'old.name', new: 'new.name', evidence: 'seen' }],
    documentedOnly: { added: ['told.only'], gone: [] },
  }),
]);
const check = (...keys: string[]) =>
  checkKeys(
    timeline,
    '1.0.0',
    '2.0.0',
    keys.map((key, index) => ({ key, line: index + 1 })),
    OPTIONS,
  );

describe('a key that is set', () => {
  test.each([
    ['server.port', { kind: 'read' }],
    ['list.name', { kind: 'read' }],
    ['db.mine.url', { kind: 'read', reading: { kind: 'pattern', key: 'db.*.url' } }],
    ['pool.whatever', { kind: 'free-form', table: 'pool' }],
    ['old.name', { kind: 'renamed', rename: { to: 'new.name' } }],
    ['plain.gone', { kind: 'ignored', broughtIn: '2.0.0' }],
    ['guard.filter', { kind: 'ignored', note: { id: 'guard' } }],
    ['secrets.mine', { kind: 'reserved' }],
    ['server.prot', { kind: 'unrecognised', nearest: ['server.port', 'server.host'] }],
    ['told.only', { kind: 'unrecognised', documented: true }],
    ['Server.port', { kind: 'unrecognised' }],
  ])('%s is judged by its name alone', (key, verdict) => {
    expect(check(key).verdicts).toMatchObject([{ key, line: 1, ...verdict }]);
  });
});

test('a lost security setting comes before all else, then what is ignored, renamed, not recognised', () => {
  const { verdicts } = check('x.y', 'old.name', 'plain.gone', 'server.port', 'guard.filter');
  expect(pressing(verdicts).map(({ key }) => key)).toEqual([
    'guard.filter',
    'plain.gone',
    'old.name',
    'x.y',
  ]);
});

test('built-in values are told for the keys that are not set', () => {
  expect(check('server.port').defaults.map(({ key }) => key)).toEqual(['server.host']);
});

test('any text is a key that something can be said of', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), (keys) => {
      expect(check(...keys).verdicts).toHaveLength(keys.length);
    }),
  );
});

describe('the shipped file of a release', () => {
  const { content } = loadContent(contentRoot);
  const real = timelineOf(content.configuration.map(({ data }) => data));
  const options = { reserved: [], notes: [] };
  const shippedIn = (index: number) =>
    Object.entries(real.shipped).flatMap(([, keys]) =>
      Object.entries(keys)
        .filter(([, history]) => stateAt(history, index))
        .map(([key]) => ({ key, line: 1 })),
    );

  test.each(real.releases.map((version, index) => ({ version, index })))(
    'of $version gives no finding against itself, and against the next what the data holds',
    ({ version, index }) => {
      const set = shippedIn(index);
      expect(pressing(checkKeys(real, version, version, set, options).verdicts)).toEqual([]);
      const next = real.releases[index + 1];
      if (next === undefined) return;
      const differing = new Set(
        compareConfiguration(real, version, next)
          .differences.filter(({ kind }) => kind === 'removed' || kind === 'renamed')
          .map(({ key }) => shapeless(key)),
      );
      const found = pressing(checkKeys(real, version, next, set, options).verdicts);
      expect(found.map(({ key }) => key).sort()).toEqual(
        set
          .map(({ key }) => key)
          .filter((key) => differing.has(shapeless(key)))
          .sort(),
      );
    },
  );
});
