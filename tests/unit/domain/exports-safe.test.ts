/** Exports are opened by programs that run more than text: whatever a reader types, they are given text. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { emptyState, toMarkdown, type ChecklistState } from '~/domain/checklist';
import { toJson as findingsToJson } from '~/domain/configuration/file/exports/json';
import { toMarkdown as findingsToMarkdown } from '~/domain/configuration/file/exports/markdown';
import { toSarif } from '~/domain/configuration/file/exports/sarif';
import { findingsOf } from '~/domain/configuration/file/findings';
import { readConfigurationFile } from '~/domain/configuration/file/read';
import { timelineOf } from '~/domain/configuration/timeline';
import { createPlan, cutoverWindow, setWindow } from '~/domain/plans';
import { planFor } from '~/domain/upgrade';
import { planPath, readPlanQuery } from '~/domain/upgrade/address';
import { toCalendar } from '~/domain/upgrade/exports/calendar';
import { toCsv } from '~/domain/upgrade/exports/csv';
import { toJson } from '~/domain/upgrade/exports/json';
import { toMarkdownRunbook } from '~/domain/upgrade/exports/markdown';
import { runbookOf } from '~/domain/upgrade/exports/runbook';
import { release } from '../../support/configuration';
import { BAD_TEXTS, badText, badToml, SEED } from '../../support/hostile';
import { planData, planner } from '../../support/plan';

/** What a reader can write into a plan and its checklist. */
interface Typed {
  name: string;
  track: string;
  own: string;
  note: string;
  query: string;
}

/** Names and titles are never blank: the readers of plans see to it. */
const title = (text: string): string => (text.trim() === '' ? 'x' : text);
const everywhere = (text: string): Typed => ({
  name: title(text),
  track: title(text),
  own: title(text),
  note: text,
  query: text,
});
const anyTyped: fc.Arbitrary<Typed> = fc.record({
  name: badText.map(title),
  track: badText.map(title),
  own: badText.map(title),
  note: badText,
  query: badText,
});

/** Each of the bad texts everywhere, and many mixtures. */
function each(check: (typed: Typed) => void): void {
  for (const text of BAD_TEXTS) check(everywhere(text));
  fc.assert(fc.property(anyTyped, check), { seed: SEED, numRuns: 300 });
}

/** As an imported file may have it: the page would take line ends out of a title. */
const checklistOf = ({ own, note }: Typed): ChecklistState => ({
  ...emptyState(),
  items: { 'own-1': { status: 'open', at: 1, notes: { n1: { text: note, at: 2 } } } },
  own: { 'own-1': { title: own, phase: 'before', at: 1, removed: false } },
});

function runbookFor(typed: Typed) {
  const read = readPlanQuery(
    planData,
    '4.4.0',
    '4.5.0',
    new URLSearchParams({ have: typed.query, dbms: typed.query }),
  );
  const plan = planFor(planner, read.input, '2026-11-24');
  const texts = {
    name: typed.name,
    address: `https://guide.example${planPath(planData, read)}`,
    phases: [{ id: 'before', title: 'Before' }],
    items: {},
  };
  return {
    plan,
    book: runbookOf(plan, texts, { name: typed.track, checklist: checklistOf(typed) }),
  };
}

/** Start tags of a document as a viewer shows it that lets all HTML through; code and bare addresses are the viewer's own. */
function tagsOf(markdown: string): string[] {
  const { html } = markdownToHtml(markdown);
  return [...html.matchAll(/<[a-z!?/][^>]*>/gi)]
    .map(([tag]) => tag)
    .filter(
      (tag) => !/^<\/?(?:code|br)\b|^<a href="(?:https?:\/\/|mailto:)[^"]*">$|^<\/a>$/.test(tag),
    );
}

/** The same with words alone, and a note of as many lines and paragraphs. */
const plain = ({ note }: Typed): Typed => ({
  ...everywhere('x'),
  note: note
    .split(/\r\n|\r|\n/)
    .map((line) => (line.trim() === '' ? ' '.repeat(Math.min(1, note.length)) : 'x'))
    .join('\n'),
  query: '',
});

