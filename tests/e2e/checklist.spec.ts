import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '../support/quiet';
import { tickAndReload } from '../support/reload';

const KEY = 'apim-upgrade-guide.checklist.1';
const SUPPORT = 'Involve WSO2 Support first';
const TARGET = 'Choose the target, the newest release unless something rules it out';

const row = (page: Page, title: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: title, exact: true }) });
const tick = (page: Page, title: string): Locator =>
  page.getByRole('checkbox', { name: title, exact: true });
const overall = (page: Page): Locator => page.getByRole('complementary').locator('[data-words]');

async function unfold(page: Page, title: string): Promise<Locator> {
  const item = row(page, title);
  await item.locator('summary').click();
  return item;
}

/** Stores a state before the first page of the context loads, and never again. */
async function seed(page: Page, state: unknown): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (sessionStorage.getItem('seeded')) return;
      sessionStorage.setItem('seeded', 'yes');
      localStorage.setItem(key ?? '', text ?? '');
    },
    [KEY, typeof state === 'string' ? state : JSON.stringify(state)],
  );
}

const older = (items: object, known: string[] = []): object => ({
  version: 1,
  items,
  own: {},
  known,
});

test.describe('ticks', () => {
  test('survive a reload and are there before the page’s own script runs (wish 1)', async ({
    page,
  }) => {
    await page.goto('/checklist/');
    await tick(page, SUPPORT).check();
    await expect(overall(page)).toHaveText(/^1 of \d+ done$/);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.reload();
    await expect(tick(page, SUPPORT)).toBeChecked();
    await expect(tick(page, TARGET)).not.toBeChecked();
  });

  test('survive a page that goes away in the moment of the tick', async ({ page }) => {
    await page.goto('/checklist/');
    await expect(overall(page)).toHaveText(/^0 of \d+ done$/);
    await tickAndReload(tick(page, SUPPORT));
    await expect(overall(page)).toHaveText(/^1 of \d+ done$/);
    await expect(tick(page, SUPPORT)).toBeChecked();
  });

  test('can be taken back, and that survives, too', async ({ page }) => {
    await seed(page, older({ 'involve-support': { status: 'done', at: 1000 } }));
    await page.goto('/checklist/');
    await tick(page, SUPPORT).uncheck();
    await page.reload();
    await expect(overall(page)).toHaveText(/^0 of/);
    await expect(tick(page, SUPPORT)).not.toBeChecked();
  });

  test('move nothing when they are restored', async ({ page }) => {
    const notes = { s1: { text: 'Ticket 4711\nAnn', at: 1 } };
    await seed(page, older({ 'involve-support': { status: 'done', at: 1, notes } }));
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          document.documentElement.dataset['shift'] = String(
            Number(document.documentElement.dataset['shift'] ?? 0) + entry.value,
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/checklist/');
    await expect(overall(page)).toHaveText(/^1 of/);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
    expect(shift).toBeLessThan(0.01);
  });

  test('outlive new words: they hang on the id', async ({ page }) => {
    await seed(page, older({ 'involve-support': { status: 'done', at: 1, title: 'Call WSO2' } }));
    await page.goto('/checklist/');
    await expect(tick(page, SUPPORT)).toBeChecked();
  });

  test('of items that left the guide stay under a heading of their own', async ({ page }) => {
    await seed(page, older({ 'call-the-vendor': { status: 'done', at: 1 } }));
    await page.goto('/checklist/');
    const gone = page.getByRole('region', { name: 'No longer in the guide' });
    await expect(gone.getByRole('checkbox', { name: 'call-the-vendor' })).toBeChecked();
    await expect(overall(page)).toHaveText(/^0 of/);
  });

  test('stay when items are added, and the added ones are marked new', async ({ page }) => {
    await page.goto('/checklist/');
    const ids = await page.locator('[data-item]').evaluateAll((rows) => rows.map(({ id }) => id));
    await seed(
      page,
      older(
        { 'involve-support': { status: 'done', at: 1 } },
        ids.filter((id) => id !== 'choose-target').sort(),
      ),
    );
    await page.goto('/checklist/');
    await expect(row(page, TARGET).getByText('new', { exact: true })).toBeVisible();
    await expect(row(page, SUPPORT).getByText('new', { exact: true })).toBeHidden();
    await expect(tick(page, SUPPORT)).toBeChecked();
  });

  test('are counted in each phase and in all; what does not apply is not counted', async ({
    page,
  }) => {
    await page.goto('/checklist/');
    const total = await page.locator('[data-item]').count();
    await tick(page, SUPPORT).check();
    const item = await unfold(page, TARGET);
    await item.getByLabel('Does not apply to us').check();
    await expect(overall(page)).toHaveText(`1 of ${String(total - 1)} done`);
    const phase = page.getByRole('progressbar', { name: 'Before the upgrade' });
    await expect(phase).toHaveJSProperty('value', 1);
    await expect(item.getByText('does not apply', { exact: true })).toBeVisible();
    await tick(page, TARGET).check();
    await expect(item.getByLabel('Does not apply to us')).not.toBeChecked();
    await expect(overall(page)).toHaveText(`2 of ${String(total)} done`);
  });
});

test.describe('before the page’s own script has come', () => {
  /** Opens the list with its scripts held back; what it gives lets them come. */
  async function openHeld(page: Page): Promise<() => void> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/_astro/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/checklist/', { waitUntil: 'commit' });
    await expect(page.locator('[data-add]')).toHaveCount(3);
    return release;
  }

  test('a tick counts, and so does one that is taken back', async ({ page }) => {
    await seed(
      page,
      older({
        'involve-support': { status: 'done', at: 1 },
        'find-path': { status: 'done', at: 1 },
      }),
    );
    const release = await openHeld(page);
    await tick(page, SUPPORT).uncheck();
    await tick(page, TARGET).check();
    release();
    await expect(overall(page)).toHaveText(/^2 of/);
    await expect(tick(page, SUPPORT)).not.toBeChecked();
    await expect(tick(page, TARGET)).toBeChecked();
    await page.reload();
    await expect(overall(page)).toHaveText(/^2 of/);
    await expect(tick(page, SUPPORT)).not.toBeChecked();
    await expect(tick(page, TARGET)).toBeChecked();
  });

  test('an own item that is sent is added, and the page stays', async ({ page }) => {
    const release = await openHeld(page);
    await page.getByLabel('Add your own to “During the upgrade”').fill('Call the bank');
    await page.keyboard.press('Enter');
    await page.getByLabel('Add your own to “After the upgrade”').fill('Not sent');
    release();
    await expect(tick(page, 'Call the bank')).toBeVisible();
    await expect(page).toHaveURL(/\/checklist\/$/);
    await expect(page.getByLabel('Add your own to “During the upgrade”')).toHaveValue('');
    await expect(page.getByLabel('Add your own to “After the upgrade”')).toHaveValue('Not sent');
  });

  test('what a browser puts back into the boxes does not count: what is stored does', async ({
    page,
  }) => {
    await seed(page, older({ 'involve-support': { status: 'done', at: 1 } }));
    const release = await openHeld(page);
    // No event tells of it.
    await tick(page, TARGET).evaluate((input: HTMLInputElement) => {
      input.checked = true;
    });
    release();
    await expect(overall(page)).toHaveText(/^1 of/);
    await expect(tick(page, SUPPORT)).toBeChecked();
    await expect(tick(page, TARGET)).not.toBeChecked();
  });
});

