import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import { loadAxe, violations } from '../support/axe';

const PAIR = '/upgrade/3.2.0/4.7.0/';
const FULL = `${PAIR}?os=centos-7&jdk=jdk-8&dbms=mysql-5.7&uses=analytics`;
const SUPPORT = 'Involve WSO2 Support first';
const TARGET = 'Choose the target, the newest release unless something rules it out';

const started = (page: Page) => expect(page.getByLabel('What you run')).toBeVisible();
const summary = (page: Page) => page.getByRole('region', { name: 'In short' });

async function openTools(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep, share, export' }).click();
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
}

test('a plan goes from the home page to another browser, back, and out as files', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  // Six interactions at most: source, button, text, the other questions, the answer.
  await page.getByLabel('I run').selectOption('3.2.0');
  await page.getByRole('button', { name: 'Show what it takes' }).click();
  await started(page);
  await page.getByLabel('What you run').fill('MySQL 5.7, JDK 8, CentOS 7');
  await page.getByLabel('What you run').press('Enter');
  await page.getByRole('button', { name: /^Show \d+ more questions$/ }).click();
  await page
    .getByRole('group', { name: /^Do you use API-M Analytics/ })
    .getByRole('radio', { name: 'Yes' })
    .check();
  const address = new URL(page.url());
  expect(address.pathname).toBe(PAIR);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    dbms: 'mysql-5.7',
    jdk: 'jdk-8',
    os: 'centos-7',
    uses: 'analytics',
  });
  await expect(summary(page)).toContainText('JDK 8 to JDK');

  await openTools(page);
  await page.getByRole('checkbox', { name: SUPPORT }).check();
  await page.getByRole('button', { name: 'Copy link with ticks and notes' }).click();
  await expect(page.getByText('The link with ticks, notes and times is copied.')).toHaveCount(2);
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const elsewhere = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await other.getByRole('button', { name: 'Keep it in this browser' }).click();
  expect(await summary(other).innerText()).toBe(await summary(page).innerText());
  await expect(other.getByRole('checkbox', { name: SUPPORT })).toBeChecked();
  await other.getByRole('checkbox', { name: TARGET }).check();
  await other.getByRole('button', { name: 'Copy link with ticks and notes' }).click();
  await expect(other.getByText('The link with ticks, notes and times is copied.')).toHaveCount(2);
  const back = await other.evaluate(() => navigator.clipboard.readText());
  await elsewhere.close();

  await page.goto('/');
  await page.goto(back);
  await expect(page.getByText(`Development: ${TARGET} (tick)`)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: TARGET })).not.toBeChecked();
  await page.getByRole('button', { name: /^Merge/ }).click();
  await expect(page.getByRole('checkbox', { name: TARGET })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: SUPPORT })).toBeChecked();

  const [runbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Runbook (Markdown)' }).click(),
  ]);
  expect(await readFile(await runbook.path(), 'utf8')).toContain(`- [x] ${SUPPORT}`);

  await page.getByLabel(/^Start \(/).fill('2026-12-05T22:00');
  await page.getByLabel('Length in minutes').fill('300');
  await page.getByLabel('Length in minutes').blur();
  const [calendar] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Calendar file' }).click(),
  ]);
  const parsed = new ICAL.Component(
    ICAL.parse(await readFile(await calendar.path(), 'utf8')) as unknown[],
  );
  const events = parsed.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const window = events.find(({ summary: words }) => words.startsWith('Cutover'));
  expect(window?.duration.toSeconds()).toBe(300 * 60);
});

test('the answers are in the address, and Back and Forward go through them', async ({ page }) => {
  await page.goto(PAIR);
  await started(page);
  await page.getByLabel('What you run').fill('MySQL 5.7');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/dbms=mysql-5\.7/);
  await page.goBack();
  await expect(page).toHaveURL(PAIR);
  await expect(page.getByLabel('DBMS: version')).toBeDisabled();
  await page.goForward();
  await expect(page.getByLabel('DBMS: version')).toHaveValue('5.7');
});

test('a damaged link says so and changes nothing', async ({ page }) => {
  await page.goto(`${FULL}#plan=1.AAAA`);
  await expect(page.getByText(/Nothing has changed/)).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('an unknown part of the address is named and kept until it is left out', async ({ page }) => {
  await page.goto(`${PAIR}?quark=1`);
  await expect(page.getByRole('alert')).toContainText('“quark”');
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect(page).toHaveURL(PAIR);
});

test('a tick survives a reload, and the plan is listed, renamed and removed with a way back', async ({
  page,
}) => {
  await page.goto(FULL);
  await started(page);
  await openTools(page);
  await page.getByRole('checkbox', { name: SUPPORT }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: SUPPORT })).toBeChecked();
  await page.goto('/upgrade/');
  const plans = page.getByRole('region', { name: 'Your plans' });
  await expect(plans.getByRole('link', { name: '3.2.0 to 4.7.0' })).toBeVisible();
  await plans.getByRole('textbox').fill('Autumn');
  await plans.getByRole('textbox').blur();
  await plans.getByRole('button', { name: 'Remove Autumn' }).click();
  await expect(plans).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await plans.getByRole('link', { name: 'Autumn' }).click();
  await expect(page.getByRole('checkbox', { name: SUPPORT })).toBeChecked();
});

test('blocked storage is told, and ticks work until the page is closed', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(FULL);
  await page.getByRole('checkbox', { name: SUPPORT }).check();
  await expect(page.getByText(/This browser keeps nothing/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: SUPPORT })).toBeChecked();
});

for (const forcedColors of ['none', 'active'] as const) {
  test(`axe finds nothing after interaction at 320 px (forced colours: ${forcedColors})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      forcedColors,
      viewport: { width: 320, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(FULL);
    await started(page);
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    await openTools(page);
    await page.getByRole('checkbox', { name: SUPPORT }).check();
    await page.getByLabel(/^Start \(/).fill('2026-12-05T22:00');
    await page.getByText('Minutes of each step').click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await context.close();
  });
}
