import { expect, test, type Page } from '../support/quiet';

const theme = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme']);

test.describe('the theme', () => {
  test('is chosen, kept, and there before the first paint', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('radio', { name: 'Dark theme' }).check({ force: true });
    expect(await theme(page)).toBe('dark');
    // Only what stands in the head has run: scripts of the page are held back.
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('/guide/databases/');
    expect(await theme(page)).toBe('dark');
    await page.unrouteAll();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Dark theme' })).toBeChecked();
    await page.getByRole('radio', { name: 'System' }).check({ force: true });
    expect(await theme(page)).toBeUndefined();
    await page.reload();
    expect(await theme(page)).toBeUndefined();
  });

  test('works for the page where storage is blocked', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/');
    await page.getByRole('radio', { name: 'Light theme' }).check({ force: true });
    expect(await theme(page)).toBe('light');
    expect(errors).toEqual([]);
  });

  test('follows another tab', async ({ page, context }) => {
    await page.goto('/');
    const other = await context.newPage();
    await other.goto('/');
    await other.getByRole('radio', { name: 'Dark theme' }).check({ force: true });
    await expect(page.getByRole('radio', { name: 'Dark theme' })).toBeChecked();
    expect(await theme(page)).toBe('dark');
  });
});

test('the skip link is the first stop and leads past the header', async ({ page }) => {
  await page.goto('/guide/databases/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('on a phone the menu opens, leads on and closes by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  const handle = page.locator('[data-menu] summary');
  const menu = page.getByRole('navigation', { name: 'Main, small screen' });
  await handle.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(handle).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link').first()).toBeFocused();
  await menu.getByRole('link', { name: 'Compatibility' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/compatibility/');
});

test('the contents follow the reader', async ({ page }) => {
  await page.goto('/guide/databases/');
  const toc = page.getByRole('navigation', { name: 'On this page' });
  const last = toc.getByRole('link').last();
  await expect(toc.locator('[aria-current]')).toHaveText(
    await toc.getByRole('link').first().innerText(),
  );
  const heading = page.locator((await last.getAttribute('href')) ?? '');
  await heading.evaluate((one) => {
    scrollTo(0, one.getBoundingClientRect().top + scrollY - 100);
  });
  await expect(toc.locator('[aria-current]')).not.toHaveText(
    await toc.getByRole('link').first().innerText(),
  );
  await expect(toc.locator('[aria-current]')).toHaveCount(1);
});

test('previous and next lead through the guide and back', async ({ page }) => {
  await page.goto('/guide/databases/');
  const turn = page.getByRole('navigation', { name: 'Previous and next page' });
  await turn.getByRole('link', { name: /^Next/ }).click();
  await expect(page).not.toHaveURL('/guide/databases/');
  await turn.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL('/guide/databases/');
});

test.describe('an address that leads nowhere (wish 6)', () => {
  for (const [asked, meant] of [
    [
      '/compatibility/4.10/?dbms=postgresql-14#tested-dbmss',
      '/compatibility/4.1.0/?dbms=postgresql-14#tested-dbmss',
    ],
    ['/guide/database/', '/guide/databases/'],
    ['/checklists/', '/checklist/'],
    ['/Guide/Rollback', '/guide/rollback/'],
    ['/releases/4.1/', '/releases/4.1.0/'],
    ['/configuration/4.2/4.7/', '/configuration/4.2.0/4.7.0/'],
  ] as const) {
    test(`${asked} offers ${meant}`, async ({ page }) => {
      const answer = await page.goto(asked);
      expect(answer?.status()).toBe(404);
      const offered = page.locator('[data-suggestions]').getByRole('link');
      await expect(offered.first()).toBeVisible();
      const links = await offered.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(links).toContain(meant);
      expect((await page.request.get(meant)).status()).toBe(200);
    });
  }

  test('its suggestions push nothing down', async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        document.documentElement.dataset['shifts'] = String(list.getEntries().length);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/upgrade/4.1/4.7.1/');
    await expect(page.locator('[data-suggestions]').getByRole('link').first()).toBeVisible();
    // A shift is told after the frame that it is in.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await expect(page.locator('html')).not.toHaveAttribute('data-shifts');
  });

  test('that is rubbish breaks nothing and shows the main places', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`/${'x'.repeat(3000)}/<script>/`);
    await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Guide' })).toBeVisible();
    expect(errors).toEqual([]);
  });
});

test('print leaves the controls out, opens folds and writes links out (wish 25)', async ({
  page,
}) => {
  await page.goto('/compatibility/4.1.0/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
  await expect(page.locator('.check')).toBeHidden();
  await expect(page.locator('details.anomaly p').first()).toBeVisible();
  const written = await page
    .locator('main a[href^="http"]')
    .first()
    .evaluate((one) => getComputedStyle(one, '::after').content);
  expect(written).toContain('http');
});

test.describe('the card of a source', () => {
  test('opens on hover and on focus, and closes by Escape', async ({ page }) => {
    await page.goto('/compatibility/4.1.0/');
    const mark = page.locator('main a[data-source]').first();
    const card = page.locator('#source-card');
    await mark.hover();
    await expect(card).toBeVisible();
    await expect(card).toContainText(/read \d{4}-\d\d-\d\d/);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await mark.focus();
    await expect(card).toBeVisible();
    await expect(mark).toHaveAttribute('aria-describedby', 'source-card');
  });

  test('opens on the first tap; the second leads to the list', async ({ browser }) => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 640 },
    });
    const page = await context.newPage();
    await page.goto('/compatibility/4.1.0/');
    const mark = page.locator('main a[data-source]').first();
    await mark.tap();
    await expect(page.locator('#source-card')).toBeVisible();
    await expect(page).toHaveURL('/compatibility/4.1.0/');
    await mark.tap();
    await expect(page).toHaveURL(/#source-\d+$/);
    await context.close();
  });
});
