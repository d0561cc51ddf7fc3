import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { emptyState, setNote, setOwn, setStatus } from '~/domain/checklist';
import { createPlan, cutoverWindow, setTiming, setWindow } from '~/domain/plans';
import { toCalendar } from '~/domain/upgrade/exports/calendar';
import { toCsv } from '~/domain/upgrade/exports/csv';
import { toJson } from '~/domain/upgrade/exports/json';
import { toMarkdownRunbook } from '~/domain/upgrade/exports/markdown';
import { runbookOf, type PlanTexts } from '~/domain/upgrade/exports/runbook';
import { supportText } from '~/domain/upgrade/exports/support';
import type { Plan, PlanChecklistItem } from '~/domain/upgrade/types';

const item = (id: string, phase: string, rest: Partial<PlanChecklistItem> = {}) => ({
  id,
  phase,
  group: 'group',
  origin: { kind: 'standard' as const, item: id },
  title: undefined,
  detail: undefined,
  severity: undefined,
  fingerprint: 'x1',
  ...rest,
});

const plan: Plan = {
  input: {
    from: '1.0.0',
    to: '2.0.0',
    components: [],
    through: undefined,
    runtimes: [],
    topology: undefined,
    answers: {},
  },
  today: '2026-11-24',
  summary: {
    feasibility: 'open',
    headline: '1.0.0 to 2.0.0 goes in 1 hop.',
    before: ['Move the database to 16.'],
    together: [],
    after: [],
    unknown: ['Nobody says whether <b>it</b> works.'],
    blocked: [],
    counts: { blocker: 1, 'action-required': 0, review: 0, info: 1, conditional: 0 },
  },
  direct: {
    evidence: 'tested',
    listed: true,
    needsSupport: true,
    via: [],
    reason: 'Reported as tested.',
    unblock: undefined,
  },
  paths: [
    {
      key: '1.0.0>2.0.0',
      merits: ['evidence'],
      hops: [
        {
          from: '1.0.0',
          to: '2.0.0',
          evidence: 'tested',
          listed: true,
          needsSupport: true,
          doubt: false,
          steps: [],
          ask: 'Ask for the scripts.',
        },
      ],
      stops: ['1.0.0', '2.0.0'],
      openHops: 0,
      moves: { first: 1, together: 0, projects: 0, unknown: 0 },
      blocked: 0,
      note: '',
    },
  ],
  chosen: 0,
  changes: [
    {
      id: 'jdk',
      severity: 'blocker',
      introducedIn: '2.0.0',
      area: 'deployment',
      features: [],
      conditional: false,
      reason: '2.0.0 brought it.',
      covers: [],
    },
    {
      id: 'hint',
      severity: 'info',
      introducedIn: '2.0.0',
      area: 'deployment',
      features: [],
      conditional: false,
      reason: '2.0.0 brought it.',
      covers: [],
    },
  ],
  covered: [],
  ruledOut: [],
  questions: [],
  checklist: [
    item('backup', 'before'),
    item('move.main.dbms', 'before', { title: 'Move the database', detail: 'To 16, on 1.0.0.' }),
    item('change.jdk', 'during', { severity: 'blocker' }),
  ],
};

const texts: PlanTexts = {
  name: 'Our *big* plan',
  address: 'https://guide.example/upgrade/1.0.0/2.0.0/?dbms=postgresql-13',
  phases: [
    { id: 'before', title: 'Before' },
    { id: 'during', title: 'During' },
  ],
  items: {
    backup: { title: 'Back up', why: 'It is the way back.', verify: 'Restore it.', sources: [] },
    'change.jdk': {
      title: '=HYPERLINK("https://evil.example")',
      how: 'Take JDK <script>alert(1)</script>',
      page: 'https://guide.example/changes/jdk/',
      sources: [{ title: 'Release [notes]', url: 'https://docs.example/a b' }],
    },
  },
};

const checklist = setOwn(
  setNote(setStatus(emptyState(), 'backup', 'done', 1), 'backup', '+1 from Ann\n<img src=x>', {
    now: 2,
    sitting: 's1',
    seen: {},
  }),
  'own-1',
  { title: 'Tell the team', phase: 'during' },
  3,
);
const runbook = runbookOf(plan, texts, { name: 'Production', checklist });

describe('the runbook', () => {
  test('holds every item of the plan in order, own ones last, with words, ticks and notes', () => {
    expect(runbook.phases.map(({ entries }) => entries.map(({ title }) => title))).toEqual([
      ['Back up', 'Move the database'],
      ['=HYPERLINK("https://evil.example")', 'Tell the team'],
    ]);
    expect(runbook.phases[0]?.entries[0]).toMatchObject({ status: 'done', verify: 'Restore it.' });
    expect(runbook.phases[0]?.entries[1]?.how).toBe('To 16, on 1.0.0.');
  });

  test('keeps what was ticked or written and left the plan, in a part of its own', () => {
    let list = setStatus(checklist, 'hop.1-2', 'done', 5);
    list = setNote(list, 'change.gone', 'Three files.', { now: 6, sitting: 's', seen: {} });
    list = setOwn(list, 'own-lost', { title: 'Ours', phase: 'dropped' }, 7);
    const items = { ...texts.items, 'change.gone': { title: 'Gone change', sources: [] } };
    const book = runbookOf(plan, { ...texts, items }, { name: 'Production', checklist: list });
    const last = book.phases.at(-1);
    expect(last?.title).toBe('No longer in this plan');
    expect(last?.entries.map(({ title, status, note }) => [title, status, note])).toEqual([
      ['Gone change', 'open', 'Three files.'],
      ['hop.1-2', 'done', ''],
      ['Ours', 'open', ''],
    ]);
    expect(toMarkdownRunbook(plan, book)).toContain('## No longer in this plan');
    expect(toCsv(book)).toContain('Three files.');
  });
});