test('each phase is drawn beside the list as far as it is, at once and without moving anything', async ({
  page,
}) => {
  await page.goto('/checklist/');
  const phases = page.getByRole('navigation', { name: 'Phases' });
  const bar = (name: string): Locator =>
    phases.getByRole('link', { name }).locator('progress[aria-hidden]');
  const before = await page.locator('[data-phase]').first().locator('[data-item]').count();
  await expect(phases.getByRole('link')).toHaveCount(3);
  await expect(phases).toContainText(`0/${String(before)}`);
  const place = await phases.boundingBox();
  await tick(page, SUPPORT).check();
  await expect(phases.getByRole('link').first()).toHaveAccessibleName(
    `Before the upgrade 1/${String(before)}`,
  );
  await expect(bar('Before the upgrade')).toHaveJSProperty('value', 1);
  await expect(bar('Before the upgrade')).toHaveJSProperty('max', before);
  await expect(bar('During the upgrade')).toHaveJSProperty('value', 0);
  expect(await phases.boundingBox()).toEqual(place);
});

test.describe('two tabs', () => {
  test('lose no tick of each other', async ({ page, context }) => {
    await page.goto('/checklist/');
    const other = await context.newPage();
    await other.goto('/checklist/');
    await tick(page, SUPPORT).check();
    await tick(other, TARGET).check();
    for (const one of [page, other]) {
      await expect(tick(one, SUPPORT)).toBeChecked();
      await expect(tick(one, TARGET)).toBeChecked();
      await expect(overall(one)).toHaveText(/^2 of/);
    }
    await tick(other, SUPPORT).uncheck();
    await expect(tick(page, SUPPORT)).not.toBeChecked();
    await page.reload();
    await expect(tick(page, SUPPORT)).not.toBeChecked();
    await expect(tick(page, TARGET)).toBeChecked();
  });

  test('keep both of two notes written at once', async ({ page, context }) => {
    await page.goto('/checklist/');
    const other = await context.newPage();
    await other.goto('/checklist/');
    const mine = (await unfold(page, SUPPORT)).getByLabel('Your note');
    const theirs = (await unfold(other, SUPPORT)).getByLabel('Your note');
    await mine.focus();
    await theirs.fill('theirs');
    await mine.pressSequentially('mine');
    await expect(mine).toHaveValue('mine');
    await mine.blur();
    await expect(mine).toHaveValue(/theirs/);
    await expect(mine).toHaveValue(/mine/);
  });
});

