import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '../support/quiet';
import { loadAxe, violations } from '../support/axe';
import { keep, keptAddresses, ownSite, publish, type OwnSite } from '../support/offline';
import { SUPPORT, started, tick } from '../support/planner';

/** The site is fetched once for all of these, since that takes a while: they follow each other. */
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const PAGE = 'guide/getting-help/index.html';
const MARK = 'A sentence of the next edition.';
const added = (html: string): string => html.replace('</h1>', `</h1><p>${MARK}</p>`);

let site: OwnSite;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

test.beforeAll(async ({ browser }) => {
  site = await ownSite(4600);
  context = await browser.newContext({ serviceWorkers: 'allow', baseURL: site.address });
  context.on('weberror', (error) => faults.push(error.error().message));
  page = await context.newPage();
});

test.afterAll(async () => {
  await context.close();
  await site.remove();
});

const open = async (path: string): Promise<void> => {
  await page.goto(path);
};

test('the guide comes to the device once a page has been read for a while, and not before', async () => {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/sw.js')) asked.push(request.url());
  });
  await page.goto(site.address);
  await page.waitForLoadState('load');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  expect(asked).toEqual([]);
  // A pair is visited with the network, and with what its reader said in the address.
  await open('/upgrade/3.2.0/4.7.0/?dbms=mysql-5.7');
  await keep(page, site);
  await open('/upgrade/3.2.0/4.7.0/?dbms=mysql-5.7');
  await started(page);
  await site.stop();
});

test('no address that is kept has anything a reader said in it', async () => {
  const kept = Object.values(await keptAddresses(page)).flat();
  expect(kept.length).toBeGreaterThan(800);
  const queries = kept.map((address) => new URL(address).search).filter((query) => query !== '');
  for (const query of queries) expect(query).toMatch(/^\?(?:v=\w{8}|__WB_REVISION__=[^&]+)$/);
});

test('wish 25: guide, releases, changes and search without a network', async () => {
  await open('/guide/databases/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Databases');
  await open('/releases/4.1.0/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4.1.0');
  await open('/changes/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await page.getByLabel('Search the guide').fill('embedded H2');
  const results = page.getByRole('dialog', { name: 'Search' }).getByRole('link');
  await expect(results.first()).toBeVisible();
  await results.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the lookup answers without a network', async () => {
  await open('/compatibility/?release=4.1.0');
  await page.getByLabel('What you run').fill('PostgreSQL 13.4');
  await page.getByLabel('What you run').press('Enter');
  await expect(page.getByRole('main')).toContainText('PostgreSQL');
  await expect(page).toHaveURL(/postgresql/);
});

test('the checklist keeps a tick without a network', async () => {
  await open('/checklist/');
  await page.getByRole('checkbox', { name: SUPPORT, exact: true }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: SUPPORT, exact: true })).toBeChecked();
});

test('a deployment.toml is checked without a network', async () => {
  await open('/configuration/check/?from=3.2.0&to=4.7.0');
  const text = readFileSync(
    new URL('../corpus/3.2.0-traffic-manager.toml', import.meta.url),
    'utf8',
  );
  await page.getByRole('textbox', { name: 'Your deployment.toml' }).fill(text);
  await expect(page.locator('.result .summary')).toBeVisible();
  await open('/configuration/3.2.0/4.7.0/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4.7.0');
});

