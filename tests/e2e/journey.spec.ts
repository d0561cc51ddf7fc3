import { readFile } from 'node:fs/promises';
import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type Download,
  type Page,
} from '../support/quiet';
import {
  copiedBy,
  eventsOf,
  incoming,
  isTicked,
  onPaper,
  openTools,
  PAIR,
  planText,
  sharedLink,
  started,
  SUPPORT,
  tabTo,
  TARGET,
  tick,
  tight,
  TYPED,
} from '../support/planner';

/** A browser profile of its own that may use the clipboard; what it asks for is written down. */
async function profile(browser: Browser, asked: Asked[]): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    timezoneId: 'Europe/Berlin',
  });
  writeDown(context, asked);
  return context.newPage();
}

interface Asked {
  url: URL;
  body: string | null;
}

function writeDown(context: BrowserContext, asked: Asked[]): void {
  context.on('request', (request) => {
    asked.push({ url: new URL(request.url()), body: request.postData() });
  });
}

async function download(page: Page, how: () => Promise<unknown>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), how()]);
  return file;
}

/**
 * What the address of the plan may say: the answers, and which plan of this browser is open. It follows an answer once that
 * is painted.
 */
async function expectPlanAddress(page: Page): Promise<void> {
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({
      dbms: 'mysql-5.7',
      jdk: 'jdk-8',
      os: 'centos-7',
      uses: 'analytics',
    });
  const address = new URL(page.url());
  expect(address.pathname).toBe(PAIR);
  expect(address.hash).toMatch(/^(?:#saved=plan-[a-z0-9]+-[a-z0-9]+)?$/);
}

async function expectRunbook(file: Download): Promise<void> {
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain(`- [x] ${SUPPORT}`);
  expect(text).toContain(`- [x] ${TARGET}`);
  expect(text).toContain('- [ ] ');
  expect(text).toContain('MySQL 5.7');
}

async function expectCalendar(file: Download, start: string): Promise<void> {
  const events = await eventsOf(file);
  const window = events.find(({ summary }) => summary.startsWith('Cutover'));
  expect(window?.duration.toSeconds()).toBe(300 * 60);
  expect(window?.startDate.toJSDate().toISOString()).toBe(start);
}

async function expectPaper(page: Page): Promise<void> {
  const paper = await onPaper(page);
  expect(isTicked(paper, SUPPORT)).toBe(true);
  expect(isTicked(paper, TARGET)).toBe(true);
  expect(isTicked(paper, 'Find the path, and read its whole guide')).toBe(false);
  expect(paper).toContain(tight('JDK 8 to JDK'));
  // How, check and where to read on, of an item that nobody opened.
  expect(paper).toContain(tight('With a subscription open a support ticket'));
  expect(paper).toMatch(/\(http:\/\/localhost:\d+\/guide\/getting-help\/\)/);
}

test('a new user comes to the plan in six interactions, and it goes to another browser, back, out as files and onto paper (wish 3, 4, 8, 25)', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const asked: Asked[] = [];
  const page = await profile(browser, asked);
  let interactions = 0;
  const interact = async (how: Promise<unknown>): Promise<void> => {
    interactions += 1;
    await how;
  };

  await page.goto('/');
  await interact(page.getByLabel('I run').selectOption('3.2.0'));
  await interact(page.getByRole('button', { name: 'Show what it takes' }).click());
  await started(page);
  const field = page.getByLabel('What you run');
  await interact(field.fill(TYPED).then(() => field.press('Enter')));
  await interact(page.getByRole('button', { name: /^Show \d+ more questions$/ }).click());
  await interact(
    page
      .getByRole('group', { name: /^Do you use API-M Analytics/ })
      .getByRole('radio', { name: 'Yes' })
      .check(),
  );
  expect(interactions).toBeLessThanOrEqual(6);
  await expectPlanAddress(page);
  await expect(page.getByRole('region', { name: 'In short' })).toContainText('JDK 8 to JDK');

  await openTools(page);
  await tick(page, SUPPORT).check();
  const other = await profile(browser, asked);
  await other.goto(await sharedLink(page));
  await incoming(other).getByRole('button', { name: 'Keep it in this browser' }).click();
  await expect(tick(other, SUPPORT)).toBeChecked();
  expect(await planText(other)).toEqual(await planText(page));
  await expectPlanAddress(other);

  await tick(other, TARGET).check();
  const note = 'Our ticket 4711 is with Ann';
  await other
    .getByRole('listitem')
    .filter({ has: tick(other, TARGET) })
    .getByText('How')
    .click();
  await other.getByLabel('Your note').first().fill(note);
  // The link is opened in the very page that shows the plan.
  await page.goto(await sharedLink(other));
  await expect(incoming(page)).toContainText(`Development: ${TARGET} (tick and note)`);
  await expect(tick(page, TARGET)).not.toBeChecked();
  await incoming(page)
    .getByRole('button', { name: /^Merge/ })
    .click();
  await expect(tick(page, TARGET)).toBeChecked();
  await expect(tick(page, SUPPORT)).toBeChecked();
  await expect(page.getByText(note)).toBeVisible();
  expect(await planText(page)).toEqual(await planText(other));

  await expectRunbook(
    await download(page, () => page.getByRole('button', { name: 'Runbook (Markdown)' }).click()),
  );
  await page.getByLabel(/^Start \(/).fill('2026-12-05T22:00');
  await page.getByLabel('Length in minutes').fill('300');
  await page.getByLabel('Length in minutes').blur();
  await expectCalendar(
    await download(page, () => page.getByRole('button', { name: 'Calendar file' }).click()),
    '2026-12-05T21:00:00.000Z',
  );
  await expectPaper(page);
  await expectPlanAddress(page);

  // What was asked for on the way, by both: files of this site, and nothing of what was typed but the answers.
  expect(asked.length).toBeGreaterThan(10);
  for (const { url, body } of asked) {
    if (url.protocol === 'blob:') continue;
    expect(url.origin).toBe(new URL(baseURL ?? '').origin);
    expect(body).toBeNull();
    // Data is asked for with the edition that it is of, a page with what its reader said.
    if (url.pathname.endsWith('.json')) expect(url.search).toMatch(/^\?v=\w{8}$/);
    else
      expect(['', '?dbms=mysql-5.7&jdk=jdk-8&os=centos-7&uses=analytics']).toContain(
        sorted(url.search),
      );
  }
  await page.context().close();
  await other.context().close();
});

const sorted = (query: string): string => {
  const entries = [...new URLSearchParams(query)].sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? '' : `?${String(new URLSearchParams(entries))}`;
};

test('all of it goes by keyboard alone, and the focus is always seen (wish 24)', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await profile(browser, []);
  const lost: string[] = [];
  const to = async (one: Page, ...[target, key]: [Parameters<typeof tabTo>[1], 'Shift+Tab'?]) => {
    lost.push(...(await tabTo(one, target, key)));
  };
  const press = (one: Page, key: string): Promise<void> => one.keyboard.press(key);
  const button = (one: Page, name: string | RegExp) =>
    one.getByRole('button', { name, exact: true });

  await page.goto('/');
  await to(page, page.getByLabel('I run'));
  await page.keyboard.type('3.2.0');
  await to(page, button(page, 'Show what it takes'));
  await press(page, 'Enter');
  await started(page);
  await to(page, page.getByLabel('What you run'));
  await page.keyboard.type(TYPED);
  await press(page, 'Enter');
  await to(page, button(page, /^Show \d+ more questions$/));
  await press(page, 'Enter');
  const uses = page.getByRole('group', { name: /^Do you use API-M Analytics/ });
  await to(page, uses.getByRole('radio', { name: 'Not sure' }), 'Shift+Tab');
  await press(page, 'ArrowRight');
  await expect(uses.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expectPlanAddress(page);

  await to(page, button(page, 'Keep, share, export'));
  await press(page, 'Enter');
  await expect(button(page, 'Save in this browser')).toBeFocused();
  await to(page, tick(page, SUPPORT));
  await press(page, 'Space');
  await expect(tick(page, SUPPORT)).toBeChecked();
  await to(page, button(page, 'Copy link with ticks and notes'), 'Shift+Tab');
  const link = await copiedBy(page, () => press(page, 'Enter'));

  const other = await profile(browser, []);
  await other.goto(link);
  await expect(other.getByRole('heading', { name: /^A shared plan/ })).toBeFocused();
  await to(other, button(other, 'Keep it in this browser'));
  await press(other, 'Enter');
  await expect(other.getByLabel('Name', { exact: true })).toBeFocused();
  expect(await planText(other)).toEqual(await planText(page));
  await to(other, tick(other, TARGET));
  await press(other, 'Space');
  await to(other, button(other, 'Copy link with ticks and notes'), 'Shift+Tab');

  await page.goto(await copiedBy(other, () => press(other, 'Enter')));
  await expect(page.getByRole('heading', { name: /^A shared plan/ })).toBeFocused();
  await to(page, button(page, /^Merge/));
  await press(page, 'Enter');
  await expect(tick(page, TARGET)).toBeChecked();
  await expect(tick(page, SUPPORT)).toBeChecked();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();

  await to(page, button(page, 'Runbook (Markdown)'));
  await expectRunbook(await download(page, () => press(page, 'Enter')));
  await to(page, page.getByLabel(/^Start \(/));
  // A day and an hour that read the same in whatever order the browser's own language asks for them.
  await page.keyboard.type('12122026');
  await press(page, 'ArrowRight');
  await page.keyboard.type('1100A');
  await to(page, page.getByLabel('Length in minutes'));
  await press(page, 'ControlOrMeta+a');
  await page.keyboard.type('300');
  await to(page, button(page, 'Calendar file'));
  await expectCalendar(
    await download(page, () => press(page, 'Enter')),
    '2026-12-12T10:00:00.000Z',
  );

  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await to(page, button(page, 'Print'), 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await expectPaper(page);
  expect(lost).toEqual([]);
  await page.context().close();
  await other.context().close();
});
