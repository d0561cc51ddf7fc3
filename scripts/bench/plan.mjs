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
    const once = await measure(browser, code, facts);
    const tenth = await measure(browser, code, manyfold(facts, TIMES));
    const rows = once.map((row, index) => ({
      ...row,
      many: tenth[index].fresh,
      growth: Number((tenth[index].fresh / row.fresh).toFixed(1)),
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

async function measure(browser, code, data) {
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: code });
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: PROFILE.cpu });
    const cases = casesOf(data);
    const runs = await page.evaluate(inPage, { data, cases });
    return runs.map(({ fresh, again, ...row }) => ({
      ...row,
      fresh: median(fresh),
      again: median(again),
    }));
  } finally {
    await page.close();
  }
}

function casesOf({ lookup, facts }) {
  const plain = {
    from: LARGEST_FROM,
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
function inPage({ data, cases }) {
  const { preparePlanner, planFor } = globalThis.planning;
  const today = '2026-11-25';
  const timed = (work) => {
    const start = globalThis.performance.now();
    const plan = work();
    return [globalThis.performance.now() - start, plan];
  };
  return cases.map(({ name, bar, input }) => {
    const fresh = [];
    const again = [];
    let size;
    for (let run = 0; run < 25; run++) {
      const planner = preparePlanner(data);
      const [first, plan] = timed(() => planFor(planner, input, today));
      const [second] = timed(() => planFor(planner, { ...input }, today));
      size = { changes: plan.changes.length, hops: plan.paths[0].hops.length };
      // The first ones are run before the browser has made the code fast.
      if (run < 5) continue;
      fresh.push(first);
      again.push(second);
    }
    return { name, bar, ...size, fresh, again };
  });
}

function print(rows) {
  const of = (value, bar) => `${value.toFixed(1)}${bar !== undefined && value > bar ? ' !' : ''}`;
  table(
    `Plan of the largest jump, ${PROFILE.cpu}x CPU, medians of twenty; growth with ${TIMES} times the content`,
    ['said', 'changes', 'hops', 'ms', 'ms after an answer', `ms, ${TIMES}x`, 'growth'],
    rows.map(({ name, changes, hops, fresh, again, many: much, growth, bar }) => [
      name,
      changes,
      hops,
      of(fresh, bar),
      of(again, bar),
      of(much),
      of(growth, TIMES),
    ]),
  );
}
