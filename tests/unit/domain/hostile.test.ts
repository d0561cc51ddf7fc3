/**
 * Hostile inputs, as many as the browser cannot be given one by one: nothing throws, what is taken is sound, and what was
 * kept before stays. tests/e2e/hostile.spec.ts gives a part of them to the pages.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFilter, writeFilter } from '~/domain/changes/address';
import { merge, parseState, serialise, type ChecklistState } from '~/domain/checklist';
import { readAddress, writeAddress } from '~/domain/compatibility/address';
import { lookUp } from '~/domain/compatibility/lookup';
import { readCheckAddress } from '~/domain/configuration/address';
import { findingsOf } from '~/domain/configuration/file/findings';
import { maskedLines } from '~/domain/configuration/file/mask';
import { readConfigurationFile } from '~/domain/configuration/file/read';
import { timelineOf } from '~/domain/configuration/timeline';
import { detect } from '~/domain/detect';
import {
  fromFragment,
  mergePlans,
  parsePlan,
  parsePlans,
  PLAN_VERSION,
  serialisePlan,
  serialisePlans,
  type PlansState,
  type SavedPlan,
} from '~/domain/plans';
import { planFor } from '~/domain/upgrade';
import { planPath, readPlanQuery } from '~/domain/upgrade/address';
import { LONGEST_TEXT, readComponents } from '~/domain/versions/components';
import { anyState } from '../../support/checklist';
import { release } from '../../support/configuration';
import { vocabulary } from '../../support/detection';
import {
  badFile,
  badFragment,
  badOutput,
  badQuery,
  badText,
  badToml,
  SEED,
  tamperedTexts,
} from '../../support/hostile';
import { lookupData } from '../../support/lookup';
import { planData, planner } from '../../support/plan';
import { anyPlan } from '../../support/plans';

const ran: Record<string, number> = {};
/** Counts an input, and looks whether it has reached what all objects share. */
const counted =
  <T>(kind: string, check: (input: T) => void | Promise<void>) =>
  async (input: T): Promise<void> => {
    ran[kind] = (ran[kind] ?? 0) + 1;
    await check(input);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  };

/** Runs a property on so many inputs. */
async function give<T>(
  kind: string,
  inputs: fc.Arbitrary<T>,
  numRuns: number,
  check: (input: T) => void | Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(inputs, counted(kind, check)), { numRuns, seed: SEED });
}

const plans = (plan: SavedPlan): PlansState => ({
  version: PLAN_VERSION,
  plans: { [plan.id]: plan },
});

/** A plan that was taken is one that this site could have written: it is read back whole, and leads nowhere else. */
function expectSound(plan: SavedPlan): void {
  expect(parsePlan(serialisePlan(plan))).toEqual({ kind: 'ok', value: plan, dropped: [] });
  const { origin, pathname } = new URL(plan.address.value, 'https://guide.example');
  expect(origin).toBe('https://guide.example');
  expect(pathname).toMatch(/^\/upgrade\/\d[\d.]*\/\d[\d.]*\/$/);
  expect(plan.id).toMatch(ID);
  expectIds(plan.tracks, plan.seen, plan.timings);
  for (const { checklist } of Object.values(plan.tracks)) expectSoundList(checklist);
}

const ID = /^[a-z0-9.-]{1,120}$/;
const expectIds = (...records: object[]): void => {
  for (const record of records) for (const id of Object.keys(record)) expect(id).toMatch(ID);
};

function expectSoundList(state: ChecklistState): void {
  expectIds(state.items, state.own, ...Object.values(state.items).map(({ notes }) => notes));
  expect(parseState(serialise(state))).toEqual({ kind: 'ok', state, dropped: [] });
}

/** A plan in which everything that can be there is. */
const SOUND: SavedPlan = {
  version: PLAN_VERSION,
  id: 'p1',
  copyOf: 'p0',
  name: { value: 'Ours', at: 1 },
  address: { value: '/upgrade/3.2.0/4.7.0/?dbms=mysql-5.7', at: 1 },
  removed: { value: false, at: 0 },
  tracks: {
    production: {
      head: { value: { name: 'Production', order: 0, removed: false }, at: 1 },
      checklist: {
        version: 1,
        items: { backup: { status: 'done', at: 2, notes: { n1: { text: 'Took long', at: 3 } } } },
        own: { 'own-1': { title: 'Ask Ann', phase: 'before', at: 4, removed: false } },
        known: ['backup'],
      },
    },
  },
  seen: { backup: { value: 'a1', at: 1 } },
  timings: { 'r1.freeze': { value: 30, at: 1 } },
  window: { value: { start: 0, minutes: 60, back: 10 }, at: 1 },
};