test('a pair that was visited is the page it was', async () => {
  await open('/upgrade/3.2.0/4.7.0/');
  await started(page);
  await expect(page.getByText('Drawn without a network')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
});

test('a pair that was not visited is drawn, with its path, tables, changes and checklist', async () => {
  // Without the slash at its end, as people type it.
  await open('/upgrade/3.2.0/4.5.0');
  await started(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upgrade 3.2.0 to 4.5.0');
  await expect(page).toHaveTitle(/^Upgrade 3\.2\.0 to 4\.5\.0 · /);
  await expect(page.locator('[data-verdict]')).toHaveText(/^3\.2\.0 to 4\.5\.0 goes in/);
  await expect(page.getByText('Drawn without a network')).toBeVisible();
  const rows = page.locator('.plan-changes li[id^="change-"]');
  expect(await rows.count()).toBeGreaterThan(100);
  await expect(page.locator('.plan-tables table').first()).toContainText('4.5.0');
  await loadAxe(page);
  expect(await violations(page)).toEqual([]);

  await page.getByLabel('What you run').fill('MySQL 5.7, JDK 8');
  await page.getByLabel('What you run').press('Enter');
  await expect(page).toHaveURL(/dbms=mysql-5\.7/);
  await expect(page.locator('.bridge').first()).toContainText('MySQL');
  await page.locator('#list').scrollIntoViewIfNeeded();
  await tick(page, SUPPORT).check();
  await page.reload();
  await started(page);
  await page.locator('#list').scrollIntoViewIfNeeded();
  await expect(tick(page, SUPPORT)).toBeChecked();
});

test('what is drawn says the same as the page of the pair', async () => {
  const words = async (): Promise<{ changes: string[]; head: string[] }> => {
    await started(page);
    const rows = page.locator('.plan-changes li[id^="change-"]');
    await expect(rows.first().locator('.reason')).not.toBeEmpty();
    // Blocks stand apart with a space between them and without.
    const plain = (texts: string[]): string[] => texts.map((text) => text.replace(/\s+/g, ''));
    return {
      changes: plain(await rows.allTextContents()),
      head: plain(await page.locator('[data-plan-head] li').allTextContents()),
    };
  };
  await open('/upgrade/3.1.0/4.6.0/');
  const drawn = await words();
  await site.start();
  await open('/upgrade/3.1.0/4.6.0/');
  const own = await words();
  await expect(page.getByText('Drawn without a network')).toHaveCount(0);
  await site.stop();
  expect(drawn.changes.length).toBeGreaterThan(100);
  expect(drawn).toEqual(own);
});

test('a pair of releases that are none is told, with the nearest one', async () => {
  await open('/upgrade/3.2.5/4.7.0/');
  await expect(page.getByRole('alert')).toContainText('The guide knows no release 3.2.5');
  await open('/upgrade/4.7.0/3.2.0/');
  await expect(page.getByRole('alert')).toContainText('the target must be newer');
});

test('a page that is not on the device is told by name', async () => {
  await open('/api/v1/?a=<script>');
  await expect(page.getByRole('alert')).toContainText('api/v1/?a=%3Cscript%3E');
  await expect(page.getByRole('status').first()).toContainText('The guide is on this device');
  // What stands behind the "#" may be anybody's: no address at all, another site's, a script.
  for (const bad of ['//[', 'https://example.org/', 'javascript:alert(1)', '%']) {
    await open(`/offline/#missing=${bad}`);
    await page.reload();
    await expect(page.getByRole('status').first()).toContainText('The guide is on this device');
    if (bad !== '%') await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('a torn edition is not taken: the one that is here stays whole', async () => {
  await site.start();
  publish(site, PAGE, added, { torn: true });
  await open('/guide/');
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    if (!installing) return 'none';
    return new Promise<string>((tell) => {
      installing.addEventListener('statechange', () => {
        tell(installing.state);
      });
    });
  });
  expect(state).toBe('redundant');
  await open('/guide/getting-help/');
  await expect(page.getByText(MARK)).toHaveCount(0);
});

test('a new edition waits, tells, and takes the place of the old one when asked to', async () => {
  publish(site, PAGE, (html) => html.replace(MARK, `${MARK} Whole now.`));
  const other = await context.newPage();
  await other.goto('/upgrade/3.2.0/4.7.0/');
  await started(other);

  await open('/configuration/check/?from=3.2.0&to=4.7.0');
  const area = page.getByRole('textbox', { name: 'Your deployment.toml' });
  await area.pressSequentially('[server');
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  const notice = page.getByText('A new edition of this guide is ready');
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await expect(notice).toContainText('Text that you pasted or typed');
  await loadAxe(page);
  expect(await violations(page)).toEqual([]);
  // Who is typing goes on.
  await expect(area).toBeFocused();
  await area.pressSequentially(']');
  await expect(area).toHaveValue('[server]');
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(notice).toHaveCount(0);

  // Who said "later" is not asked on each page.
  const asked = page.waitForRequest(/\/new-edition\.[\w-]+\.js$/);
  await open('/guide/getting-help/');
  await asked;
  await expect(notice).toHaveCount(0);
  await expect(page.getByText(MARK)).toHaveCount(0);
  await page.evaluate(() => {
    sessionStorage.removeItem('apim-upgrade-guide.later');
  });
  await page.reload();
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByText(MARK)).toBeVisible();

  // The other tab was left as it was, and still has all of its parts.
  await expect(other.getByText('Another tab has opened a new edition')).toBeVisible();
  await site.stop();
  await other.getByRole('button', { name: 'Read it from output' }).click();
  await expect(other.getByLabel('What your servers and tools print')).toBeVisible();
  await other.close();
});

test('the page about it offers the next edition as well', async () => {
  await site.start();
  publish(site, PAGE, (html) => html.replace('Whole now.', 'And the next.'));
  await open('/offline/');
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.waiting !== null;
      }),
    )
    .toBe(true);
  await page.reload();
  await page.getByRole('button', { name: 'Show the new edition' }).click();
  await expect(page.getByText('The guide is on this device and can be used')).toBeVisible();
  await open('/guide/getting-help/');
  await expect(page.getByText('And the next.')).toBeVisible();
});

test('the guide can be taken from the device; ticks stay, and it does not come back by itself', async () => {
  await open('/offline/');
  await page.getByRole('button', { name: 'Remove it from this device' }).click();
  await expect(page.getByText('not kept on this device, as you chose')).toBeVisible();
  expect(await keptAddresses(page)).toEqual({});
  await open('/checklist/');
  await expect(page.getByRole('checkbox', { name: SUPPORT, exact: true })).toBeChecked();
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await registrations()).toBe(0);
  await open('/offline/');
  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  await expect(page.getByText('can be used without a network')).toBeVisible({ timeout: 120_000 });
  expect(await registrations()).toBe(1);
});

test('nothing failed on the way', () => {
  expect(faults).toEqual([]);
});