test.describe('storage', () => {
  const breakStorage = (page: Page, name: string): Promise<unknown> =>
    page.addInitScript((error) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('refused', error);
      };
    }, name);

  test('that is full is told, and the list works on', async ({ page }) => {
    await breakStorage(page, 'QuotaExceededError');
    await page.goto('/checklist/');
    await tick(page, SUPPORT).check();
    await expect(page.getByText('no space left for this site')).toBeVisible();
    await tick(page, TARGET).check();
    await expect(overall(page)).toHaveText(/^2 of/);
    const download = page.waitForEvent('download');
    await page.getByRole('status').getByRole('button', { name: 'Export' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('choose-target');
  });

  test('that is blocked is told at once', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/checklist/');
    await expect(page.getByText('keeps nothing for this site')).toBeVisible();
    await tick(page, SUPPORT).check();
    await expect(overall(page)).toHaveText(/^1 of/);
  });

  for (const [what, text] of [
    ['no JSON', '{"version":1,'],
    ['other JSON', '[1,2]'],
    ['nothing but null', 'null'],
  ] as const) {
    test(`that holds ${what} is set aside and told`, async ({ page }) => {
      await seed(page, text);
      await page.goto('/checklist/');
      await expect(page.getByText('could not be read. It was set aside')).toBeVisible();
      await tick(page, SUPPORT).check();
      await expect(page.getByText('could not be read. It was set aside')).toBeVisible();
      const kept = await page.evaluate((key) => localStorage.getItem(`${key}.unreadable`), KEY);
      expect(kept).toBe(text);
      await page.getByRole('button', { name: 'Understood' }).click();
      await page.reload();
      await expect(tick(page, SUPPORT)).toBeChecked();
      await expect(page.getByText('could not be read')).toBeHidden();
    });
  }

  test('of a newer version is left alone and told', async ({ page }) => {
    const text = '{"version":9,"items":{}}';
    await seed(page, text);
    await page.goto('/checklist/');
    await expect(page.getByText('A newer version of this guide stored your list')).toBeVisible();
    await tick(page, SUPPORT).check();
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(text);
  });

  test('with broken entries keeps the good ones', async ({ page }) => {
    await seed(
      page,
      older({
        'involve-support': { status: 'done', at: 1 },
        'choose-target': 7,
        'find-path': { notes: 3 },
      }),
    );
    await page.goto('/checklist/');
    await expect(tick(page, SUPPORT)).toBeChecked();
    await expect(overall(page)).toHaveText(/^1 of/);
  });
});

