import { expect, test, type Locator, type Page } from '../support/quiet';

const RELEASE = '/releases/4.0.0/';
const PLACES = ['/releases/', RELEASE];
/** Before any line of the tables has ended. */
const EARLY = '2015-06-01T12:00:00';

const tableOf = (page: Page): Locator =>
  page.getByRole('table', { name: /^Tested DBMSs of 4\.0\.0, API Manager/ });

const leftOf = (element: Locator): Promise<number> =>
  element.evaluate((one) => one.getBoundingClientRect().left);
const middleOf = (element: Locator): Promise<number> =>
  element.evaluate((one) => {
    const { left, width } = one.getBoundingClientRect();
    return left + width / 2;
  });

/** The last days of support that a table names, earliest first. */
async function lastDays(table: Locator): Promise<string[]> {
  const words = await table.getByText(/^\s*until \d/).allTextContents();
  return [...new Set(words.map((text) => text.trim().replace('until ', '')))].sort();
}

for (const place of PLACES) {
  test(`today's line on ${place} stands at the reader's day`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const axis = page.locator('table[data-timeline]').first().getByRole('columnheader').nth(1);
    const today = axis.getByText('today', { exact: true });
    for (const year of ['2020', '2024']) {
      await page.clock.setFixedTime(`${year}-01-01T12:00:00`);
      await page.goto(place);
      await expect(today).toBeVisible();
      const label = await leftOf(axis.getByText(year, { exact: true }));
      expect(Math.abs((await middleOf(today)) - label)).toBeLessThan(2);
    }
  });

  test(`no line on ${place} says today outside the years it shows`, async ({ page }) => {
    await page.clock.setFixedTime('2060-01-01T12:00:00');
    await page.goto(place);
    await expect(page.getByText(/ended \d/).first()).toBeVisible();
    await expect(page.getByText('today', { exact: true }).filter({ visible: true })).toHaveCount(0);
  });
}

test('a line of support has ended from the day after its last day on', async ({ page }) => {
  await page.clock.setFixedTime(EARLY);
  await page.goto(RELEASE);
  const days = await lastDays(tableOf(page));
  const [first = '', next = ''] = days;
  expect(days.length).toBeGreaterThan(1);
  await expect(tableOf(page).getByText(/^ended/)).toHaveCount(0);

  await page.clock.setFixedTime(`${first}T12:00:00`);
  await page.reload();
  await expect(tableOf(page).getByText(`until ${first}`, { exact: true }).first()).toBeVisible();
  await expect(tableOf(page).getByText(/^ended/)).toHaveCount(0);

  const after = new Date(`${first}T12:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  await page.clock.setFixedTime(`${after.toISOString().slice(0, 10)}T12:00:00`);
  await page.reload();
  await expect(tableOf(page).getByText(`ended ${first}`, { exact: true }).first()).toBeVisible();
  await expect(tableOf(page).getByText(`until ${next}`, { exact: true }).first()).toBeVisible();
});

test('the lives of all releases stand in one table too', async ({ page }) => {
  await page.clock.setFixedTime(EARLY);
  await page.goto('/releases/');
  await page.getByText('Tested DBMSs, all releases in one table').click();
  const all = page.getByRole('table', { name: /^The longest-lived tested line/ }).first();
  await expect(all.getByRole('rowheader', { name: '4.0.0' })).toBeVisible();
  await expect(all.getByRole('columnheader', { name: 'PostgreSQL' })).toBeVisible();
  await expect(all.getByRole('row').nth(1)).toContainText(/until \d{4}-\d{2}-\d{2}/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const place of PLACES) {
    test(`the tables on ${place} say what is true on any day`, async ({ page }) => {
      await page.goto(place);
      const tables = page.locator('table[data-timeline]');
      await expect(tables.first()).toBeVisible();
      for (const row of await tables.first().getByRole('row').all()) {
        await expect(row).toContainText(/Longest|until \d{4}-\d{2}-\d{2}|no end known here/);
      }
      await expect(tables.getByText(/^\s*ended/)).toHaveCount(0);
      await expect(tables.first().getByText('today', { exact: true })).toBeHidden();
    });
  }
});