describe('the Markdown runbook', () => {
  const text = toMarkdownRunbook(plan, runbook);

  test('says what the plan says', () => {
    expect(text).toContain('1.0.0 to 2.0.0 goes in 1 hop.');
    expect(text).toContain('- Path: 1.0.0 → 2.0.0');
    expect(text).toMatch(/- \[x\] Back up\n {2}- Why: It is the way back\./);
    expect(text).toMatch(/- \[ \] .*HYPERLINK.*\(blocker\)/);
    expect(text).toContain('[Release \\[notes\\]](<https://docs.example/a%20b>)');
  });

  test('holds no HTML that a viewer would run', () => {
    for (const html of ['<script', '<img', '<b>']) {
      expect(text.replaceAll('\\<', '')).not.toContain(html);
    }
  });
});

describe('the CSV file', () => {
  test('is read back as one row an item, with all columns', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(toCsv(runbook).trim(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data.map((row) => row['id'])).toEqual([
      'backup',
      'move.main.dbms',
      'change.jdk',
      'own-1',
    ]);
    expect(data[2]).toMatchObject({ phase: 'During', severity: 'blocker', status: 'open' });
    expect(data[2]?.['source']).toContain('https://guide.example/changes/jdk/');
  });

  test('gives a spreadsheet no formula to run', () => {
    const { data } = Papa.parse<string[]>(toCsv(runbook).trim());
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('the JSON file', () => {
  test('is read back as the plan and its runbook', () => {
    const read = JSON.parse(toJson(plan, runbook)) as Record<string, unknown>;
    expect(read['format']).toBe(1);
    expect(read['paths']).toEqual(plan.paths);
    expect(read['runbook']).toEqual(JSON.parse(JSON.stringify(runbook)));
  });
});

describe('the calendar file', () => {
  const START = Date.UTC(2026, 11, 5, 21, 0);
  const steps = [
    { id: 'freeze', title: 'Freeze; stop, "really"' },
    { id: 'switch', title: 'Move traffic' },
  ];
  const about = { id: 'p1', name: 'Plan', address: 'https://guide.example/upgrade/1.0.0/2.0.0/' };
  const saved = createPlan(
    { ...about, address: '/upgrade/1.0.0/2.0.0/', tracks: [], items: [] },
    0,
  );

  test('holds the window, the timed steps and the latest point of return', () => {
    const booked = setWindow(
      setTiming(saved, 'r1', 'freeze', 30, 1),
      { start: START, minutes: 240, back: 60 },
      2,
    );
    const text = toCalendar(about, cutoverWindow(booked, steps), new Date(START)) ?? '';
    const events = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary)).toEqual([
      'Cutover: Plan',
      'Freeze; stop, "really"',
      'Latest point of return',
    ]);
    expect(events.map(({ startDate }) => startDate.toJSDate().getTime())).toEqual([
      START,
      START,
      START + 180 * 60_000,
    ]);
    for (const event of [events[0], events[2]]) {
      expect(event?.endDate.toJSDate().getTime()).toBe(START + 240 * 60_000);
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
  });

  test.each([
    { back: 0, summaries: ['Cutover: Plan', 'Latest point of return'] },
    { back: 300, summaries: ['Cutover: Plan'] },
  ])('every event takes time, and none is before the window: $back minutes back', (one) => {
    const booked = setWindow(saved, { start: START, minutes: 240, back: one.back }, 2);
    const text = toCalendar(about, cutoverWindow(booked, steps), new Date(START)) ?? '';
    const events = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.map(({ summary }) => summary)).toEqual(one.summaries);
    for (const { startDate, endDate } of events) expect(endDate.compare(startDate)).toBe(1);
  });

  test('is not made where no window is booked', () => {
    expect(toCalendar(about, cutoverWindow(saved, steps), new Date(START))).toBeUndefined();
  });
});

describe('the text for WSO2', () => {
  test('is filled in with path, environment, pressing changes and questions', () => {
    const text = supportText(plan, {
      template:
        '{{from}}>{{to}} {{path}}\n{{environment}}\n{{changes}}\n{{questions}}\n{{address}} {{else}}',
      address: texts.address,
      environment: ['PostgreSQL 13.4'],
      features: ['Analytics'],
      titles: { jdk: 'JDK 8 is gone', hint: 'A hint' },
    });
    expect(text).toBe(
      [
        '1.0.0>2.0.0 1.0.0 → 2.0.0',
        '- PostgreSQL 13.4',
        '- In use: Analytics',
        '- JDK 8 is gone',
        '- Ask for the scripts.',
        '- Nobody says whether <b>it</b> works.',
        `${texts.address} {{else}}`,
      ].join('\n'),
    );
  });
});
