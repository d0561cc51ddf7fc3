import { expect, test } from '../support/quiet';

test.describe('the tests fail by themselves where a page', () => {
  test.fail('goes against its policy', async ({ page }) => {
    await page.goto('/');
    const told = page.waitForEvent('console');
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
    });
    await told;
  });

  test.fail('throws', async ({ page }) => {
    await page.goto('/');
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('a mistake');
      });
    });
    await thrown;
  });

  test.fail('asks another origin, in a context of its own', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.route('https://guide.example/**', (route) => route.abort());
    await page.goto(baseURL ?? '');
    await page.evaluate(() => fetch('https://guide.example/').catch(() => undefined));
    await context.close();
  });

  test('and not where it does not', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
