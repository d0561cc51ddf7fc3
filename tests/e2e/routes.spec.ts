import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { dist, pagesOf } from '../support/dist';

const paths = pagesOf(dist).map(({ path }) => path);
/** Templates with many pages: every page of them is checked, in slices. */
const SLICES = 8;

/** Collects what a page must not do: complain in the console, or ask another origin for anything. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost')
      complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}

for (let slice = 0; slice < SLICES; slice += 1) {
  test(`every route is quiet and accessible, slice ${String(slice + 1)} of ${String(SLICES)}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const mine = paths.filter((_, index) => index % SLICES === slice);
    const problems: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const complaints = watch(page);
      for (const path of mine) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(path === '/404.html' ? '/no/such/page/' : path);
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 });
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - innerWidth,
          );
          if (overflow > 0)
            problems.push(`${path} at ${String(width)}: ${String(overflow)} px too wide`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          for (const { id, nodes } of violations) {
            problems.push(
              `${path} ${colorScheme} ${String(width)}: ${id} ${nodes[0]?.html.slice(0, 160) ?? ''} ${nodes[0]?.failureSummary?.slice(0, 300) ?? ''}`,
            );
          }
        }
      }
      // The page that is not there answers 404, which Chromium reports in the console.
      problems.push(...complaints.filter((one) => !/no\/such\/page.*404/.test(one)));
      await context.close();
    }
    expect([...new Set(problems)].slice(0, 20)).toEqual([]);
  });
}

const TEMPLATES = [
  '/',
  '/guide/',
  '/releases/',
  '/releases/4.1.0/',
  '/compatibility/',
  '/compatibility/4.1.0/',
  '/changes/',
  '/checklist/',
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