test.describe('the whole list', () => {
  test('can be cleared, and that can be undone', async ({ page }) => {
    await page.goto('/checklist/');
    await tick(page, SUPPORT).check();
    await (await unfold(page, TARGET)).getByLabel('Your note').fill('4.7.0');
    await page.getByLabel('Add your own to “During the upgrade”').fill('Call the bank');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(overall(page)).toHaveText(/^0 of/);
    await expect(tick(page, 'Call the bank')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'are cleared' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(overall(page)).toHaveText(/^1 of/);
    await expect(tick(page, 'Call the bank')).toBeVisible();
    await page.reload();
    await expect(tick(page, SUPPORT)).toBeChecked();
    await expect(row(page, TARGET).getByText('4.7.0', { exact: true })).toBeVisible();
  });

  for (const [how, press] of [
    ['a double click', (button: Locator) => button.dblclick()],
    [
      'Enter pressed twice',
      async (button: Locator) => {
        await button.press('Enter');
        await button.press('Enter');
      },
    ],
  ] as const) {
    test(`comes back on undo after ${how} on “Clear all”`, async ({ page }) => {
      await page.goto('/checklist/');
      await tick(page, SUPPORT).check();
      await (await unfold(page, TARGET)).getByLabel('Your note').fill('4.7.0');
      await expect(overall(page)).toHaveText(/^1 of/);
      await press(page.getByRole('button', { name: 'Clear all' }));
      await expect(overall(page)).toHaveText(/^0 of/);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(tick(page, SUPPORT)).toBeChecked();
      await expect(row(page, TARGET).getByLabel('Your note')).toHaveValue('4.7.0');
    });
  }

  test('is exported to a file and imported elsewhere, joined with what is there (wish 3)', async ({
    page,
    browser,
  }) => {
    await page.goto('/checklist/');
    await tick(page, SUPPORT).check();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^upgrade-checklist-\d{4}-\d\d-\d\d\.json$/);

    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto('/checklist/');
    await tick(elsewhere, TARGET).check();
    await elsewhere.getByLabel('File to import').setInputFiles(await download.path());
    await expect(overall(elsewhere)).toHaveText(/^2 of/);
    await expect(elsewhere.getByText('was joined with your list')).toBeVisible();
    await elsewhere.context().close();
  });

  test('is imported from a file of several MB', async ({ page }) => {
    await page.goto('/checklist/');
    const text = JSON.stringify(older({ 'involve-support': { status: 'done', at: 1 } }));
    await page.getByLabel('File to import').setInputFiles({
      name: 'long.json',
      mimeType: 'application/json',
      // Blanks, as a note of that length takes a browser seconds to lay out.
      buffer: Buffer.from(text.padEnd(11_000_000)),
    });
    await expect(page.getByText('was joined with your list')).toBeVisible();
    await expect(tick(page, SUPPORT)).toBeChecked();
  });

  test('refuses a bad file by name and changes nothing', async ({ page }) => {
    await page.goto('/checklist/');
    await tick(page, SUPPORT).check();
    // A tick is kept when it is painted.
    await expect
      .poll(() => page.evaluate((key) => localStorage.getItem(key) ?? '', KEY))
      .toContain('"done"');
    const before = await page.evaluate((key) => localStorage.getItem(key), KEY);
    const give = (text: string): Promise<void> =>
      page.getByLabel('File to import').setInputFiles({
        name: 'notes.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await give('hello');
    await expect(
      page.getByText('“notes.json” was not imported, and nothing has changed. It is not JSON.'),
    ).toBeVisible();
    await give('{"name":"x"}');
    await expect(page.getByText('It is JSON, but not of a checklist.')).toBeVisible();
    await give('{"version":2,"items":{}}');
    await expect(page.getByText('A newer version of this guide wrote it.')).toBeVisible();
    await give(' '.repeat(12_000_001));
    await expect(page.getByText('It is larger than 12 MB.')).toBeVisible();
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(before);
  });

  test('names what it left out of a damaged file', async ({ page }) => {
    await page.goto('/checklist/');
    await page.getByLabel('File to import').setInputFiles({
      name: 'half.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify(older({ 'involve-support': { status: 'done', at: 1 }, 'choose-target': 7 })),
      ),
    });
    await expect(tick(page, SUPPORT)).toBeChecked();
    await page.getByText('1 part could not be read and was left out').click();
    await expect(page.getByText('items.choose-target is not an entry with an id.')).toBeVisible();
  });

  test('is copied as Markdown with ticks and notes (wish 2)', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/checklist/');
    await tick(page, SUPPORT).check();
    await (await unfold(page, SUPPORT)).getByLabel('Your note').fill('Ticket 4711');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByText('Copied as a Markdown task list.')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(`- [x] ${SUPPORT}\n\n  > Ticket 4711\n`);
    expect(text).toContain(`- [ ] ${TARGET}`);
    expect(text).toMatch(/^# API-M upgrade checklist\n/);
    expect(text).toMatch(/## Before the upgrade \(1 of \d+ done\)/);
  });

  test('shows what is open or settled, keeps a row in sight when it is ticked, and has an address for it', async ({
    page,
  }) => {
    await page.goto('/checklist/');
    await tick(page, SUPPORT).check();
    await page.getByRole('radio', { name: 'Open' }).check();
    await expect(row(page, SUPPORT)).toHaveCount(0);
    await tick(page, TARGET).check();
    await expect(tick(page, TARGET)).toBeFocused();
    await expect(tick(page, TARGET)).toBeVisible();
    await expect(page).toHaveURL(/\?show=open$/);
    await page.reload();
    await expect(row(page, TARGET)).toHaveCount(0);
    await page.getByRole('radio', { name: 'Settled' }).check();
    await expect(row(page, TARGET)).toBeVisible();
    await expect(
      page.getByText('Nothing of the guide’s list to show here.').filter({ visible: true }),
    ).toHaveCount(2);
    await page.goBack();
    await expect(page.getByRole('radio', { name: 'Open' })).toBeChecked();
  });

  test('opens the item that a link points to, whatever the filter', async ({ page }) => {
    await seed(page, older({ 'find-path': { status: 'done', at: 1 } }));
    await page.goto('/checklist/?show=open#find-path');
    await expect(page.locator('#find-path')).toBeInViewport();
    await expect(page.locator('#find-path details')).toHaveAttribute('open');
  });
});

test.describe('own items', () => {
  test('are added, ticked, renamed and removed, and come back on undo', async ({ page }) => {
    await page.goto('/checklist/');
    const field = page.getByLabel('Add your own to “During the upgrade”');
    await field.fill('Call the bank');
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await tick(page, 'Call the bank').check();
    await expect(overall(page)).toHaveText(/^1 of/);
    const item = await unfold(page, 'Call the bank');
    await item.getByLabel('Your note').fill('Mr Jones');
    await item.getByLabel('Name').fill('Call both banks');
    await item.getByLabel('Name').press('Enter');
    await page.reload();
    await expect(tick(page, 'Call both banks')).toBeChecked();
    await expect(row(page, 'Call both banks').getByText('Mr Jones')).toBeVisible();
    await (await unfold(page, 'Call both banks')).getByRole('button', { name: 'Remove' }).click();
    await expect(tick(page, 'Call both banks')).toHaveCount(0);
    await expect(field).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(tick(page, 'Call both banks')).toBeChecked();
  });

  /** Adds items to the first phase, with their folds open. */
  async function addOpen(page: Page, titles: string[]): Promise<void> {
    await page.goto('/checklist/');
    for (const title of titles) {
      await page.getByLabel('Add your own to “Before the upgrade”').fill(title);
      await page.keyboard.press('Enter');
      await unfold(page, title);
    }
  }
  const remove = (page: Page, title: string): Locator =>
    row(page, title).getByRole('button', { name: 'Remove' });

  test('that are removed one after the other all come back on undo', async ({ page }) => {
    await addOpen(page, ['One', 'Two', 'Three']);
    await remove(page, 'One').click();
    await expect(page.getByText('“One” removed.')).toBeVisible();
    await remove(page, 'Two').click();
    await expect(page.getByText('2 items removed.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    for (const title of ['One', 'Two', 'Three']) await expect(tick(page, title)).toBeVisible();
    await remove(page, 'Three').click();
    await expect(page.getByText('“Three” removed.')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await unfold(page, 'Two');
    await remove(page, 'Two').click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(tick(page, 'Two')).toBeVisible();
    await expect(tick(page, 'Three')).toHaveCount(0);
  });

  test('go one at a time, also by a double click that hits the next row', async ({ page }) => {
    await addOpen(page, ['One', 'Two', 'Three']);
    await remove(page, 'One').click();
    await expect(tick(page, 'One')).toHaveCount(0);
    await remove(page, 'Two').dispatchEvent('click', { detail: 2 });
    await expect(page.getByText('“One” removed.')).toBeVisible();
    await expect(tick(page, 'Two')).toBeVisible();
  });

  test('with an empty name are not made', async ({ page }) => {
    await page.goto('/checklist/');
    await page.getByLabel('Add your own to “After the upgrade”').fill('  ');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Our own' })).toHaveCount(0);
  });
});

test('a note is kept as it is typed and shown in the folded row', async ({ page }) => {
  await page.goto('/checklist/');
  const item = await unfold(page, SUPPORT);
  await item.getByLabel('Your note').pressSequentially('Ticket <b>4711</b>');
  await page.reload();
  await expect(row(page, SUPPORT).getByText('Ticket <b>4711</b>')).toBeVisible();
  await expect(row(page, SUPPORT).getByLabel('Your note')).toHaveCount(0);
  await expect((await unfold(page, SUPPORT)).getByLabel('Your note')).toHaveValue(
    'Ticket <b>4711</b>',
  );
});

test('everything can be done with the keyboard alone', async ({ page }) => {
  await page.goto('/checklist/');
  await tick(page, SUPPORT).focus();
  await page.keyboard.press('Space');
  await expect(tick(page, SUPPORT)).toBeChecked();
  const summary = row(page, SUPPORT).locator('summary');
  for (
    let step = 0;
    step < 6 && !(await summary.evaluate((one) => one === document.activeElement));
    step += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(summary).toBeFocused();
  await page.keyboard.press('Enter');
  // What the reader adds comes into a fold when it opens.
  const aside = row(page, SUPPORT).getByLabel('Does not apply to us');
  await expect(aside).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(aside).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('by keyboard');
  await expect(row(page, SUPPORT).getByLabel('Your note')).toHaveValue('by keyboard');
  await page.getByRole('radio', { name: 'All' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Open' })).toBeChecked();
  await page.getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(overall(page)).toHaveText(/^1 of/);
});

test('the keyboard goes on where it was when a notice is answered', async ({ page }) => {
  await page.goto('/checklist/');
  await tick(page, SUPPORT).check();
  const clear = page.getByRole('button', { name: 'Clear all' });
  const undo = page.getByRole('button', { name: 'Undo' });
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  await clear.press('Enter');
  await undo.press('Enter');
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(clear).toBeFocused();
  await dismiss.press('Enter');
  await expect(clear).toBeFocused();

  const field = page.getByLabel('Add your own to “During the upgrade”');
  await field.fill('Call the bank');
  await field.press('Enter');
  const item = await unfold(page, 'Call the bank');
  await item.getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(field).toBeFocused();
  await undo.press('Enter');
  await expect(tick(page, 'Call the bank')).toBeFocused();
  await dismiss.press('Enter');
  await expect(tick(page, 'Call the bank')).toBeFocused();
  await (
    await unfold(page, 'Call the bank')
  )
    .getByRole('button', { name: 'Remove' })
    .press('Enter');
  await expect(field).toBeFocused();
  await dismiss.press('Enter');
  await expect(field).toBeFocused();
});

test('the keyboard goes on in the page where nothing was used before a notice', async ({
  page,
}) => {
  await seed(page, '[1,2]');
  await page.goto('/checklist/');
  await page.getByRole('button', { name: 'Understood' }).press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the print has every fold open, ticks as they are and links written out', async ({ page }) => {
  await page.goto('/checklist/');
  await tick(page, SUPPORT).check();
  await page.emulateMedia({ media: 'print' });
  const item = row(page, SUPPORT);
  await expect(item.getByText('With a subscription open a support ticket')).toBeVisible();
  await expect(tick(page, SUPPORT)).toBeChecked();
  await expect(item.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Clear all' })).toBeHidden();
  const written = await item
    .getByRole('link')
    .last()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(written).toMatch(/\(https?:\/\/[^/]+\/.*guide\/getting-help\/\)/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is complete, opens and can be printed', async ({ page }) => {
    await page.goto('/checklist/');
    await expect(page.getByRole('checkbox')).toHaveCount(await page.locator('[data-item]').count());
    await expect(page.getByText('Keeping ticks and notes needs JavaScript')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
    await expect(overall(page)).toHaveText(/^\s*\d+ items\s*$/);
    const item = await unfold(page, SUPPORT);
    await expect(item.getByText('With a subscription open a support ticket')).toBeVisible();
    await expect(item.getByRole('textbox')).toHaveCount(0);
  });

  test('the home page claims no progress', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: /Continue my checklist/ })).toBeHidden();
  });
});

test('the home page continues a list that was begun, and says nothing to anybody else', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Continue my checklist/ })).toBeHidden();
  await page.goto('/checklist/');
  const total = await page.locator('[data-item]').count();
  await tick(page, SUPPORT).check();
  await page.goto('/');
  await expect(
    page.getByRole('link', { name: `Continue my checklist: 1 of ${String(total)} done` }),
  ).toBeVisible();
  await page.getByRole('link', { name: /Continue my checklist/ }).click();
  await expect(page).toHaveURL(/\/checklist\/\?show=open$/);
});

for (const width of [1280, 320]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing at ${String(width)} in ${colorScheme}, and nothing scrolls sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await seed(page, {
        ...older({
          'involve-support': { status: 'done', at: 1 },
          'choose-target': { status: 'not-applicable', at: 1 },
          old: { status: 'done', at: 1 },
        }),
        own: { 'own-1': { title: 'Call the bank '.repeat(8), phase: 'before', at: 1 } },
      });
      await page.goto('/checklist/');
      await unfold(page, TARGET);
      await unfold(page, 'Find the path, and read its whole guide');
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
