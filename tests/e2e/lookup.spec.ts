import { expect, test, type Locator, type Page } from '../support/quiet';
import { loadAxe, violations } from '../support/axe';

const DEEP = '/compatibility/4.1.0/?dbms=postgresql-13.4&jdk=temurin-11#tested-dbmss';

const field = (page: Page): Locator => page.getByLabel('What you run');
const verdicts = (page: Page): Locator =>
  page.getByRole('list', { name: /^Verdicts for/ }).getByRole('listitem');
const fit = (page: Page, release: string): Locator =>
  page
    .locator('.fits')
    .getByRole('row', { name: new RegExp(`^${release.replaceAll('.', '\\.')} `) });
const rowLink = (page: Page): Locator =>
  page
    .getByRole('region', { name: 'Tested DBMSs of API Manager' })
    .getByRole('link', { name: /^Link to PostgreSQL in / });
const problems = (page: Page): Locator => page.getByRole('alert');

async function lookUp(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

test.describe('one direction: does this release fit?', () => {
  test('each component gets its verdict in words with a symbol, reason, source and day (wish 16)', async ({
    page,
  }) => {
    await page.goto('/compatibility/4.5.0/');
    await lookUp(page, 'PostgreSQL 16.4, Temurin 8, Oracle 11g R2, Informix 14');
    await expect(verdicts(page)).toHaveCount(4);
    await expect(verdicts(page)).toContainText([
      /^(?:✓ tested|≈ same line) PostgreSQL 16\.4/,
      /^✕ incompatible Temurin 8/,
      /^! untested Oracle Database 11g R2/,
      /^– not listed/,
    ]);
    for (const one of await verdicts(page).all()) {
      await expect(one).toContainText(/read \d{4}-\d\d-\d\d/);
      await expect(one.getByRole('link', { name: /^Table of 4\.5\.0/ })).toBeVisible();
    }
  });

  test('where no table was found the answer is unknown, which is not untested (wish 16)', async ({
    page,
  }) => {
    await page.goto('/compatibility/3.2.1/?dbms=postgresql-13.4');
    await expect(verdicts(page)).toContainText('? unknown PostgreSQL 13.4');
    await expect(verdicts(page)).toContainText('No tested table of this kind was found for 3.2.1.');
    await expect(verdicts(page)).not.toContainText('untested');
  });

  test('the link from a verdict leads to the table and keeps the lookup', async ({ page }) => {
    await page.goto('/compatibility/?release=4.1.0&dbms=postgresql-12');
    await page.getByRole('link', { name: 'Table of 4.1.0' }).click();
    await expect(page).toHaveURL('/compatibility/4.1.0/?dbms=postgresql-12#tested-dbmss');
    await expect(verdicts(page)).toContainText('PostgreSQL 12');
    await page.getByRole('link', { name: 'Table of 4.1.0' }).click();
    await expect(page).toHaveURL('/compatibility/4.1.0/?dbms=postgresql-12#tested-dbmss');
    await expect(verdicts(page)).toContainText('PostgreSQL 12');
  });

  test('a version past its own end of life is said to be so on the reader’s day', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2023-10-31T12:00:00');
    await page.goto('/compatibility/4.1.0/?dbms=mysql-5.7');
    await expect(verdicts(page)).toContainText('reaches its own end of life on 2023-10-31');
    const cell = page.locator('[data-end-of-life="2023-10-31"]').first();
    await expect(cell).toHaveText(/end of life 2023-10-31/);
    await page.clock.setFixedTime('2023-11-01T12:00:00');
    await page.reload();
    await expect(verdicts(page)).toContainText('is past its own end of life since 2023-10-31');
    await expect(cell).toHaveText('ended 2023-10-31');
  });

  test('another runtime is judged by its own table, and the choice is in the address', async ({
    page,
  }) => {
    await page.goto('/compatibility/4.1.0/?jdk=temurin-11');
    await page.getByLabel('Runtime').selectOption('Micro Integrator');
    await expect(page).toHaveURL('/compatibility/4.1.0/?runtime=micro-integrator&jdk=temurin-11');
    await expect(verdicts(page).getByRole('link', { name: 'Table of 4.1.0' })).toHaveAttribute(
      'href',
      /#micro-integrator-tested-jdks$/,
    );
  });

  test('a runtime without a table here stays in sight and is not swapped for another (wish 6)', async ({
    page,
  }) => {
    await page.goto('/compatibility/2.6.0/?runtime=micro-integrator&jdk=temurin-8');
    const runtime = page.getByLabel('Runtime');
    await expect(runtime.locator('option:checked')).toHaveText(
      'Micro Integrator (no table of 2.6.0)',
    );
    await expect(verdicts(page)).toContainText('? unknown Temurin 8');
  });
});

