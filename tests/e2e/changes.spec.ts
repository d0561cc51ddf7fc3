import { expect, test, type Page } from '../support/quiet';

const status = (page: Page) =>
  page.getByRole('form', { name: 'Filter the changes' }).getByText(/changes shown/);
const shown = (page: Page) => page.locator('[data-change]:visible');

test('all changes between two releases stand on one page, kept in the address (wish 11)', async ({
  page,
}) => {
  await page.goto('/changes/');
  const all = await shown(page).count();
  await page.getByLabel('I run').selectOption('3.2.0');
  await page.getByLabel('I want').selectOption('4.1.0');
  await expect(page).toHaveURL(/\?from=3\.2\.0&to=4\.1\.0$/);
  await expect(page.getByRole('heading', { name: /^4\.2\.0/ })).toBeHidden();
  await expect(page.getByRole('heading', { name: /^4\.0\.0/ })).toBeVisible();
  const between = await shown(page).count();
  expect(between).toBeGreaterThan(20);
  expect(between).toBeLessThan(all);
  await expect(status(page)).toHaveText(
    `${String(between)} of ${String(all)} changes shown. None were collected for 3.2.1.`,
  );
  await page.reload();
  await expect(page.getByLabel('I run')).toHaveValue('3.2.0');
  await expect(shown(page)).toHaveCount(between);
});

test('a change that came in steps is shown to who leaves a release in between, here and in the plan', async ({
  page,
}) => {
  await page.goto('/changes/?from=4.4.0&to=4.5.0');
  await expect(page.locator('[data-change] a[href$="/seamless-upgrade-claim/"]')).toBeVisible();
  await page.goto('/changes/?from=4.4.0&to=4.4.0');
  await expect(page.locator('[data-change] a[href$="/seamless-upgrade-claim/"]')).toBeHidden();
  await page.goto('/upgrade/4.4.0/4.5.0/');
  await expect(
    page.getByRole('main').locator('a[href$="/seamless-upgrade-claim/"]').first(),
  ).toBeVisible();
});

test('a release that nothing was collected for is not counted as none (wish 12)', async ({
  page,
}) => {
  await page.goto('/changes/?release=1.10.0');
  await expect(status(page)).toHaveText(
    /^0 of \d+ changes shown\. None were collected for 1\.10\.0\.$/,
  );
  const group = page.locator('[data-group="1.10.0"]');
  await expect(group).toContainText('not collected');
  await expect(group.locator('.small')).toBeVisible();
  await page.getByLabel('I run').selectOption('4.6.0');
  await expect(group).toBeHidden();
});

test('severity, area and words narrow the list, and Back undoes a choice', async ({ page }) => {
  await page.goto('/changes/?from=3.2.0');
  const before = await shown(page).count();
  await page.getByRole('checkbox', { name: 'blocker' }).check();
  await expect(page).toHaveURL(/severity=blocker/);
  const blockers = await shown(page).count();
  expect(blockers).toBeGreaterThan(0);
  expect(blockers).toBeLessThan(before);
  expect(await page.locator('[data-change]:visible:not([data-severity=blocker])').count()).toBe(0);
  await page.getByLabel('Words').fill('JDK');
  await expect(page).toHaveURL(/text=JDK/);
  for (const text of await shown(page).allTextContents())
    expect(text.toLowerCase()).toContain('jdk');
  await page.goBack();
  await expect(page).toHaveURL(/\?from=3\.2\.0$/);
  await expect(page.getByRole('checkbox', { name: 'blocker' })).not.toBeChecked();
  await expect(shown(page)).toHaveCount(before);
  await page.goForward();
  await expect(page.getByRole('checkbox', { name: 'blocker' })).toBeChecked();
});

test('the count is told politely, and clearing shows everything again', async ({ page }) => {
  await page.goto('/changes/?area=database');
  const count = await shown(page).count();
  await expect(page.getByRole('status').filter({ hasText: `${String(count)} of` })).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(/\/changes\/$/);
  await expect(status(page)).toHaveText(/^All \d+ changes shown\.$/);
});

test('what the address says and the guide does not know is named with the nearest choices', async ({
  page,
}) => {
  await page.goto('/changes/?to=4.1&area=databse');
  await expect(page.getByText('“4.1” is not a release of this guide.')).toBeVisible();
  await expect(page.getByText('“databse” is not an area of this guide.')).toBeVisible();
  await expect(status(page)).toHaveText(/^All \d+ changes shown\.$/);

  // It stays in the address until something is chosen in its place.
  await page.getByLabel('Words').fill('jdbc');
  await expect(page).toHaveURL('/changes/?text=jdbc&to=4.1&area=databse');
  await page.getByRole('button', { name: 'database', exact: true }).click();
  await expect(page).toHaveURL('/changes/?area=database&text=jdbc&to=4.1');
  await expect(page.getByLabel('Area', { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect(page).toHaveURL('/changes/?area=database&text=jdbc');
  await expect(page.getByText('“4.1” is not a release')).toBeHidden();
  await page.goBack();
  await expect(page.getByText('“4.1” is not a release of this guide.')).toBeVisible();
});

test('a number of the pictures leads to as many changes', async ({ page }) => {
  await page.goto('/changes/');
  const link = page.getByRole('link', { name: /blocker in 4\.2\.0/ });
  const blockers = Number.parseInt(await link.innerText(), 10);
  await link.click();
  await expect(shown(page)).toHaveCount(blockers);
  await page.goto('/changes/');
  await page.getByText('By area and release', { exact: true }).click();
  const cell = page.getByRole('link', { name: /changes of Gateway in 4\.0\.0/ });
  const count = Number.parseInt(await cell.innerText(), 10);
  await cell.click();
  await expect(shown(page)).toHaveCount(count);
});

test('without JavaScript all changes are listed and no filter is offered', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/changes/');
  await expect(page.getByRole('form', { name: 'Filter the changes' })).toBeHidden();
  expect(await shown(page).count()).toBeGreaterThan(200);
  await context.close();
});

test('severities are told apart by pattern in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/changes/');
  const legend = page.getByRole('table', { name: /^Changes for upgraders/ }).locator('.swatch');
  const looks = await legend.evaluateAll((swatches) =>
    swatches.map((swatch) => getComputedStyle(swatch).backgroundImage),
  );
  expect(looks).toHaveLength(4);
  expect(new Set(looks).size).toBe(4);
});
