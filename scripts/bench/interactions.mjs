// How long a page takes to answer: the slowest key in the lookup, the slowest tick, the slowest answer in the planner.
import { launch, load, withSlowPage } from './browser.mjs';
import { median, table } from './report.mjs';
import { routes } from './templates.mjs';

const RUNS = 5;
const BAR = 100;
const PLANNER_BAR = 50;
/** Milliseconds for which a finger holds a button down. */
const HELD = 80;
/** The planner's largest jump begins here and ends at the newest release. */
const LARGEST_FROM = '/upgrade/2.0.0/';

const INTERACTIONS = [
  {
    name: 'typing in the lookup',
    path: 'compatibility/',
    act: async (page) => {
      await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
      const field = page.locator('astro-island').getByRole('textbox').first();
      await field.click();
      await page.keyboard.type('PostgreSQL 13.4, JDK 11, RHEL 8', { delay: 120 });
    },
  },
  {
    name: 'ticking in the checklist',
    path: 'checklist/',
    act: async (page) => {
      const ticks = page.getByRole('main').getByRole('checkbox');
      for (let index = 0; index < 6; index++) await press(page, ticks.nth(index));
    },
  },
  {
    name: 'answering in the planner',
    path: largestJump(),
    bar: PLANNER_BAR,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Show \d+ more questions$/ }).click();
    },
    act: async (page) => {
      const answers = page.getByRole('main').getByRole('radio', { name: 'Yes' });
      for (let index = 0; index < 3; index++) await press(page, answers.nth(index));
    },
  },
  {
    name: 'ticking in the planner',
    path: largestJump(),
    bar: PLANNER_BAR,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Keep, share, export' }).click();
      await page.locator('[id^="tick-"]').first().waitFor();
    },
    act: async (page) => {
      const ticks = page.locator('[id^="tick-"]');
      for (let index = 0; index < 6; index++) await press(page, ticks.nth(index));
    },
  },
  {
    name: 'typing in a long deployment.toml',
    path: 'configuration/check/?from=3.0.0&to=4.7.0',
    prepare: async (page) => {
      await page.getByRole('textbox', { name: 'Your deployment.toml' }).evaluate((area, text) => {
        area.value = text;
        area.dispatchEvent(new globalThis.InputEvent('input', { bubbles: true }));
        area.focus();
        const middle = text.indexOf('\n', text.length / 2);
        area.setSelectionRange(middle, middle);
      }, longFile());
      await page.locator('.result[aria-busy=false] .summary').waitFor();
    },
    act: async (page) => {
      // In the longer pauses the file is checked, and its findings come while the next burst is typed.
      for (const [burst, pause] of [
        ['\nown_key', 450],
        [' = "some', 900],
        [' words"\n', 1300],
        ['another =', 450],
        [' 1234567', 0],
      ]) {
        await page.keyboard.type(burst, { delay: 120 });
        await page.waitForTimeout(pause);
      }
    },
  },
];

/** 5,000 lines, every tenth of them a key that no release knows. */
function longFile() {
  const entry = (index) => `# environment ${index}
[[apim.gateway.environment]]
name = "Gateway ${index}"
type = "hybrid"
username = "admin"
password = "change-me"
http_endpoint = "http://gateway-${index}.example.com:8280"
https_endpoint = "https://gateway-${index}.example.com:8243"
own_setting_${index} = true
`;
  return Array.from({ length: 500 }, (_, index) => entry(index)).join('\n');
}

function largestJump() {
  const targets = routes()
    .map(({ path }) => path)
    .filter((path) => path.startsWith(LARGEST_FROM));
  return targets
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1)
    .slice(1);
}

export async function benchInteractions(address) {
  const browser = await launch();
  const rows = [];
  try {
    for (const { name, path, act, prepare, bar = BAR } of INTERACTIONS) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) {
        runs.push(
          await withSlowPage(browser, address, async (page) => {
            await load(page, new URL(path, address).href);
            if (prepare) {
              await prepare(page);
              // What was done to get there is not what is measured.
              await settled(page);
              await page.evaluate(() => {
                globalThis.bench.events.length = 0;
                globalThis.bench.followed = 0;
              });
            }
            await act(page);
            await settled(page);
            const { events, followed } = await page.evaluate(() => globalThis.bench);
            return { inp: Math.max(0, ...events.map(([, duration]) => duration)), followed };
          }),
        );
      }
      const inp = median(runs.map((run) => run.inp));
      const followed = Math.round(median(runs.map((run) => run.followed)));
      rows.push({ name, inp, followed, runs, bar });
    }
  } finally {
    await browser.close();
  }
  table(
    'Interaction to next paint, 4x CPU, median of five (below 16 ms is not reported and counts as 0)',
    ['interaction', 'ms', 'all that follows, ms'],
    rows.map(({ name, inp, followed, bar }) => [
      name,
      inp > bar ? `${inp} !` : inp,
      followed === 0 ? '' : followed,
    ]),
  );
  return rows;
}

/**
 * Presses the mouse on something. A locator's own click asks the page what lies under the pointer while the press is
 * being answered: that time is not the page's.
 */
async function press(page, locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await settled(page);
  await page.mouse.down();
  await page.waitForTimeout(HELD);
  await page.mouse.up();
  await settled(page);
}

/** Entries arrive after the frame that answers the event. */
function settled(page) {
  return page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
}
