import { expect, test } from '../support/quiet';

test('two choices on the home page lead straight to the page of the pair', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('I run').selectOption('3.2.0');
  await page.getByLabel('and want').selectOption('4.5.0');
  await page.getByRole('button', { name: 'Show what it takes' }).click();
  await expect(page).toHaveURL(/\/upgrade\/3\.2\.0\/4\.5\.0\/$/);
});

test('an address chooses the releases in both lists, and takes along what else it holds', async ({
  page,
}) => {
  await page.goto('/upgrade/?from=3.2.0&to=4.5.0&dbms=mysql-5.7');
  await expect(page.getByLabel('I run')).toHaveValue('3.2.0');
  await expect(page.getByLabel('and want')).toHaveValue('4.5.0');
  await page.getByRole('button', { name: 'Show the plan' }).click();
  await expect(page).toHaveURL(/\/upgrade\/3\.2\.0\/4\.5\.0\/\?dbms=mysql-5\.7$/);
});

test('a release that is no upgrade cannot be wanted, and the choice goes back to the newest', async ({
  page,
}) => {
  await page.goto('/');
  const wanted = page.getByLabel('and want');
  const newest = await wanted.inputValue();
  await page.getByLabel('I run').selectOption('3.2.0');
  await wanted.selectOption('4.1.0');
  await page.getByLabel('I run').selectOption('4.1.0');
  await expect(wanted).toHaveValue(newest);
  await expect(wanted.getByRole('option', { name: '4.0.0' })).toBeDisabled();
});

test('the picture says in words what is known of a release', async ({ page }) => {
  await page.goto('/');
  const known = page.getByRole('region', { name: 'What this guide knows' });
  await expect(known.getByRole('listitem')).not.toHaveCount(0);
  const release = known.getByRole('listitem').filter({ hasText: '4.7.0' });
  await expect(release).toContainText(/changes:\s*\d+\s*blockers: \d+.*tested rows:\s*\d+/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the choice of releases leads to the list of all pairs', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Show what it takes' }).click();
    await expect(page).toHaveURL(/\/upgrade\/\?from=.*&to=/);
    await expect(page.getByRole('heading', { name: 'All pairs' })).toBeVisible();
  });
});