describe('Markdown has no element, attribute or address of its reader’s making', () => {
  test('in the runbook', () => {
    const expected = (typed: Typed) => {
      const { plan, book } = runbookFor(plain(typed));
      return tagsOf(toMarkdownRunbook(plan, book));
    };
    each((typed) => {
      const { plan, book } = runbookFor(typed);
      expect(tagsOf(toMarkdownRunbook(plan, book))).toEqual(expected(typed));
    });
  });

  test('in the checklist', () => {
    const write = (typed: Typed): string =>
      toMarkdown(
        'Checklist',
        [{ id: 'before', title: 'Before', groups: [] }],
        [{ id: 'gone', title: typed.name }],
        checklistOf(typed),
      );
    each((typed) => {
      expect(tagsOf(write(typed))).toEqual(tagsOf(write(plain(typed))));
    });
  });

  test('nor of the file’s in the findings of the check', () => {
    const allowed = /^<\/?(?:h1|h2|p|ul|li|strong)>$/;
    eachFile((report) => {
      expect(tagsOf(findingsToMarkdown(report)).filter((tag) => !allowed.test(tag))).toEqual([]);
    });
  });

  test('and the test sees what it looks for', () => {
    expect(tagsOf('<img src=x>')).toEqual(['<img src=x>']);
    expect(tagsOf('[a](javascript:1)')).toContain('<a href="javascript:1">');
    expect(tagsOf('`<img src=x>`')).toEqual(['<p>', '</p>']);
  });
});

const timeline = timelineOf([
  release('1.0.0', { keys: { 'server.hostname': { type: 'string' } } as never }),
  release('2.0.0'),
]);

/** What is found in each of many bad files, as the exports take it. */
function eachFile(check: (report: Parameters<typeof toSarif>[0]) => void): void {
  const files = BAD_TEXTS.map((text) => `[${JSON.stringify(text)}]\n${JSON.stringify(text)} = 1`);
  const checkOne = (text: string): void => {
    const findings = findingsOf(timeline, '1.0.0', '2.0.0', readConfigurationFile(text), {
      signs: [],
      notes: [],
      sources: {},
      distribution: 'all-in-one',
    });
    check({
      from: '1.0.0',
      to: '2.0.0',
      distribution: 'All-in-one',
      findings: findings.slice(0, 50),
      notChecked: [],
      sources: {},
      site: { name: 'Guide', url: 'https://guide.example/' },
    });
  };
  files.forEach(checkOne);
  fc.assert(fc.property(badToml, checkOne), { seed: SEED, numRuns: 150 });
}

describe('CSV gives no spreadsheet a formula', () => {
  const FORMULA = /^[\s\p{C}"']*[=+\-@＝＋－＠]/u;
  const isFormula = (cell: string): boolean => FORMULA.test(cell) && !/^[\s\p{C}"]*'/u.test(cell);

  test.each([',', ';', '\t'])('whose separator is %j', (delimiter) => {
    each((typed) => {
      const csv = toCsv(runbookFor(typed).book).replace(/^\uFEFF/, '');
      // Where the separator is another one, quotes inside a cell end nothing: each line is read as it stands.
      const cells =
        delimiter === ','
          ? Papa.parse<string[]>(csv.trimEnd(), { delimiter }).data.flat()
          : csv.split(/[\r\n]/).flatMap((line) => line.split(delimiter));
      expect(cells.filter(isFormula)).toEqual([]);
    });
  });

  test('and is read back as it was written, but for the mark before a formula', () => {
    each((typed) => {
      const { data, errors } = Papa.parse<Record<string, string>>(
        toCsv(runbookFor(typed).book).replace(/\r\n$/, ''),
        { header: true, delimiter: ',', newline: '\r\n' },
      );
      expect(errors).toEqual([]);
      const own = data.at(-1);
      expect(own?.['id']).toBe('own-1');
      expect(own?.['note']?.replaceAll("'", '')).toBe(typed.note.replaceAll("'", ''));
    });
  });
});

describe('other files hold what was typed as text', () => {
  test('the calendar has its own events and no others', () => {
    each(({ name, own }) => {
      const about = { id: 'p1', name, address: 'https://guide.example/upgrade/1.0.0/2.0.0/' };
      const saved = createPlan(
        { id: 'p1', name: 'Plan', address: '/upgrade/1.0.0/2.0.0/', tracks: [], items: [] },
        0,
      );
      const booked = setWindow(saved, { start: 0, minutes: 60, back: 10 }, 1);
      const steps = [{ id: 'own', title: own }];
      const text = toCalendar(about, cutoverWindow(booked, steps), new Date(0)) ?? '';
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const events = calendar.getAllSubcomponents();
      expect(events.map(({ name: kind }) => kind)).toEqual(['vevent', 'vevent']);
      for (const event of events) expect(event.getFirstPropertyValue('url')).toBe(about.address);
    });
  });

  test('JSON and SARIF are read back', () => {
    each((typed) => {
      const { plan, book } = runbookFor(typed);
      const read = JSON.parse(toJson(plan, book)) as { runbook: unknown };
      expect(read.runbook).toEqual(JSON.parse(JSON.stringify(book)));
    });
    eachFile((report) => {
      expect(JSON.parse(findingsToJson(report))).toBeTypeOf('object');
      const sarif = JSON.parse(toSarif(report)) as { runs: { results: unknown[] }[] };
      expect(sarif.runs[0]?.results).toHaveLength(report.findings.length);
    });
  });
});
