import { expect, test, type Page } from '../support/quiet';
import { box, FIRST, letTimePass, LISTS, openList } from '../support/faults';
import { PAIR, started } from '../support/planner';

/** The module scripts that a page starts with: the one that every page has, and the others. */
async function scriptsOf(page: Page, path: string): Promise<{ shell: string; own: string[] }> {
  const html = await (await page.request.get(path)).text();
  const all = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  const [shell = ''] = all.filter((address) => address.includes('Base.astro'));
  return { shell, own: all.filter((address) => address !== shell) };
}

const ISLANDS = [
  {
    path: '/checklist/',
    says: 'what you tick now is not kept',
    holds: 'Involve WSO2 Support first',
  },
  { path: PAIR, says: 'It has not started yet', holds: 'Changes that apply' },
  { path: '/upgrade/', says: 'your saved plans have not started', holds: 'All pairs' },
  { path: '/configuration/check/', says: 'The check has not started', holds: 'deployment.toml' },
  {
    path: '/configuration/3.2.0/4.7.0/',
    says: 'The filter has not started',
    holds: 'All differences',
  },
  { path: '/changes/', says: 'The filter has not started', holds: 'JDK 8 can no longer be used' },
];

for (const { path, says, holds } of ISLANDS) {
  test(`${path} says that its script does not load, and all else works`, async ({ page }) => {
    const { own } = await scriptsOf(page, path);
    expect(own).not.toEqual([]);
    for (const address of own) await page.route(`**${address}`, (route) => route.abort());
    await page.goto(path);
    const said = page.getByText(says);
    await expect(said).toBeHidden();
    await letTimePass(page);
    await expect(said).toBeVisible();
    await expect(page.getByRole('main')).toContainText(holds);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByLabel('Search the guide').fill('jdk');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('radio', { name: 'Dark theme' }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

    await page.unrouteAll();
    await page.reload();
    await expect(said).toHaveCount(0);
  });
}

test('the lookup says that it does not load, and the tables stay', async ({ page }) => {
  await page.route('**/_astro/Lookup*.js', (route) => route.abort());
  await page.goto('/compatibility/4.5.0/');
  await letTimePass(page);
  await expect(page.getByText('The lookup has not started')).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.unrouteAll();
  await page.reload();
  await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
  await letTimePass(page);
  await expect(page.getByText('The lookup has not started')).toBeHidden();
});

test('a page without its common script says so, and its own part works', async ({ page }) => {
  const { shell } = await scriptsOf(page, '/checklist/');
  await page.route(`**${shell}`, (route) => route.abort());
  const [list] = LISTS;
  if (list) await openList(page, list);
  await box(page, FIRST).check();
  await letTimePass(page);
  await expect(page.getByText('Search and theme have not started.')).toBeVisible();
});

test('with no script at all every part says so, and ticks of before are shown', async ({
  page,
}) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(PAIR);
  await letTimePass(page);
  await expect(page.getByText('Search and theme have not started.')).toBeVisible();
  await expect(page.getByText('It has not started yet')).toBeVisible();
  await page.goto('/checklist/');
  await letTimePass(page);
  await expect(page.getByText('what you tick now is not kept')).toBeVisible();
});

test('a part that is loaded later and does not come is told, and can be asked for again', async ({
  page,
}) => {
  await page.route('**/_astro/keep.*.js', (route) => route.abort());
  await page.goto(PAIR);
  await started(page);
  const button = page.getByRole('button', { name: 'Keep, share, export' });
  await button.click();
  await expect(page.getByText('A part of the planner could not be loaded.')).toBeVisible();
  await expect(button).toBeEnabled();
});

for (const file of ['lookup.json', 'plan.json']) {
  test(`the planner says that ${file} does not load, and starts at a second try`, async ({
    page,
  }) => {
    await page.route(`**/${file}*`, (route) => route.abort());
    await page.goto(PAIR);
    await expect(page.getByText('The data of the planner could not be loaded')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Changes that apply' })).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await started(page);
  });
}

test('an item says that words.json does not load; it can be ticked all the same', async ({
  page,
}) => {
  await page.route('**/words.json*', (route) => route.abort());
  const list = LISTS[1];
  if (list) await openList(page, list);
  await page.locator(`[id="do-${FIRST}"] summary`).click();
  await expect(page.locator(`[id="do-${FIRST}"]`)).toContainText(/could not be loaded/);
  await box(page, FIRST).check();
  await expect(box(page, FIRST)).toBeChecked();
});

test('the check says that keys.json does not load, and checks at a second try', async ({
  page,
}) => {
  await page.route('**/keys.json*', (route) => route.abort());
  await page.goto('/configuration/check/?from=3.2.0&to=4.7.0');
  const area = page.getByRole('textbox', { name: 'Your deployment.toml' });
  await area.fill('[server]\nhostname = "a"\n');
  // A live region reads the same words out.
  const alert = page.getByRole('alert').filter({ hasText: /could not be loaded/ });
  await expect(alert).toBeVisible();
  await page.unrouteAll();
  await area.fill('[server]\nhostname = "b"\n');
  await expect(alert).toHaveCount(0);
});
