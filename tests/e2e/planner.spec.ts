import { expect, test } from '../support/quiet';
import { COLOUR_RULES, loadAxe, violations } from '../support/axe';
import {
  copiedBy,
  FULL,
  openTools,
  PAIR,
  row,
  seed,
  started,
  SUPPORT,
  TARGET,
  tick,
} from '../support/planner';

test('an unknown part of the address is named and kept until it is left out (wish 6)', async ({
  page,
}) => {
  await page.goto(`${PAIR}?quark=1`);
  await expect(page.getByRole('alert')).toContainText('“quark”');
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect(page).toHaveURL(PAIR);
});

test('every list of what somebody runs in the address is read', async ({ page }) => {
  await page.goto(`${PAIR}?have=MySQL+5.7&have=JDK+8`);
  await expect(page).toHaveURL(/\?dbms=mysql-5\.7&jdk=jdk-8$/);
});

test('names of files and keys in a question are set as code', async ({ page }) => {
  await page.goto(PAIR);
  await started(page);
  await page.getByRole('button', { name: /^Show \d+ more questions$/ }).click();
  const question = page.getByRole('group', { name: 'Did you change the API templates' });
  await expect(question.locator('legend code')).toHaveText('velocity_template.xml');
  await expect(page.locator('.questions')).not.toContainText('`');
});

test('the handle of a row stands in the line of its title, in the checklist and in a plan', async ({
  page,
}) => {
  for (const address of ['/checklist/', PAIR]) {
    await page.goto(address);
    if (address === PAIR) await openTools(page);
    const item = row(page, SUPPORT);
    await item.scrollIntoViewIfNeeded();
    const offset = await item.evaluate((element) => {
      const middleOf = (part: Element | null) => {
        const box = part?.getClientRects()[0];
        return box ? box.y + box.height / 2 : Number.NaN;
      };
      return (
        middleOf(element.querySelector('label span')) - middleOf(element.querySelector('summary'))
      );
    });
    expect(Math.abs(offset), address).toBeLessThanOrEqual(3);
  }
});

test('a tick survives a reload, and the plan is listed, renamed and removed with a way back (wish 1)', async ({
  page,
}) => {
  await page.goto(FULL);
  await openTools(page);
  await tick(page, SUPPORT).check();
  await page.reload();
  await expect(tick(page, SUPPORT)).toBeChecked();
  await page.goto('/upgrade/');
  const plans = page.getByRole('region', { name: 'Your plans' });
  await expect(plans.getByRole('link', { name: '3.2.0 to 4.7.0' })).toBeVisible();
  await plans.getByRole('textbox').fill('Autumn');
  await plans.getByRole('textbox').blur();
  await plans.getByRole('button', { name: 'Remove Autumn' }).click();
  await expect(plans).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await plans.getByRole('link', { name: 'Autumn' }).click();
  await expect(tick(page, SUPPORT)).toBeChecked();
});

test('blocked storage is told, and ticks work until the page is closed', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(FULL);
  await tick(page, SUPPORT).check();
  await expect(page.getByText(/This browser keeps nothing/)).toBeVisible();
  await expect(tick(page, SUPPORT)).toBeChecked();
});

test('every hop says what is public about it, and what to ask Support where nothing is (wish 20)', async ({
  page,
}) => {
  await page.goto(FULL);
  await started(page);
  const way = page.getByRole('region', { name: 'The way', exact: true });
  await expect(way.getByRole('listitem').filter({ hasText: '3.2.0 → 4.2.0' })).toContainText(
    'WSO2 says that it tested this pair. The steps are with WSO2 Support.',
  );
  await expect(way.getByRole('listitem').filter({ hasText: '4.5.0 → 4.7.0' })).toContainText(
    /No public source documents this pair.*Ask WSO2 Support Can 4\.5\.0 be upgraded to 4\.7\.0\?/,
  );
});

test('the text for WSO2 Support names this jump, each of its hops and what runs there (wish 8, 20)', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(FULL);
  await openTools(page);
  const text = await copiedBy(page, () =>
    page.getByRole('button', { name: 'Copy text for WSO2 Support' }).click(),
  );
  for (const words of [
    '3.2.0',
    '4.7.0',
    'MySQL 5.7',
    'JDK 8',
    'CentOS 7',
    '4.5.0 be upgraded to 4.7.0',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/\{\w+\}|undefined/);
});

