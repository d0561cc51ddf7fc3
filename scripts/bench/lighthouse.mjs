// Lighthouse, mobile profile, the median of three runs on one page of each template, or on those that are asked for: 100
// in every category.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { ensureChromium } from '../chromium.mjs';
import { table } from './report.mjs';
import { pagesFor } from './templates.mjs';

const RUNS = 3;
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
      const runs = [];
      for (let run = 0; run < RUNS; run++) {
        const result = await lighthouse(new URL(path.slice(1), address).href, {
          port: chrome.port,
          logLevel: 'error',
          onlyCategories: CATEGORIES,
        });
        runs.push(result.lhr);
      }
      const { categories, audits } = computeMedianRun(runs);
      const lost = CATEGORIES.flatMap((name) => categories[name].auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
        .map(({ id }) => id);
      const scores = Object.fromEntries(
        CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]),
      );
      rows.push({ template: template.name, path, scores, lost });
    }
  } finally {
    chrome.kill();
  }
  table(
    'Lighthouse, mobile, median of three',
    ['page', ...CATEGORIES, 'what cost points'],
    rows.map(({ path, scores, lost }) => [
      path,
      ...CATEGORIES.map((name) => (scores[name] < 100 ? `${scores[name]} !` : scores[name])),
      lost.join(', '),
    ]),
  );
  return rows;
}
