import { expect, test, type Page } from '../support/quiet';
import {
  FULL,
  isTicked,
  onPaper,
  openTools,
  PAIR,
  row,
  started,
  SUPPORT,
  TARGET,
  tick,
  tight,
} from '../support/planner';

/** How an item is done, which the page loads when somebody opens it, exports or prints. */
const HOW = 'With a subscription open a support ticket';

/** The script of what keeps, ticks, shares, exports and prints. */
const KEEP = /\/_astro\/keep\.[\w-]+\.js$/;

/** What a browser tells a page before it puts it on paper, and when it has. */
const tell = (page: Page, what: 'beforeprint' | 'afterprint'): Promise<unknown> =>
  page.evaluate((name) => dispatchEvent(new Event(name)), what);

test('the browser’s own print shows how and check of every item at once, and folds them again (wish 25)', async ({
  page,
}) => {
  await page.goto(FULL);
  await openTools(page);
  await tick(page, SUPPORT).check();
  await row(page, TARGET).getByText('How', { exact: false }).first().click();
  await expect(row(page, TARGET).getByText('Note what speaks against')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(HOW)).toHaveCount(0);
  await tell(page, 'beforeprint');
  // No waiting here: the browser does not wait either.
  expect(await row(page, SUPPORT).getByText(HOW).isVisible()).toBe(true);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await tell(page, 'afterprint');
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByText(HOW)).toHaveCount(0);
  await expect(row(page, TARGET).getByText('Note what speaks against')).toBeVisible();
});

test('a plan that nobody has scrolled through is printed with its own list, its words and its links', async ({
  page,
}) => {
  await page.goto(FULL);
  await started(page);
  // On the way to the browser's menu.
  const [list] = await Promise.all([page.waitForResponse(KEEP), page.mouse.move(100, 100)]);
  await list.finished();
  await expect(page.getByRole('button', { name: 'Keep, share, export' })).toBeVisible();
  // The list starts once all that it is made of has come.
  await expect.poll(() => onPaper(page)).toContain(tight('Move JDK 8 to JDK 11 on 3.2.0'));
  const paper = await onPaper(page);
  expect(paper).toContain(tight(HOW));
  expect(paper).toMatch(/\(http:\/\/localhost:\d+\/guide\/getting-help\/\)/);
  expect(paper).toMatch(/\(https:\/\/apim\.docs\.wso2\.com\//);
  expect(isTicked(paper, SUPPORT)).toBe(false);
});

test('who only looks at a plan loads nothing of what keeps and prints it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(FULL);
  await started(page);
  await expect(page.getByRole('button', { name: 'Keep, share, export' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  // Long after the last part of the planner is drawn, which is when it was once loaded by itself.
  await page.waitForTimeout(2000);
  expect(asked.filter((url) => KEEP.test(url))).toEqual([]);
  await Promise.all([page.waitForRequest(KEEP), page.keyboard.press('Control')]);
});

test('the Print button loads the words first and prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.goto(PAIR);
  await openTools(page);
  const words = page.waitForResponse(/\/upgrade\/words\.json\?/);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await words;
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});

test('paper says so where the words could not be loaded', async ({ page }) => {
  await page.route('**/upgrade/words.json?*', (route) => route.abort());
  await page.goto(FULL);
  await openTools(page);
  expect(await onPaper(page)).toContain(tight('The words could not be loaded.'));
});