test('a path of the reader’s choice tells what each of its stops was tested with, old ones too (wish 17)', async ({
  page,
}) => {
  await page.goto(PAIR);
  await started(page);
  const environment = page.getByRole('region', { name: 'Environment', exact: true });
  const heads = environment.getByRole('table', { name: 'DBMS' }).getByRole('columnheader');
  const ways = page.getByRole('table', { name: /^Ways there/ });
  for (const way of await ways
    .getByRole('row')
    .filter({ has: page.getByRole('radio') })
    .all()) {
    const stops = ((await way.getByRole('rowheader').textContent()) ?? '').trim().split(/\s*→\s*/);
    await way.getByRole('radio').check();
    await expect(heads).toHaveText(['DBMS', ...stops]);
    const mysql = environment
      .getByRole('table', { name: 'DBMS' })
      .getByRole('row', { name: /^MySQL/ });
    await expect(mysql.getByRole('cell').first()).toContainText('5.7');
    await expect(mysql.getByRole('cell').last()).toContainText(/8\.4\s*until 20\d\d-\d\d-\d\d/);
  }
  await page.goto('/upgrade/1.10.0/4.7.0/');
  await expect(environment.getByRole('cell', { name: '? no table' }).first()).toBeVisible();
});

test('an item says why it is there, how to check it and that it can be set aside; an answer rules changes out, and that is said (wish 19)', async ({
  page,
}) => {
  await page.goto(PAIR);
  await openTools(page);
  const item = row(page, SUPPORT);
  await item.getByText('How', { exact: false }).first().click();
  await expect(item.getByRole('term')).toContainText(['Why', 'How', 'Check']);
  await item.getByLabel('Does not apply to us').check();
  await expect(item.getByText('does not apply', { exact: true })).toBeVisible();

  const changes = page.getByRole('region', { name: 'Changes that apply', exact: true });
  await page.getByRole('button', { name: /^Show \d+ more questions$/ }).click();
  await page
    .getByRole('group', { name: /^Do you use API-M Analytics/ })
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await changes.getByLabel(/^Show \d+ that your answers ruled out$/).check();
  await changes.getByLabel('Severity').selectOption({ label: 'Action required' });
  await expect(changes.getByText(/you said.*Analytics/i).first()).toBeVisible();
});

for (const width of [1280, 320]) {
  for (const look of ['light', 'dark', 'forced'] as const) {
    test(`axe finds nothing before and after interaction at ${String(width)} px, ${look} (wish 24)`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({
        reducedMotion: 'reduce',
        ...(look === 'forced' ? { forcedColors: 'active' } : { colorScheme: look }),
      });
      // A theme changes colours and nothing else.
      const rules = look === 'dark' ? COLOUR_RULES : undefined;
      await page.goto(PAIR);
      await started(page);
      await loadAxe(page);
      expect(await violations(page, rules)).toEqual([]);

      await page.getByLabel('What you run').fill('MySQL 5.7, JDK 8, CentOS 7, something');
      await page.keyboard.press('Enter');
      await page
        .getByRole('table', { name: /^Ways there/ })
        .getByRole('radio')
        .last()
        .check();
      await openTools(page);
      await tick(page, SUPPORT).check();
      await row(page, TARGET).getByText('How', { exact: false }).first().click();
      await row(page, TARGET).getByLabel('Your note').fill('The newest');
      await page.getByLabel('Add your own to “Before the upgrade”').fill('Call the bank');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Rename or add tracks' }).click();
      await page.getByLabel(/^Start \(/).fill('2026-12-05T22:00');
      await page.getByText('Minutes of each step').click();
      const changes = page.getByRole('region', { name: 'Changes that apply', exact: true });
      await changes.getByLabel('Severity').selectOption({ label: 'Blocker' });
      expect(await violations(page, rules)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('axe finds nothing in a shared plan that waits, nor in the list of plans', async ({
  page,
}) => {
  const tracks = {
    development: {
      head: { value: { name: 'Development', order: 0, removed: false }, at: 1 },
      checklist: {
        version: 1,
        items: { 'choose-target': { status: 'done', at: 1 } },
        own: {},
        known: [],
      },
    },
  };
  const plan = (id: string, at: number) => ({
    version: 1,
    id,
    ...(id !== 'plan-a' && { copyOf: 'plan-a' }),
    name: { value: `Plan ${id}`, at },
    address: { value: PAIR, at },
    tracks: at > 1 ? tracks : {},
  });
  await seed(
    page,
    JSON.stringify({
      version: 1,
      plans: { 'plan-a': plan('plan-a', 1), 'plan-b': plan('plan-b', 1) },
    }),
  );
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(PAIR);
  await page.getByLabel('Plan file to open').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan('plan-a', 2))),
  });
  await expect(page.getByLabel('Compare and merge with')).toBeVisible();
  await loadAxe(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.goto('/upgrade/');
  await expect(page.getByRole('region', { name: 'Your plans' })).toBeVisible();
  await loadAxe(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
