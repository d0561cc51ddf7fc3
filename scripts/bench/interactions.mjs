// How long the page takes to answer: the slowest key in the lookup, the slowest tick in the checklist.
import { launch, withSlowPage } from './browser.mjs';
import { median, table } from './report.mjs';

const RUNS = 5;
const BAR = 100;

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
      for (let index = 0; index < 6; index++) await ticks.nth(index).click();
    },
  },
];

export async function benchInteractions(address) {
  const browser = await launch();
  const rows = [];
  try {
    for (const { name, path, act } of INTERACTIONS) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) {
        runs.push(
          await withSlowPage(browser, async (page) => {
            await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
            await act(page);
            // Entries arrive after the frame that answers the event.
            await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
            const { events } = await page.evaluate(() => globalThis.bench);
            return Math.max(0, ...events.map(([, duration]) => duration));
          }),
        );
      }
      rows.push({ name, inp: median(runs), runs });
    }
  } finally {
    await browser.close();
  }
  table(
    'Interaction to next paint, 4x CPU, median of five (below 16 ms is not reported and counts as 0)',
    ['interaction', 'ms'],
    rows.map(({ name, inp }) => [name, inp > BAR ? `${inp} !` : inp]),
  );
  return rows;
}
