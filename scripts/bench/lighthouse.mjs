// Lighthouse, mobile profile, the median of five runs on one page of each template, or on those that are asked for: 100 in
// every category. Five, since their median varies half as much as a single run (Lighthouse, docs/variability.md).
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { ensureChromium } from '../chromium.mjs';
import { table } from './report.mjs';
import { pagesFor } from './templates.mjs';

const RUNS = 5;
/**
 * Lighthouse's slow-down of 4x makes a phone of the middle out of a machine with an index of 1500 to 2000 (docs/throttling.md).
 * What a slower minute gives is measured again, so often at most.
 */
const FAST_ENOUGH = 1500;
const MOST_RUNS = 12;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

export async function benchLighthouse(address, paths = []) {
  const chrome = await launch({
    chromePath: await ensureChromium(),
    chromeFlags: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const rows = [];
  try {
    for (const { template, path } of pagesFor(paths).filter(
      (one) => one.template.lighthouse !== false,
    )) {
      const { median, index } = await runsOn(new URL(path.slice(1), address).href, chrome.port);
      const { categories, audits } = median;
      const lost = CATEGORIES.flatMap((name) => categories[name].auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
        .map(({ id }) => id);
      const scores = Object.fromEntries(
        CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]),
      );
      rows.push({ template: template.name, path, index, scores, lost });
    }
  } finally {
    chrome.kill();
  }
  table(
    'Lighthouse, mobile, median of five',
    ['page', 'machine', ...CATEGORIES, 'what cost points'],
    rows.map(({ path, index, scores, lost }) => [
      path,
      index < FAST_ENOUGH ? `${index} slow` : index,
      ...CATEGORIES.map((name) => (scores[name] < 100 ? `${scores[name]} !` : scores[name])),
      lost.join(', '),
    ]),
  );
  return rows;
}

/**
 * The median of five runs in minutes in which the machine is fast enough, or of all where there are not five of them.
 * @returns {Promise<{ median: import('lighthouse').Result, index: number }>} `index`: how fast the machine was in that run
 */
async function runsOn(address, port) {
  const runs = [];
  const inTime = () => runs.filter(({ environment }) => environment.benchmarkIndex >= FAST_ENOUGH);
  while (inTime().length < RUNS && runs.length < MOST_RUNS) {
    const { lhr } = await lighthouse(address, {
      port,
      logLevel: 'error',
      onlyCategories: CATEGORIES,
    });
    runs.push(lhr);
  }
  const median = computeMedianRun(inTime().length < RUNS ? runs : inTime());
  return { median, index: Math.round(median.environment.benchmarkIndex) };
}
