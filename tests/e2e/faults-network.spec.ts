import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/quiet';
import { box, FIRST, LISTS, openList, openTicked, SECOND, untilStored } from '../support/faults';
import { PAIR, started } from '../support/planner';

const READER = /\/_astro\/components\.[\w-]+\.js$/;

for (const list of LISTS) {
  test(`without a network from now on, ${list.name} goes on and keeps`, async ({
    page,
    context,
  }) => {
    await openTicked(page, list);
    await context.setOffline(true);
    await box(page, SECOND).check();
    await untilStored(page, list.key, SECOND);

    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('The search index could not be loaded.')).toBeVisible();
    await page.keyboard.press('Escape');

    await context.setOffline(false);
    await page.reload();
    for (const id of [FIRST, SECOND]) await expect(box(page, id)).toBeChecked();
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByLabel('Search the guide').fill('jdk');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  });
}

test('without a network the checklist is exported, with what was ticked since', async ({
  page,
  context,
}) => {
  const [list] = LISTS;
  if (list) await openList(page, list);
  await context.setOffline(true);
  await box(page, SECOND).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain(SECOND);
});

test('without a network the plan still answers; what it has not loaded is said to be missing', async ({
  page,
  context,
}) => {
  await page.goto(PAIR);
  await started(page);
  // What reads the field is fetched ahead once somebody acts.
  const [reader] = await Promise.all([
    page.waitForResponse(READER),
    page.getByRole('button', { name: 'Keep, share, export' }).click(),
  ]);
  await reader.finished();
  const list = LISTS[1];
  if (list) await list.ready(page);
  await context.setOffline(true);
  await page.getByLabel('What you run').fill('MySQL 5.7');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/dbms=mysql-5\.7/);
  await page.locator(`[id="do-${FIRST}"] summary`).click();
  await expect(page.locator(`[id="do-${FIRST}"]`)).toContainText(/could not be loaded/);
  await box(page, FIRST).check();
  await context.setOffline(false);
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
});
