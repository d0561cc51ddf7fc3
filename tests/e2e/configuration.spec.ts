import { expect, test } from '../support/quiet';

const PAIR = '/configuration/4.3.0/4.7.0/';

test('a comparison shows one table and one kind at a time, and the address remembers them', async ({
  page,
}) => {
  await page.goto(PAIR);
  const rows = page.locator('[data-kind]');
  const all = await rows.filter({ visible: true }).count();
  await page.getByLabel('Table', { exact: true }).selectOption('integration');
  await expect(page).toHaveURL(/\?section=integration$/);
  const some = await rows.filter({ visible: true }).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.goBack();
  await expect(page.getByLabel('Table', { exact: true })).toHaveValue('');
  await expect(rows.filter({ visible: true })).toHaveCount(all);
});

test('the number beside the filter is that of all differences, then of those shown', async ({
  page,
}) => {
  await page.goto(PAIR);
  const said = page.getByRole('group', { name: 'Filter' }).getByRole('status');
  const counts = await page.locator('.counts b').allInnerTexts();
  const all = counts.reduce((sum, count) => sum + Number(count), 0);
  await expect(said).toHaveText(`${String(all)} differences shown`);
  await page.getByLabel('Kind', { exact: true }).selectOption('renamed');
  await expect(said).toHaveText(`${counts[1] ?? ''} differences shown`);
  await page.goBack();
  await expect(said).toHaveText(`${String(all)} differences shown`);
});

test('an address with a kind opens filtered; one that is not known shows all', async ({ page }) => {
  await page.goto(`${PAIR}?kind=removed`);
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('removed');
  await expect(page.locator('[data-kind="added"]').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('[data-kind="removed"]').filter({ visible: true })).not.toHaveCount(0);
  await page.goto(`${PAIR}?kind=nonsense&section=nowhere`);
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('');
  await expect(page.locator('[data-kind="added"]').filter({ visible: true })).not.toHaveCount(0);
});

test('without JavaScript every difference is there and the tables are links', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAIR);
  await page.getByText('Jump to a table').click();
  await page
    .getByRole('navigation', { name: 'Tables of deployment.toml' })
    .getByRole('link', { name: 'integration', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: /^integration \d+$/, level: 3 })).toBeInViewport();
  await expect(page.getByRole('group', { name: 'Filter' })).toBeHidden();
  await context.close();
});

test('a change of keys leads to the comparison that shows them, and back', async ({ page }) => {
  await page.goto('/changes/transaction-counter-moved-4-4/');
  await page.getByRole('link', { name: 'Configuration keys that differ, 4.3.0 to 4.4.0' }).click();
  await expect(page).toHaveURL('/configuration/4.3.0/4.4.0/');
  await expect(
    page.locator('a[href="/changes/transaction-counter-moved-4-4/"]').first(),
  ).toBeVisible();
});
