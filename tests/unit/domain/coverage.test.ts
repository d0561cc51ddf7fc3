import { describe, expect, test } from 'vitest';
import { coverageInWords, coverageOf, totalsOf, type CoverageContent } from '~/domain/coverage';
import type { ChangeData } from '~/schemas/change';
import type { Compatibility } from '~/schemas/compatibility';
import type { Release } from '~/schemas/release';
import { release as configurationOf } from '../../support/configuration';

const release = (version: string, rest: Partial<Release> = {}): Release => ({
  version,
  released: { date: null, basis: 'Not known.' },
  summary: 'A release.',
  distributions: ['all-in-one'],
  builtFrom: [],
  support: { status: 'unknown', note: 'Not read.' },
  securityFixes: null,
  changesReview: { status: 'reviewed' },
  links: [],
  notes: [],
  sources: ['old'],
  ...rest,
});

const compatibility = (of: string, rest: Partial<Compatibility> = {}): Compatibility => ({
  release: of,
  officialPage: null,
  gaps: [],
  tables: [],
  evidence: [],
  databaseScripts: null,
  anomalies: [],
  ...rest,
});

const change = (introducedIn: string, area: string): { data: ChangeData } => ({
  data: {
    title: 'A change',
    introducedIn,
    kind: 'behaviour',
    area,
    severity: 'review',
    from: `<${introducedIn}`,
    action: 'Act.',
    sources: ['new'],
  },
});

const evidence = { runtime: 'main', product: 'p', versions: ['1'], basis: 'b', sources: ['new'] };
const row = { id: 'r', product: 'p', versions: ['1', '2'], sources: ['old'] };

const ledger = (content: Partial<CoverageContent>) =>
  coverageOf({
    releases: [release('1.0.0')],
    compatibility: [],
    configuration: [],
    changes: [],
    categories: [
      { id: 'jdk', lookup: true },
      { id: 'browser', lookup: false },
    ],
    areas: [{ id: 'gateway' }, { id: 'ai' }],
    sources: [
      { id: 'old', read: '2026-01-01' },
      { id: 'new', read: '2026-02-02' },
    ],
    ...content,
  });

/** What the only release has, as words by section. */
const words = (content: Partial<CoverageContent>): Record<string, string> =>
  Object.fromEntries(
    (ledger(content)[0]?.sections ?? []).map(({ id, coverage }) => [
      id,
      [
        coverageInWords(coverage),
        ...(coverage.status === 'not-reviewed' ? [] : [coverage.readUntil]),
      ].join(' '),
    ]),
  );

describe('what is known of a release', () => {
  test('without any facts nothing counts as reviewed that nobody has looked at', () => {
    expect(
      words({ releases: [release('1.0.0', { changesReview: { status: 'not-collected' } })] }),
    ).toEqual({
      jdk: 'not reviewed',
      gateway: 'not reviewed',
      ai: 'not reviewed',
      configuration: 'not reviewed',
      support: 'not reviewed',
    });
  });

  test('rows of tables and other evidence are counted, with the last day', () => {
    const tables = [
      { runtime: 'main', category: 'jdk', rows: [row] },
      { runtime: 'other', category: 'jdk', rows: [row] },
      { runtime: 'main', category: 'browser', rows: [row] },
    ];
    const others = [{ id: 'e', category: 'jdk', ...evidence }];
    expect(words({ compatibility: [compatibility('1.0.0', { tables })] })['jdk']).toBe(
      '2 facts 2026-01-01',
    );
    const both = compatibility('1.0.0', { tables, evidence: others });
    expect(words({ compatibility: [both] })['jdk']).toBe('3 facts 2026-02-02');
    const alone = ledger({ compatibility: [compatibility('1.0.0', { evidence: others })] });
    expect(alone[0]?.sections[0]?.coverage).toMatchObject({ facts: 1, untested: true });
  });

  test('a category without facts was reviewed where its file says what is missing', () => {
    const told = compatibility('1.0.0', { gaps: ['No table was found.'] });
    expect(words({ compatibility: [told] })['jdk']).toBe('reviewed, none 2026-01-01');
    expect(words({ compatibility: [compatibility('1.0.0')] })['jdk']).toBe('not reviewed');
  });

  test('an area without changes was reviewed where the changes of the release were', () => {
    const found = words({ changes: [change('1.0.0', 'ai'), change('2.0.0', 'gateway')] });
    expect(found['ai']).toBe('1 fact 2026-02-02');
    expect(found['gateway']).toBe('reviewed, none 2026-02-02');
  });

  test('keys count as the release reads them, not as its file writes them down', () => {
    const key = { 'a.b': {}, 'a.c': {} };
    const configuration = [
      { ...configurationOf('1.0.0', { keys: key }), sources: ['old'] },
      { ...configurationOf('2.0.0', { keys: { 'a.d': {} }, gone: ['a.b'] }), sources: ['new'] },
    ];
    const [first, second] = ledger({
      releases: [release('1.0.0'), release('2.0.0')],
      configuration,
    }).map(({ sections }) => sections.find(({ kind }) => kind === 'configuration')?.coverage);
    expect(first).toMatchObject({ facts: 2, readUntil: '2026-01-01' });
    expect(second).toMatchObject({ facts: 2, readUntil: '2026-02-02' });
  });

  test('an end of support that somebody has read is a fact', () => {
    const support: Release['support'] = {
      status: 'dated',
      endOfLife: '2030-01-01',
      sources: ['new'],
    };
    expect(words({ releases: [release('1.0.0', { support })] })['support']).toBe(
      '1 fact 2026-02-02',
    );
  });
});

test('the totals count each section once', () => {
  const found = ledger({ changes: [change('1.0.0', 'ai'), change('1.0.0', 'ai')] });
  expect(totalsOf(found)).toEqual({
    sections: 5,
    facts: 2,
    withFacts: 1,
    reviewedNone: 1,
    notReviewed: 3,
  });
});