test.describe('the other direction: which releases were tested with all of it?', () => {
  test('RHEL 9, JDK 17 and Oracle 19c find their releases, best and newest first (wish 15)', async ({
    page,
  }) => {
    await page.goto('/compatibility/');
    await lookUp(page, 'RHEL 9, JDK 17 and Oracle 19c');
    await expect(page).toHaveURL('/compatibility/?os=rhel-9&jdk=jdk-17&dbms=oracle-database-19c');
    await expect(page.getByText('4 releases were tested with all of it.')).toBeVisible();
    const rows = page.locator('.fits tbody').getByRole('rowheader');
    await expect(rows).toHaveCount(20);
    expect((await rows.allInnerTexts()).slice(0, 4)).toEqual(['4.6.0', '4.5.0', '4.3.0', '4.2.0']);
    await expect(fit(page, '4.5.0')).toHaveText(/✓ tested/);
    await expect(fit(page, '4.7.0')).toHaveText(/ruled out by a published limit/);
    await expect(fit(page, '3.2.1')).toHaveText(/\? unknown/);
  });

  test('a release of the answer opens with the same components', async ({ page }) => {
    await page.goto('/compatibility/?os=rhel-9&jdk=jdk-17');
    await fit(page, '4.5.0').getByRole('link').click();
    await expect(page).toHaveURL('/compatibility/4.5.0/?os=rhel-9&jdk=jdk-17');
    await expect(verdicts(page)).toHaveCount(2);
  });

  test('what cannot be read is not counted, and that is said (wish 6)', async ({ page }) => {
    await page.goto('/compatibility/?os=rhel-9&jdk=jdk-banana');
    await expect(
      page.getByText('One entry has no version that can be read, and is not counted.'),
    ).toBeVisible();
    await expect(
      page.locator('p.problem', { hasText: '“banana” cannot be read as a version of JDK' }),
    ).toBeVisible();
    await expect(fit(page, '4.5.0')).toContainText('unreadable');
  });

  test('choosing a release turns the question round', async ({ page }) => {
    await page.goto('/compatibility/?dbms=postgresql-16');
    await expect(page.locator('.fits')).toBeVisible();
    await page.getByRole('combobox', { name: 'Release' }).selectOption('4.5.0');
    await expect(page).toHaveURL('/compatibility/?release=4.5.0&dbms=postgresql-16');
    await expect(verdicts(page)).toContainText('PostgreSQL 16');
    await expect(page.locator('.fits')).toHaveCount(0);
  });
});

