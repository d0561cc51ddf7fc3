import { expect, test, type Locator, type Page } from '../support/quiet';
import { loadAxe, violations } from '../support/axe';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page): Locator => page.getByLabel('Search the guide');
const status = (page: Page): Locator => dialog(page).getByRole('status');
const results = (page: Page): Locator => dialog(page).getByRole('link');

async function search(page: Page, text: string): Promise<void> {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill(text);
  await expect(status(page)).toHaveText(/\bpages? |^Nothing found|not found/);
}

test.describe('the dialog', () => {
  test('opens by its button, by "/" and by Ctrl-K, with the field in focus', async ({ page }) => {
    await page.goto('/guide/databases/');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(field(page)).toBeFocused();
    for (const keys of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await page.keyboard.press(keys);
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
    }
  });

  test('closes by Escape, by Close and by a click beside it, and gives the focus back', async ({
    page,
  }) => {
    await page.goto('/');
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(button).toBeFocused();
    await button.click();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
    await button.click();
    await page.mouse.click(5, 400);
    await expect(dialog(page)).toBeHidden();
  });

  test('leaves "/" to who is typing', async ({ page }) => {
    await page.goto('/compatibility/');
    await page.getByLabel('What you run').focus();
    await page.keyboard.type('RHEL 9 / JDK 17');
    await expect(page.getByLabel('What you run')).toHaveValue('RHEL 9 / JDK 17');
    await expect(dialog(page)).toBeHidden();
  });

  test('loads nothing of the index before it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/pagefind/')) asked.push(request.url());
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.keyboard.press('/');
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
  });
});

test.describe('finds', () => {
  for (const [text, kind, title] of [
    ['AM_API', 'Guide', /^Databases/],
    ['AM_API', 'Changes', /^4\.0\.0 schema changes in AM_DB/],
    ['PostgreSQL 14', 'Compatibility', /^Compatibility of 4\.1\.0 › Tested DBMSs/],
    ['deployment.toml', 'Guide', /^Configuration/],
    ['deployment.toml', 'Changes', /^One deployment\.toml replaces the XML/],
    ['wso2server.sh', 'Changes', /^wso2server scripts renamed api-manager/],
    ['api-manager.sh', 'Guide', /^Topologies/],
    ['1071', 'Compatibility', /^Compatibility of 4\.5\.0 › Tested DBMSs/],
    ['table creation stops with error 1071', 'Guide', /^Databases/],
    ['4.1.0', 'Releases', /4\.1\.0/],
    ['rollback', 'Guide', /^Rollback/],
  ] as const) {
    test(`${text} under ${kind}: ${title.source}`, async ({ page }) => {
      await search(page, text);
      const group = dialog(page)
        .getByRole('heading', { name: kind, exact: true })
        .locator('xpath=..');
      await expect(group.getByRole('link', { name: title }).first()).toBeVisible();
      await expect(status(page)).toHaveText(
        /^\d+ pages? found(?:\.|, the best of each kind are shown\.)$/,
      );
    });
  }

  test('AM_API as one word, not the pages that say "API"', async ({ page }) => {
    await search(page, 'AM_API');
    expect(await results(page).count()).toBeLessThan(20);
    await expect(dialog(page).locator('mark').first()).toHaveText(/AM_API/);
  });

  test('of wso2carbon.sh, which no page has, the pages that have wso2carbon, and says so', async ({
    page,
  }) => {
    await search(page, 'wso2carbon.sh');
    await expect(status(page)).toHaveText(
      '“wso2carbon.sh” was not found. These have “wso2carbon”.',
    );
    await expect(results(page).filter({ hasText: 'wso2carbon.jks' }).first()).toBeVisible();
  });

  test('nothing, and says so with a way on', async ({ page }) => {
    await search(page, 'xyzzyq');
    await expect(status(page)).toHaveText(
      'Nothing found for “xyzzyq”. Try a shorter word, a version such as 4.1.0, or a file name.',
    );
    await expect(results(page)).toHaveCount(0);
  });

  for (const key of ['cache_made_up', 'apim.madeup.key']) {
    test(`no single key such as ${key}, and says where keys are compared`, async ({ page }) => {
      await search(page, key);
      await expect(status(page)).toContainText('Single keys of deployment.toml are not searched');
    });
  }

  test('text and not markup, whatever is typed', async ({ page }) => {
    await search(page, '<img src=x onerror=alert(1)>');
    await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
    await expect(dialog(page).locator('img')).toHaveCount(0);
  });
});

test('arrow keys walk through the results and back, Enter opens', async ({ page }) => {
  await search(page, 'AM_API');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guide\/databases\/#/);
});

test('Enter pressed before the answer is there opens a result of what was typed last', async ({
  page,
}) => {
  await search(page, 'AM_API');
  await field(page).fill('rollback');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guide\/rollback\//);
});

test('a result on this very page closes the dialog', async ({ page }) => {
  await page.goto('/guide/databases/');
  await page.keyboard.press('/');
  await field(page).fill('AM_API');
  await results(page).first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/\/guide\/databases\/#/);
});

test('an index that does not load is said, when opening and when typing', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(status(page)).toHaveText(
    'The search index could not be loaded. Reload the page to try again.',
  );
  await field(page).fill('databases');
  await field(page).fill('');
  await field(page).fill('AM_API');
  await expect(status(page)).toHaveText(/could not be loaded/);
});

test('an index that breaks off in the middle is said, too', async ({ page }) => {
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).fill('AM_API');
  await expect(status(page)).toHaveText(/could not be loaded/);
});

test('the open dialog fits 320 px and gives axe nothing to say, in each theme', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await search(page, 'org.wso2.carbon.apimgt.gateway.handlers.security');
  await expect(results(page).first()).toBeVisible();
  const wider = await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
  await loadAxe(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), colorScheme).toEqual([]);
  }
});

test('search works from a folder of static files, with no other origin (wish 25)', async ({
  page,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') foreign.push(request.url());
  });
  await search(page, 'AM_API');
  await expect(results(page).first()).toBeVisible();
  expect(foreign).toEqual([]);
});
