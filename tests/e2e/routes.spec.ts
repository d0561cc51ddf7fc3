import { expect, isOfTheTest, test, type Page } from '../support/quiet';
import { COLOUR_RULES, loadAxe, violations } from '../support/axe';
import { dist, pagesOf } from '../support/dist';

const paths = pagesOf(dist).map(({ path }) => path);
/**
 * Pages of pairs of releases differ in their data alone, and the longest take axe many seconds: all of them are loaded and
 * measured, and axe goes through every ninth.
 */
const isPair = (path: string): boolean =>
  /^\/(?:upgrade|configuration)\/[\d.]+\/[\d.]+\/$/.test(path);
const audited = new Set(
  paths
    .filter((path) => !isPair(path))
    .concat(paths.filter(isPair).filter((_, at) => at % 9 === 0)),
);
/** Every page is checked, in slices that stay far from the time limit of a test. */
const SLICES = 24;

/** Collects what a page complains of in the console. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isOfTheTest(message))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  return complaints;
}

/**
 * One load of a page serves all four views. In each width every rule runs in the light theme; in the dark one only the
 * rules that look at colours do, since a theme changes nothing else: styles name their colours with `light-dark()`, and
 * tests/site/styles.test.ts fails where one asks for the colour scheme.
 */
async function problemsOf(page: Page, path: string): Promise<string[]> {
  const problems: string[] = [];
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path === '/404.html' ? '/no/such/page/' : path);
  // Islands that start as soon as the browser is idle belong to the page as a reader meets it.
  await page.waitForFunction(() => !document.querySelector('astro-island[client=idle][ssr]'));
  const audit = audited.has(path);
  if (audit) await loadAxe(page);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) problems.push(`${path} at ${String(width)}: ${String(wider)} px too wide`);
    for (const colorScheme of audit ? (['light', 'dark'] as const) : []) {
      await page.emulateMedia({ colorScheme });
      const found = await violations(page, colorScheme === 'dark' ? COLOUR_RULES : undefined);
      problems.push(...found.map((one) => `${path} ${colorScheme} ${String(width)}: ${one}`));
    }
  }
  return problems;
}

for (let slice = 0; slice < SLICES; slice += 1) {
  test(`every route is quiet and accessible, slice ${String(slice + 1)} of ${String(SLICES)}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const complaints = watch(page);
    const problems: string[] = [];
    for (const path of paths.filter((_, index) => index % SLICES === slice)) {
      problems.push(...(await problemsOf(page, path)));
    }
    // The page that is not there answers 404, which Chromium reports in the console.
    problems.push(...complaints.filter((one) => !/no\/such\/page.*404/.test(one)));
    expect([...new Set(problems)].slice(0, 20)).toEqual([]);
  });
}

test('the check of the routes finds what it looks for, in each theme', async ({ page }) => {
  // An empty page: the policy of ours would take no style from an attribute.
  await page.setContent(`<!doctype html><html lang="en" style="color-scheme: light dark"><title>Bad</title>
    <body style="background: light-dark(#fff, #111)"><main><h1 style="color: light-dark(#000, #fff)">Bad</h1><img src="data:," /><p style="color: light-dark(#000, #333)">Dark on dark</p></main></html>`);
  await loadAxe(page);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page)).toEqual([expect.stringMatching(/^image-alt /)]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, COLOUR_RULES)).toEqual([
    expect.stringMatching(/^color-contrast .*Dark on dark/),
  ]);
});

const TEMPLATES = [
  '/',
  '/guide/',
  '/releases/',
  '/releases/4.1.0/',
  '/compatibility/',
  '/compatibility/4.1.0/',
  '/changes/',
  '/configuration/',
  '/configuration/check/',
  '/configuration/3.2.0/4.7.0/',
  '/checklist/',
  '/api/',
  '/coverage/',
  '/facts/',
];

for (const path of TEMPLATES) {
  test(`${path} says something true without JavaScript (wish 5)`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(300);
    for (const control of await page.locator('.needs-js').all()) await expect(control).toBeHidden();
    await context.close();
  });
}

test('nothing scrolls sideways at 400 % zoom (320 px) or on a small phone', async ({ page }) => {
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 640 });
    for (const path of TEMPLATES) {
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} at ${String(width)}`).toBeLessThanOrEqual(0);
    }
  }
});