test.describe('links', () => {
  test('show the same when opened elsewhere, at the table they name (wish 4)', async ({
    page,
    browser,
  }) => {
    await page.goto(DEEP);
    await expect(verdicts(page)).toHaveCount(2);
    await expect(verdicts(page).nth(0)).toContainText('untested PostgreSQL 13.4');
    await expect(verdicts(page).nth(0)).toContainText('Nearest tested: 12 and 14.');
    await expect(verdicts(page).nth(1)).toContainText('tested Temurin 11');
    await expect(page.getByRole('heading', { name: 'Tested DBMSs' }).first()).toBeInViewport();
    await expect(page).toHaveURL(DEEP);
    const elsewhere = await browser.newContext({ locale: 'de-DE' });
    const other = await elsewhere.newPage();
    await other.goto(page.url());
    await expect(verdicts(other)).toHaveText(await verdicts(page).allTextContents());
    await elsewhere.close();
  });

  test('every step that was chosen can be gone back and forward', async ({ page }) => {
    await page.goto('/compatibility/4.1.0/');
    await lookUp(page, 'PostgreSQL 12');
    await expect(verdicts(page)).toHaveCount(1);
    await lookUp(page, 'Temurin 11');
    await expect(verdicts(page)).toHaveCount(2);
    await page.goBack();
    await expect(verdicts(page)).toHaveCount(1);
    await expect(verdicts(page)).toContainText('PostgreSQL 12');
    await page.goBack();
    await expect(verdicts(page)).toHaveCount(0);
    await expect(page).toHaveURL('/compatibility/4.1.0/');
    await page.goForward();
    await page.goForward();
    await expect(verdicts(page)).toHaveCount(2);
    await expect(page).toHaveURL('/compatibility/4.1.0/?dbms=postgresql-12&jdk=temurin-11');
  });

  test('are copied by the button, anchor and all', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(DEEP);
    await page.getByRole('button', { name: 'Copy link to this lookup' }).click();
    await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    expect(page.url()).toContain(DEEP);
  });

  test('of a row are copied by its button, and lead to the row', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/compatibility/4.1.0/');
    await rowLink(page).click();
    await expect(page.getByText('Link copied.')).toBeAttached();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('/compatibility/4.1.0/#');
    await page.goto('/');
    await page.goto(copied);
    const target = page.locator(':target');
    await expect(target).toContainText('PostgreSQL');
    await expect(target).toBeInViewport();
  });

  test('of row and lookup go together', async ({ page }) => {
    await page.goto('/compatibility/4.1.0/?jdk=temurin-11');
    await expect(verdicts(page)).toHaveCount(1);
    await rowLink(page).click();
    await expect(page).toHaveURL(/\?jdk=temurin-11#.*postgresql/);
    await expect(verdicts(page)).toHaveCount(1);
  });
});

test.describe('tables', () => {
  test('are copied with heads, one line a row, words instead of symbols and no source marks', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/compatibility/4.1.0/');
    const table = page.getByRole('table', { name: /^Tested DBMSs of API Manager 4\.1\.0/ });
    const heads = await table.getByRole('columnheader').allTextContents();
    const rows = await table.getByRole('row').count();
    await table.getByRole('button', { name: 'Copy table' }).click();
    await expect(page.getByText('Table copied.')).toBeAttached();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [head, rule, ...lines] = copied.split('\n').map((line) => line.split('|').slice(1, -1));
    expect(head?.map((cell) => cell.trim())).toEqual(heads.map((text) => text.trim()));
    expect(rule).toEqual(heads.map(() => ' --- '));
    expect(lines).toHaveLength(rows - 1);
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([heads.length]));
    const mysql = lines.find(([product]) => product?.trim() === 'MySQL');
    expect(mysql?.[2]).toMatch(/^ 5\.7 \([^)]*\d{4}-\d\d-\d\d\); 8 \(/);
  });

  test('of one release light up the column under the pointer, heads and all', async ({ page }) => {
    await page.goto('/compatibility/4.1.0/');
    const table = page.getByRole('table', { name: /^Tested DBMSs of API Manager 4\.1\.0/ });
    const lit = (column: number, at: number): Promise<boolean> =>
      table
        .getByRole('row')
        .nth(at)
        .locator('th, td')
        .nth(column)
        .evaluate((cell) => getComputedStyle(cell).backgroundImage !== 'none');
    await table.getByRole('row').nth(2).getByRole('cell').first().hover();
    for (const at of [0, 1, 2]) await expect.poll(() => lit(1, at)).toBe(true);
    expect(await lit(2, 0)).toBe(false);
    expect(await lit(2, 1)).toBe(false);
  });
});

