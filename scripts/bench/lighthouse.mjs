// Lighthouse, mobile profile, on one page of each template: 100 in every category.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { ensureChromium } from '../chromium.mjs';
import { table } from './report.mjs';
import { samples } from './templates.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

export async function benchLighthouse(address) {
  const chrome = await launch({
    chromePath: await ensureChromium(),
    chromeFlags: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const rows = [];
  try {
    for (const { template, path } of samples().filter((one) => one.template.lighthouse !== false)) {
      const result = await lighthouse(new URL(path.slice(1), address).href, {
        port: chrome.port,
        logLevel: 'error',
        onlyCategories: CATEGORIES,
      });
      const { categories, audits } = result.lhr;
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
    'Lighthouse, mobile',
    ['page', ...CATEGORIES, 'what cost points'],
    rows.map(({ path, scores, lost }) => [
      path,
      ...CATEGORIES.map((name) => (scores[name] < 100 ? `${scores[name]} !` : scores[name])),
      lost.join(', '),
    ]),
  );
  return rows;
}
