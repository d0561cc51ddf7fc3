// Loads one page of each template five times, cold, and takes medians; or the pages that are asked for.
import { launch, load, withSlowPage } from './browser.mjs';
import { median, table } from './report.mjs';
import { pagesFor } from './templates.mjs';

const RUNS = 5;

export async function benchPages(address, paths = []) {
  const asked = pagesFor(paths);
  const browser = await launch();
  const rows = [];
  try {
    // The first page of a new browser pays for its start.
    await withSlowPage(browser, address, (page) => page.goto(address));
    for (const { template, path } of asked) {
      const runs = [];
      for (let run = 0; run < RUNS; run++) runs.push(await measure(browser, address, path));
      rows.push({ template: template.name, path, ...mediansOf(runs), bars: template.speed });
    }
  } finally {
    await browser.close();
  }
  print(rows);
  return rows;
}

function measure(browser, address, path) {
  return withSlowPage(browser, address, async (page, client) => {
    const types = new Map();
    const bytes = {};
    let requests = 0;
    client.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (response.url.startsWith('data:')) return;
      requests++;
      types.set(requestId, type.toLowerCase());
    });
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId);
      if (type) bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
    });
    await load(page, new URL(path.slice(1), address).href);
    const seen = await page.evaluate(() => globalThis.bench);
    const fcp = await page.evaluate(
      () => globalThis.performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    );
    const blocking = seen.tasks
      .filter(([start, length]) => start + length > fcp)
      .reduce(
        (sum, [start, length]) => sum + Math.max(0, start + length - Math.max(start, fcp) - 50),
        0,
      );
    return { bytes, requests, fcp, lcp: seen.lcp, cls: seen.cls, tbt: blocking };
  });
}

function mediansOf(runs) {
  const middle = (value) => median(runs.map(value));
  const types = [...new Set(runs.flatMap(({ bytes }) => Object.keys(bytes)))];
  return {
    bytes: Object.fromEntries(types.map((type) => [type, middle(({ bytes }) => bytes[type] ?? 0)])),
    total: middle(({ bytes }) => Object.values(bytes).reduce((a, b) => a + b, 0)),
    requests: middle(({ requests }) => requests),
    fcp: Math.round(middle(({ fcp }) => fcp)),
    lcp: Math.round(middle(({ lcp }) => lcp)),
    cls: Number(middle(({ cls }) => cls).toFixed(4)),
    tbt: Math.round(middle(({ tbt }) => tbt)),
  };
}

function print(rows) {
  const of = (value, bar) => (bar !== undefined && value > bar ? `${value} !` : String(value));
  table(
    'Pages: 4x CPU, 1.6 Mbit/s, 150 ms, cold, medians of five',
    ['page', 'html', 'script', 'other', 'bytes', 'requests', 'FCP ms', 'LCP ms', 'CLS', 'TBT ms'],
    rows.map(({ path, bytes, total, requests, fcp, lcp, cls, tbt, bars }) => [
      path,
      bytes.document ?? 0,
      bytes.script ?? 0,
      total - (bytes.document ?? 0) - (bytes.script ?? 0),
      of(total, bars.bytes),
      of(requests, bars.requests),
      fcp,
      of(lcp, bars.lcp),
      of(cls, 0),
      of(tbt, bars.tbt),
    ]),
  );
}
