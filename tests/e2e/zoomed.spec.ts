import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '../support/quiet';
import { copiedBy, incoming, PAIR, started, SUPPORT, tabTo, tick } from '../support/planner';

/** A window of 1280 by 1024 pixels at 400 %. */
test.use({ viewport: { width: 320, height: 256 } });

/** Somebody who has no pointer and sees a few lines at a time; what was wrong with the focus on the way is kept. */
class Reader {
  readonly lost: string[] = [];

  constructor(readonly page: Page) {}

  async to(target: Locator, key?: 'Shift+Tab'): Promise<void> {
    await expect(target.first()).toBeAttached();
    this.lost.push(...(await tabTo(this.page, target, key)));
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(text);
    await this.press('Enter');
  }

  /** Nothing scrolled sideways, and the focus could be seen at every stop. */
  async expectAtEase(): Promise<void> {
    const wider = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, 'pixels that the page is too wide').toBeLessThanOrEqual(0);
    expect([...new Set(this.lost)]).toEqual([]);
  }
}

test.describe('by keyboard alone at 400 % (wish 24)', () => {
  test.beforeEach(() => {
    test.setTimeout(180_000);
  });

  test('the menu leads to a page, and the first stop leads past it', async ({ page }) => {
    const reader = new Reader(page);
    await page.goto('/');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await reader.to(skip);
    await reader.to(page.locator('[data-menu] summary'));
    await reader.press('Enter');
    await reader.to(
      page
        .getByRole('navigation', { name: 'Main, small screen' })
        .getByRole('link', { name: 'Checklist' }),
    );
    await reader.expectAtEase();
    await reader.press('Enter');
    await expect(page).toHaveURL('/checklist/');
    await reader.to(skip);
    await reader.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await reader.expectAtEase();
  });

  test('a search is opened, answered and followed', async ({ page }) => {
    const reader = new Reader(page);
    await page.goto('/guide/databases/');
    await reader.to(page.getByRole('button', { name: 'Search' }));
    await reader.press('Enter');
    await page.keyboard.type('rollback');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByRole('status')).toHaveText(/\d+ pages?/);
    await reader.to(dialog.getByRole('link', { name: /^Rollback/ }).first());
    await reader.expectAtEase();
    await reader.press('Enter');
    await expect(page).toHaveURL(/\/guide\/rollback\//);
  });

  test('a lookup is typed, read and taken back', async ({ page }) => {
    const reader = new Reader(page);
    await page.goto('/compatibility/4.1.0/');
    await reader.type(page.getByLabel('What you run'), 'PostgreSQL 13.4, Temurin 11');
    const verdicts = page.getByRole('list', { name: /^Verdicts for/ });
    await expect(verdicts.getByRole('listitem')).toHaveCount(2);
    await reader.to(verdicts.getByRole('link').first());
    await reader.to(page.getByRole('button', { name: 'Remove PostgreSQL' }), 'Shift+Tab');
    await reader.press('Enter');
    await expect(verdicts.getByRole('listitem')).toHaveCount(1);
    await reader.expectAtEase();
  });

  test('the checklist is ticked, noted and exported', async ({ page }) => {
    const reader = new Reader(page);
    await page.goto('/checklist/');
    await reader.to(tick(page, SUPPORT));
    await reader.press('Space');
    await expect(tick(page, SUPPORT)).toBeChecked();
    const item = page.getByRole('listitem').filter({ has: tick(page, SUPPORT) });
    await reader.to(item.locator('summary'));
    await reader.press('Enter');
    await reader.to(item.getByLabel('Your note'));
    await page.keyboard.type('Ticket 4711');
    await reader.to(page.getByRole('button', { name: 'Export' }), 'Shift+Tab');
    const waiting = page.waitForEvent('download');
    await reader.press('Enter');
    expect(await readFile(await (await waiting).path(), 'utf8')).toContain('Ticket 4711');
    await reader.expectAtEase();
  });

  test('a plan is answered, ticked and shared', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const reader = new Reader(page);
    await page.goto(PAIR);
    await started(page);
    await reader.type(page.getByLabel('What you run'), 'MySQL 5.7, JDK 8');
    await expect(page).toHaveURL(/dbms=mysql-5\.7&jdk=jdk-8|jdk=jdk-8&dbms=mysql-5\.7/);
    const uses = page
      .getByRole('radiogroup')
      .or(page.getByRole('group'))
      .filter({
        has: page.getByRole('radio', { name: 'Not sure' }),
      });
    await reader.to(uses.first().getByRole('radio', { name: 'Not sure' }));
    await reader.press('ArrowLeft');
    await expect(page).toHaveURL(/[?&]not=/);
    await reader.to(page.getByRole('button', { name: 'Keep, share, export' }));
    await reader.press('Enter');
    await expect(page.getByRole('button', { name: 'Save in this browser' })).toBeFocused();
    await reader.to(tick(page, SUPPORT));
    await reader.press('Space');
    await expect(tick(page, SUPPORT)).toBeChecked();
    await reader.to(
      page.getByRole('button', { name: 'Copy link with ticks and notes' }),
      'Shift+Tab',
    );
    const link = await copiedBy(page, () => reader.press('Enter'));
    await reader.expectAtEase();

    const other = await (
      await page.context().browser()?.newContext({
        viewport: page.viewportSize(),
      })
    )?.newPage();
    if (!other) throw new Error('The browser is gone.');
    const elsewhere = new Reader(other);
    await other.goto(link);
    await expect(other.getByRole('heading', { name: /^A shared plan/ })).toBeFocused();
    await elsewhere.to(incoming(other).getByRole('button', { name: 'Keep it in this browser' }));
    await elsewhere.press('Enter');
    await expect(tick(other, SUPPORT)).toBeChecked();
    await elsewhere.expectAtEase();
    await other.context().close();
  });

  test('a file is typed in and checked', async ({ page }) => {
    const reader = new Reader(page);
    await page.goto('/configuration/check/?from=4.3.0&to=4.7.0');
    await reader.to(page.getByRole('textbox', { name: 'Your deployment.toml' }));
    await page.keyboard.type('[apim.key_manager]\nenable_apikey_subscription_validation = false\n');
    await expect(page.locator('#line-2')).toContainText('would be ignored');
    await reader.to(page.getByRole('button', { name: 'Markdown', exact: true }));
    const waiting = page.waitForEvent('download');
    await reader.press('Enter');
    expect((await waiting).suggestedFilename()).toMatch(/\.md$/);
    await reader.expectAtEase();
  });
});
