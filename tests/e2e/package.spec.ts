import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '../support/quiet';
import { unzipSync } from 'fflate';
import { makePackage } from '../../scripts/package.mjs';
import { serve } from '../../scripts/serve.mjs';
import { pagesOf } from '../support/dist';
import { started } from '../support/planner';

test.describe.configure({ mode: 'serial' });
// The site is built once more, for a place that nobody knows yet.
test.setTimeout(300_000);

const BASE = '/some/deep/path/';
let folder: string;
let guide: string;
let bytes: number;
let server: Awaited<ReturnType<typeof serve>>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  const file = join(folder, 'guide.zip');
  ({ bytes } = await makePackage({ file }));
  for (const [name, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  guide = join(folder, 'guide');
  server = await serve({ folder: guide, base: BASE, port: 4700 });
});

test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What a page asks for that is not there, or not below the path of the site. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    const { pathname, host, protocol } = new URL(response.url());
    // Workers start from an address that the page makes (src/browser/worker.ts).
    if (protocol === 'blob:') return;
    if (host !== new URL(server.address).host || !pathname.startsWith(BASE) || !response.ok()) {
      faults.push(`${String(response.status())} ${response.url()}`);
    }
  });
  return faults;
}

test('the package is at most 12 MB and has a README', () => {
  expect(bytes).toBeLessThanOrEqual(12_000_000);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(readme).toMatch(/Edition \w{8}\./);
});

test('every address in its pages is relative and leads to a file of it', () => {
  const wrong: string[] = [];
  const pages = pagesOf(guide);
  expect(pages.length).toBeGreaterThan(600);
  for (const { path, html } of pages) {
    for (const [, address = ''] of html.matchAll(
      / (?:href|src|component-url|data-base)="([^"]*)"/g,
    )) {
      if (/^(?:https?:|#|data:)/.test(address)) continue;
      const { pathname, host } = new URL(address, `http://site${BASE}${path.slice(1)}`);
      const file = decodeURIComponent(pathname.slice(BASE.length)).replace(
        /(^|\/)$/,
        '$1index.html',
      );
      const inside = host === 'site' && pathname.startsWith(BASE) && existsSync(join(guide, file));
      if (address.startsWith('/') || !inside) wrong.push(`${path}: ${address}`);
    }
  }
  expect(wrong.slice(0, 10)).toEqual([]);
});

test('wish 25: it works below any path: pages, search, lookup, planner, check', async ({
  page,
}) => {
  const faults = faultsOf(page);
  await page.goto(server.address);
  await page.getByRole('link', { name: 'Guide', exact: true }).first().click();
  await expect(page).toHaveURL(`${server.address}guide/`);

  await page.keyboard.press('/');
  await page.getByLabel('Search the guide').fill('embedded H2');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).toContain(BASE);

  await page.goto(`${server.address}compatibility/`);
  await page.getByLabel('What you run').fill('PostgreSQL 13.4');
  await page.getByLabel('What you run').press('Enter');
  await expect(page).toHaveURL(/postgresql/);

  await page.goto(`${server.address}upgrade/`);
  await page.getByRole('button', { name: 'Show the plan' }).click();
  await started(page);
  expect(page.url()).toMatch(/\/some\/deep\/path\/upgrade\/\d/);
  await page.getByRole('button', { name: 'Read it from output' }).click();
  const output = page.getByLabel('What your servers and tools print');
  await output.fill('openjdk version "11.0.20" 2023-07-18');
  await expect(page.getByRole('region', { name: 'Read it from output' })).toContainText('11');

  await page.goto(`${server.address}configuration/check/?from=3.2.0&to=4.7.0`);
  await page
    .getByRole('textbox', { name: 'Your deployment.toml' })
    .fill('[server]\nhostname = "a"');
  await expect(page.locator('.result .summary')).toBeVisible();
  expect(faults).toEqual([]);
});

test('it is kept on the device below that path, and nothing beside it', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const faults = faultsOf(page);
  await page.goto(`${server.address}guide/databases/`);
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(server.address);
  await server.close();
  await page.goto(`${server.address}upgrade/3.2.0/4.5.0/`);
  await started(page);
  await expect(page.getByText('Drawn without a network')).toBeVisible();
  await page.getByRole('link', { name: 'All pairs' }).click();
  await expect(page).toHaveURL(`${server.address}upgrade/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan an upgrade');
  expect(faults).toEqual([]);
  await context.close();
});