test.describe('while its data is on the way', () => {
  test('the lookup says so in its place, after a moment, and nothing moves', async ({ page }) => {
    let send = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      void page.route('**/compatibility/lookup.json?*', async (route) => {
        resolve();
        await new Promise<void>((go) => (send = go));
        await route.continue();
      });
    });
    await page.goto('/compatibility/');
    const waiting = page.getByRole('status').filter({ hasText: 'Loading the tables' });
    const below = page.getByRole('heading', { name: 'All releases at a glance' });
    const place = await below.boundingBox();
    await expect(waiting).toHaveCount(0);
    // A focus before the island has started is not seen.
    await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
    await field(page).focus();
    await asked;
    await expect(waiting).toBeVisible();
    expect(await below.boundingBox()).toEqual(place);
    send();
    await expect(page.getByRole('button', { name: '+ DBMS' })).toBeVisible();
    await expect(waiting).toHaveCount(0);
    expect(await below.boundingBox()).toEqual(place);
  });
});

test.describe('what an address asks for and is not there (wish 6)', () => {
  const bad =
    '/compatibility/4.1.0/?dbms=postgrsql-13.4&jdk=temurin-11&dbsm=mysql-8.0&runtime=micro-intergrator&release=4.2.0';

  test('is named with the nearest choices, and nothing is dropped or swapped', async ({ page }) => {
    await page.goto(bad);
    await expect(problems(page)).toContainText('“postgrsql-13.4” names no DBMS of this guide.');
    await expect(problems(page)).toContainText('“dbsm” is nothing that this page asks for.');
    await expect(problems(page)).toContainText('“micro-intergrator” is not a runtime');
    await expect(problems(page)).toContainText(
      'This page is about 4.1.0; the address also asks for 4.2.0.',
    );
    await expect(verdicts(page)).toHaveCount(1);
    await expect(page).toHaveURL(bad);
    await lookUp(page, 'RHEL 8');
    await expect(verdicts(page)).toHaveCount(2);
    for (const part of ['dbms=postgrsql-13.4', 'dbsm=mysql-8.0', 'runtime=micro-intergrator'])
      expect(page.url()).toContain(part);
  });

  test('is mended by choosing, with its version kept and focus in place', async ({ page }) => {
    await page.goto('/compatibility/4.1.0/?dbms=postgrsql-13.4');
    await problems(page).getByRole('button', { name: 'postgresql-13.4' }).click();
    await expect(page).toHaveURL('/compatibility/4.1.0/?dbms=postgresql-13.4');
    await expect(problems(page)).toHaveCount(0);
    await expect(field(page)).toBeFocused();
    await page.goBack();
    await expect(problems(page)).toBeVisible();
  });

  test('is left out only when the reader says so', async ({ page }) => {
    await page.goto('/compatibility/4.1.0/?zzz=1&jdk=temurin-11');
    await problems(page).getByRole('button', { name: 'Leave it out' }).click();
    await expect(page).toHaveURL('/compatibility/4.1.0/?jdk=temurin-11');
  });

  test('leads to the page of the release where one is asked for', async ({ page }) => {
    await page.goto('/compatibility/4.1.0/?jdk=temurin-11&release=4.2.0');
    await problems(page).getByRole('button', { name: '4.2.0' }).click();
    await expect(page).toHaveURL('/compatibility/4.2.0/?jdk=temurin-11');
    await page.goto('/compatibility/?release=4.1.9&jdk=temurin-11');
    await expect(problems(page)).toContainText('“4.1.9” is not a release of this guide.');
    await problems(page).getByRole('button', { name: '4.1.0' }).click();
    await expect(page).toHaveURL('/compatibility/?release=4.1.0&jdk=temurin-11');
  });

  test('two versions of a product are both kept, and what was not understood is in the link', async ({
    page,
  }) => {
    await page.goto('/compatibility/4.1.0/');
    await lookUp(page, 'MySQL 5.7, MySQL 8.0, flux capacitor');
    await expect(verdicts(page)).toHaveCount(2);
    await expect(page.getByText('Not understood: “flux capacitor”.')).toBeVisible();
    await page.goto('/');
    await page.goBack();
    await expect(verdicts(page)).toHaveCount(2);
    await expect(page.getByText('Not understood: “flux capacitor”.')).toBeVisible();
    await expect(field(page)).toHaveValue('flux capacitor');
  });

  test('goes from the field with the address that brought it, back and forward', async ({
    page,
  }) => {
    await page.goto('/compatibility/4.1.0/?have=frob%203&dbms=postgresql-12');
    await expect(field(page)).toHaveValue('frob 3');
    await lookUp(page, 'JDK 11');
    await expect(verdicts(page)).toHaveCount(2);
    await page.goBack();
    await expect(field(page)).toHaveValue('frob 3');
    await page.goForward();
    await expect(verdicts(page)).toHaveCount(2);
    await expect(field(page)).toHaveValue('');
  });

  test('an address that names what is run in several parts is read to its end', async ({
    page,
  }) => {
    await page.goto('/compatibility/4.6.0/?have=MySQL%208.0&have=JDK%2021');
    await expect(verdicts(page)).toHaveCount(2);
  });

  test('a name beside words that are not understood gets no verdict', async ({ page }) => {
    await page.goto('/compatibility/4.6.0/');
    await lookUp(page, 'aurora postgres 16.2, JDK 21');
    await expect(verdicts(page)).toHaveCount(1);
    await expect(
      page.getByText('Not understood: “aurora” in “aurora postgres 16.2”.'),
    ).toBeVisible();
    await expect(field(page)).toHaveValue('aurora postgres 16.2');
  });

  test('a version that makes no sense is said to be unreadable, with one that can be read', async ({
    page,
  }) => {
    await page.goto('/compatibility/4.1.0/?dbms=postgresql-%3Cimg%20src=x%3E');
    await expect(page.getByText('“<img src=x>” cannot be read as a version')).toBeVisible();
    await expect(page.getByLabel('Version')).toHaveAttribute('aria-invalid', 'true');
    await expect(verdicts(page)).toHaveCount(0);
  });
});

