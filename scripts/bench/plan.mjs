// How long a plan takes to work out in a slowed-down Chromium, for the largest jump; and how that grows with the content.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup.mjs';
import { launch, PROFILE } from './browser.mjs';
import { manyfold } from './plan-content.mjs';
import { median, table } from './report.mjs';

const BAR = 5;
const TIMES = 10;
/** Each case so often; the first half makes the code fast and is not counted. */
const RUNS = 100;
/** The planner's largest jump begins here and ends at the newest release. */
const LARGEST_FROM = '2.0.0';

export async function benchPlan() {
  const facts = {
    lookup: read('compatibility/lookup.json'),
    facts: read('upgrade/plan.json'),
  };
  const code = await bundle();
  const browser = await launch();
  try {
    const { releases } = facts.lookup;
    const hops = releases.length - 1 - releases.indexOf(LARGEST_FROM);
    // A jump as many times as long as there is content: each number of the content grows alike.
    const ofTimes = (times) => measure(browser, code, manyfold(facts, times), hops * times);
    const once = await ofTimes(1);
    const many = await ofTimes(TIMES);
    const twice = await ofTimes(2 * TIMES);
    const rows = once.map((row, index) => ({
      ...row,
      many: many[index].fresh,
      growth: Number((many[index].fresh / row.fresh).toFixed(1)),
      doubled: Number((twice[index].fresh / many[index].fresh).toFixed(1)),
    }));
    print(rows);
    return rows;
  } finally {
    await browser.close();
  }
}

const read = (file) => JSON.parse(readFileSync(join(root, 'dist', file), 'utf8'));

/** The domain as a browser runs it, with a name to call it by. */
async function bundle() {
  const [{ output }] = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '~': join(root, 'src') } },
    build: {
      write: false,
      lib: { entry: 'src/domain/upgrade/index.ts', formats: ['iife'], name: 'planning' },
    },
  });
  return output[0].code;
}

async function measure(browser, code, data, hops) {
  const rows = [];
  for (const { input, ...row } of casesOf(data, data.lookup.releases.at(-1 - hops))) {
    // A page of its own for each: what another case has made fast does not count.
    const page = await browser.newPage();
    try {
      await page.addScriptTag({ content: code });
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: PROFILE.cpu });
      const { first, fresh, again, ...size } = await page.evaluate(inPage, {
        data,
        input,
        count: RUNS,
      });
      rows.push({ ...row, ...size, first, fresh: median(fresh), again: median(again) });
    } finally {
      await page.close();
    }
  }
  return rows;
}

function casesOf({ lookup, facts }, from) {
  const plain = {
    from,
    to: lookup.releases.at(-1),
    components: [],
    runtimes: [],
    answers: {},
  };
  return [
    { name: 'nothing said', input: plain },
    {
      name: 'every feature answered',
      bar: BAR,
      input: {
        ...plain,
        answers: Object.fromEntries(facts.features.map(({ id }, index) => [id, index % 2 === 0])),
      },
    },
    { name: 'five components', input: { ...plain, components: someComponents(lookup) } },
  ];
}

/** One of each kind that tables know, in the oldest version listed after the jump begins. */
function someComponents({ releases, tables }) {
  const found = new Map();
  for (const release of releases.slice(releases.indexOf(LARGEST_FROM))) {
    for (const [runtime, kinds] of Object.entries(tables[release] ?? {})) {
      for (const [category, [row]] of Object.entries(kinds)) {
        const key = `${runtime} ${category}`;
        if (!row || found.has(key)) continue;
        found.set(key, { runtime, category, product: row.product, version: row.versions[0] });
      }
    }
  }
  return [...found.values()].slice(0, 5);
}

/** Runs in the page. Each plan is made with a planner of its own, so that nothing is remembered; then once more with it. */
function inPage({ data, input, count }) {
  const { preparePlanner, planFor } = globalThis.planning;
  const today = '2026-11-25';
  const timed = (work) => {
    const start = globalThis.performance.now();
    const plan = work();
    return [globalThis.performance.now() - start, plan];
  };
  const fresh = [];
  const again = [];
  let size;
  for (let run = 0; run < count; run++) {
    const planner = preparePlanner(data);
    const [took, plan] = timed(() => planFor(planner, input, today));
    fresh.push(took);
    again.push(timed(() => planFor(planner, { ...input }, today))[0]);
    size = { changes: plan.changes.length, hops: plan.paths[0].hops.length };
  }
  const late = Math.floor(count / 2);
  return { ...size, first: fresh[0], fresh: fresh.slice(late), again: again.slice(late) };
}

function print(rows) {
  const of = (value, bar) => `${value.toFixed(1)}${bar !== undefined && value > bar ? ' !' : ''}`;
  table(
    `Plan of the largest jump in ms, ${PROFILE.cpu}x CPU: first in its page, then the median of ${RUNS / 2}; and with ${TIMES} times the content and the length, and twice that`,
    [
      'said',
      'changes',
      'hops',
      'first',
      'median',
      'after an answer',
      `${TIMES}x`,
      'growth',
      'doubled',
    ],
    rows.map(({ name, changes, hops, first, fresh, again, many: much, growth, doubled, bar }) => [
      name,
      changes,
      hops,
      of(first),
      of(fresh, bar),
      of(again, bar),
      of(much),
      of(growth, TIMES),
      of(doubled),
    ]),
  );
}
