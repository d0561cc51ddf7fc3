import { expect, test } from '../support/quiet';
import { loadAxe, violations } from '../support/axe';

test('a source and a target lead to their plan, by keyboard', async ({ page }) => {
  await page.goto('/upgrade/');
  await page.getByLabel('I run').focus();
  await page.keyboard.type('3.2.0');
  await expect(page.getByLabel('I run')).toHaveValue('3.2.0');
  await expect(page.getByLabel('and want')).toHaveValue('4.7.0');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/upgrade\/3\.2\.0\/4\.7\.0\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upgrade 3.2.0 to 4.7.0');
});

test('a target that is not the newest says what it leaves, and an older one cannot be chosen', async ({
  page,
}) => {
  await page.goto('/upgrade/');
  await page.getByLabel('I run').selectOption('4.1.0');
  await page.getByLabel('and want').selectOption('4.5.0');
  await expect(page.getByRole('status').first()).toContainText('4.5.0 is not the newest release');
  await expect(page.getByLabel('and want').locator('option[value="4.0.0"]')).toBeDisabled();
  await page.getByLabel('I run').selectOption('4.6.0');
  await expect(page.getByLabel('and want')).toHaveValue('4.7.0');
});

test('a pair the wrong way round is not found, and the right one is offered', async ({ page }) => {
  await page.goto('/upgrade/4.7.0/3.2.0/');
  await page.getByRole('link', { name: 'upgrade › 3.2.0 › 4.7.0' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upgrade 3.2.0 to 4.7.0');
});

test('a link to a change opens the folded part it stands in', async ({ page }) => {
  await page.goto('/upgrade/3.2.0/4.7.0/#change-am400-websocket-apis');
  await expect(page.locator('#change-am400-websocket-apis')).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table of pairs leads to a plan that says it all', async ({ page }) => {
    await page.goto('/upgrade/');
    await page.getByRole('link', { name: '3.2.0 to 4.5.0: 2 hops' }).click();
    const main = page.getByRole('main');
    await expect(main).toContainText('3.2.0 to 4.5.0 goes in 2 hops, through 4.2.0.');
    await expect(main.getByRole('row', { name: /^PostgreSQL/ })).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Changes that apply' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'Run the database scripts' })).toBeHidden();
    await main.getByText('During the upgrade').click();
    await expect(main.getByRole('link', { name: 'Run the database scripts' })).toBeVisible();
  });
});

for (const path of ['/upgrade/', '/upgrade/2.0.0/4.7.0/']) {
  test(`${path} is accessible with everything open, in forced colours and on a narrow screen`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(path);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await loadAxe(page);
    expect(await violations(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
}

test('all columns of the table of pairs fit on a sheet of A4', async ({ page }) => {
  // 210 mm less margins of 10 mm, in CSS pixels.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/upgrade/');
  const table = page.getByRole('table', { name: 'All pairs' });
  expect((await table.boundingBox())?.width).toBeLessThanOrEqual(718);
});