test('ten megabytes of paste are refused in words and harm nothing', async ({ page }) => {
  await page.goto('/compatibility/4.1.0/?jdk=temurin-11');
  await expect(verdicts(page)).toHaveCount(1);
  await field(page).focus();
  await page.evaluate(() => {
    const input = document.activeElement as HTMLInputElement;
    input.value = 'PostgreSQL 13.4, '.repeat(620_000);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
  await field(page).press('Enter');
  await expect(page.getByText('10,540,000 characters; at most 2,000 are read')).toBeVisible();
  await expect(verdicts(page)).toHaveCount(1);
  await expect(page).toHaveURL('/compatibility/4.1.0/?jdk=temurin-11');
  await lookUp(page, 'PostgreSQL 12');
  await expect(verdicts(page)).toHaveCount(2);
});

test('data that does not load is said, and a second try answers what the address asks', async ({
  page,
}) => {
  let broken = true;
  await page.route('**/lookup.json?*', (route) =>
    broken ? route.fulfill({ status: 500, body: 'no' }) : route.continue(),
  );
  await page.goto('/compatibility/4.1.0/?jdk=temurin-11');
  await expect(page.getByText('The data could not be loaded.')).toBeVisible();
  await field(page).focus();
  await expect(page.getByText('The data could not be loaded.')).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(verdicts(page)).toContainText('tested Temurin 11');
  await expect(page.getByText('The data could not be loaded.')).toHaveCount(0);
});

test('data that is no JSON is treated as not loaded', async ({ page }) => {
  await page.route('**/lookup.json?*', (route) => route.fulfill({ body: '<!doctype html>' }));
  await page.goto('/compatibility/?jdk=temurin-11');
  await expect(page.getByText('The data could not be loaded.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'All releases at a glance' })).toBeVisible();
});

test('what is typed and sent before the island starts is neither wiped nor lost (wish 6)', async ({
  page,
}) => {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/Lookup.*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('/compatibility/4.1.0/', { waitUntil: 'commit' });
  await field(page).fill('Temurin 11');
  go();
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await expect(field(page)).toHaveValue('Temurin 11');

  await page.route('**/Lookup.*.js', (route) => route.abort());
  await page.goto('/compatibility/4.1.0/');
  await field(page).fill('Temurin 11');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/compatibility/4.1.0/?have=Temurin+11');
  await page.unrouteAll();
  await page.reload();
  await expect(verdicts(page)).toContainText('tested Temurin 11');
});

test('the data is asked for only when it is needed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('lookup.json')) asked.push(request.url());
  });
  await page.goto('/compatibility/4.1.0/');
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  expect(asked).toHaveLength(0);
  await field(page).focus();
  await expect(page.getByRole('button', { name: '+ DBMS' })).toBeVisible();
  await lookUp(page, 'MySQL 8');
  await expect(verdicts(page)).toHaveCount(1);
  expect(asked).toHaveLength(1);
});

test('everything can be done with the keyboard alone, and focus is never lost', async ({
  page,
}) => {
  await page.goto('/compatibility/4.1.0/');
  await field(page).focus();
  await page.keyboard.type('PostgreSQL 12');
  await page.keyboard.press('Enter');
  await expect(verdicts(page)).toHaveCount(1);
  await expect(field(page)).toBeFocused();
  await page.getByRole('button', { name: '+ JDK' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'JDK', exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'JDK', exact: true }).focus();
  await page.keyboard.type('Eclipse');
  await expect(page.getByRole('combobox', { name: 'JDK', exact: true })).toHaveValue('temurin');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Version').nth(1)).toBeFocused();
  await page.keyboard.type('11');
  await expect(verdicts(page).nth(1)).toContainText('tested Temurin 11');
  await expect(page).toHaveURL('/compatibility/4.1.0/?dbms=postgresql-12&jdk=temurin-11');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Remove Eclipse Temurin' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(verdicts(page)).toHaveCount(1);
  await expect(field(page)).toBeFocused();
  await page.getByRole('button', { name: 'Clear' }).focus();
  await page.keyboard.press('Enter');
  await expect(verdicts(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('results are announced politely, once, in words', async ({ page }) => {
  await page.goto('/compatibility/4.1.0/');
  await lookUp(page, 'PostgreSQL 13.4, Temurin 11');
  const spoken = page.locator('body > [role=status]');
  await expect(spoken).toHaveAttribute('aria-live', 'polite');
  await expect(spoken).toHaveText(
    /^PostgreSQL 13\.4, untested: .+ Temurin 11, tested: Temurin 11 is in the table of 4\.1\.0\.$/,
  );
  await expect(spoken).toHaveCount(1);
  await page.goBack();
  await page.goForward();
  await expect(spoken).toHaveText(/Temurin 11, tested/);
});

test('the answers of both directions fit 320 px and give axe nothing to say, in each theme (wish 24)', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/compatibility/?os=rhel-9&jdk=jdk-17&dbms=oracle-database-19c',
    '/compatibility/4.5.0/?os=rhel-9&jdk=jdk-8&dbms=mysql-5.7&dbsm=x&zzz=1&jdk=temurin-abc',
  ]) {
    await page.goto(path);
    await expect(verdicts(page).or(fit(page, '4.5.0')).first()).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, path).toBeLessThanOrEqual(0);
    await loadAxe(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page), `${path} ${colorScheme}`).toEqual([]);
    }
  }
});

test('the tables say in words what the symbols say, with real headers (wish 24)', async ({
  page,
}) => {
  await page.goto('/compatibility/4.1.0/');
  const table = page.getByRole('table', { name: /^Tested DBMSs of API Manager 4\.1\.0/ });
  await expect(table.getByRole('columnheader').first()).toBeVisible();
  await expect(table.getByRole('rowheader', { name: /PostgreSQL/ })).toBeVisible();
  await page.goto('/compatibility/');
  const cell = page.getByRole('cell').filter({ hasText: '✓' }).first();
  await expect(cell).toHaveText(/[a-z]{4,}|\d/);
});