describe('stored and imported', () => {
  test('the plan that is made bad is sound', () => {
    expectSound(SOUND);
  });

  const mine = anyPlan.map((plan) => plans({ ...plan, id: 'mine' }));

  test('plans: a sound file in which one text or one key is bad', async () => {
    const check = counted('plan files with one bad text', (text: string) => {
      const read = parsePlan(text);
      if (read.kind === 'ok') expectSound(read.value);
    });
    for (const text of tamperedTexts(SOUND)) await check(text);
  });

  test('plans: a file', async () => {
    await give('plan files', fc.tuple(badFile(anyPlan), mine), 300, ([text, kept]) => {
      const read = parsePlan(text);
      if (read.kind !== 'ok') return;
      expectSound(read.value);
      // Opened as a plan of its own, it leaves the others as they were.
      const others = { ...read.value, id: 'theirs' };
      expect(mergePlans(kept, plans(others)).plans['mine']).toEqual(kept.plans['mine']);
    });
  });

  test('plans: the storage', async () => {
    await give('stored plans', fc.tuple(badFile(anyPlan.map(plans)), mine), 300, ([text, kept]) => {
      const read = parsePlans(text);
      if (read.kind !== 'ok') return;
      Object.values(read.value.plans).forEach(expectSound);
      expect(parsePlans(serialisePlans(read.value))).toMatchObject({ kind: 'ok', dropped: [] });
      const joined = mergePlans(kept, read.value);
      if (!Object.hasOwn(read.value.plans, 'mine')) {
        expect(joined.plans['mine']).toEqual(kept.plans['mine']);
      }
    });
  });

  test('plans: the fragment of a link', async () => {
    await give('fragments', badFragment(anyPlan), 300, async (fragment) => {
      const read = await fromFragment(fragment);
      if (read.kind === 'ok') expectSound(read.value);
      else if (read.kind === 'rubbish') expect(read.reason).toMatch(/^(?:The link|It) .*[.?]$/);
    });
  });

  test('checklists: a file and the storage', async () => {
    await give('checklists', fc.tuple(badFile(anyState), anyState), 300, ([text, kept]) => {
      const read = parseState(text);
      if (read.kind !== 'ok') return;
      expectSoundList(read.state);
      const joined = merge(kept, read.state);
      expectSoundList(joined);
      for (const [id, { status, at }] of Object.entries(kept.items)) {
        // What was done later than anything in the file is as it was.
        const theirs = Object.hasOwn(read.state.items, id) ? read.state.items[id] : undefined;
        if (at > (theirs?.at ?? -1)) expect(joined.items[id]).toMatchObject({ status, at });
      }
    });
  });
});

describe('addresses', () => {
  const today = '2026-11-24';

  test('of plans', async () => {
    const keys = ['dbms', 'jdk', 'os', 'uses', 'not', 'through', 'runtime', 'topology', 'have'];
    await give('queries of plans', badQuery(keys), 150, (query) => {
      const read = readPlanQuery(planData, '3.2.0', '4.7.0', new URLSearchParams(query));
      const address = planPath(planData, read);
      const { origin, pathname } = new URL(address, 'https://guide.example');
      expect(`${origin}${pathname}`).toBe('https://guide.example/upgrade/3.2.0/4.7.0/');
      expect(planFor(planner, read.input, today).input.from).toBe('3.2.0');
    });
  });

  test('of the lookup', async () => {
    const keys = ['release', 'runtime', 'dbms', 'jdk', 'os', 'browser', 'micro-integrator.jdk'];
    await give('queries of the lookup', badQuery(keys), 200, (query) => {
      const state = readAddress(lookupData, new URLSearchParams(query));
      const main = lookupData.runtimes[0]?.id ?? '';
      const answers = lookUp(lookupData, '4.1.0', state.runtime ?? main, state.components);
      expect(answers).toHaveLength(state.components.length);
      const again = writeAddress(lookupData, state);
      expect(readAddress(lookupData, new URLSearchParams(String(again)))).toEqual(state);
    });
  });

  test('of the changes, and of the check', async () => {
    const known = { releases: ['3.2.0', '4.1.0'], areas: ['gateway'] };
    const keys = ['from', 'to', 'release', 'area', 'severity', 'text', 'distribution'];
    await give('queries of changes and check', badQuery(keys), 200, (text) => {
      const query = new URLSearchParams(text);
      const reading = readFilter(query, known);
      const written = String(writeFilter(reading.filter, reading.unknown));
      expect(readFilter(new URLSearchParams(written), known)).toEqual(reading);
      const choices = { releases: known.releases, distributions: ['all-in-one'] };
      const { address } = readCheckAddress(choices, query);
      for (const one of [address.from, address.to])
        expect([undefined, ...known.releases]).toContain(one);
    });
  });
});

describe('typed and pasted', () => {
  test('what somebody runs', async () => {
    await give('free texts', badText, 200, (text) => {
      const { found } = readComponents(lookupData.products, text.slice(0, LONGEST_TEXT));
      const ids = lookupData.products.map(({ id }) => id);
      for (const { product } of found) expect(ids).toContain(product);
    });
  });

  test('a deployment.toml', async () => {
    const timeline = timelineOf([
      release('1.0.0', { keys: { 'server.hostname': { type: 'string' } } as never }),
      release('2.0.0'),
    ]);
    const options = { signs: [], notes: [], sources: {}, distribution: 'all-in-one' };
    await give('TOML', badToml, 300, (text) => {
      const reading = readConfigurationFile(text);
      if (reading.kind === 'keys' || reading.kind === 'syntax-error') {
        expect(maskedLines(reading)).toHaveLength(reading.lines.length);
      }
      const findings = findingsOf(timeline, '1.0.0', '2.0.0', reading, options);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    });
  });

  test('the output of tools', async () => {
    await give('outputs', badOutput, 250, (text) => {
      const reading = detect(text, vocabulary);
      if (typeof reading === 'string') return;
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { from } of reading.found)
        for (const { line } of from) expect(line).toBeLessThanOrEqual(lines);
    });
  });
});

test('they were enough', () => {
  const all = Object.values(ran).reduce((sum, one) => sum + one, 0);
  const told = Object.entries(ran).map(([kind, count]) => `${kind} ${String(count)}`);
  console.info(`Hostile inputs, seed ${String(SEED)}: ${String(all)} (${told.join(', ')})`);
  expect(all).toBeGreaterThanOrEqual(2000);
});
