import { expect, test, type Page } from '../support/quiet';
import { loadAxe, violations } from '../support/axe';

const PAIR = '/upgrade/3.2.0/4.7.0/';
const PASTE = `$ java -version
java version "1.8.0_371"
Java(TM) SE Runtime Environment (build 1.8.0_371-b11)

mysql> SELECT version();
| version() |
| 5.7.44    |

NAME="CentOS Linux"
ID="centos"
VERSION_ID="7"

[server]
offset = 1
[apim.analytics]
enable = true
auth_token = "Zx9mQ7-never-shown"

Server           :  WSO2 API Manager-3.1.0
the quick brown fox
`;

const panel = (page: Page) => page.getByRole('region', { name: 'Read it from output' });

async function openPanel(page: Page, address = PAIR) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Read it from output' }).click();
  const field = page.getByLabel('What your servers and tools print');
  await expect(field).toBeFocused();
  return field;
}

test('a mixed paste fills in the plan as if it had been typed', async ({ page }) => {
  await page.goto(`${PAIR}?jdk=oracle-jdk-1.8.0_371&dbms=mysql-5.7.44&os=centos-7&uses=analytics`);
  const summary = page.getByRole('region', { name: 'In short' });
  await expect(summary).toContainText('1.8.0_371');
  const typed = await summary.innerText();

  const field = await openPanel(page);
  await field.fill(PASTE);
  await expect(panel(page).getByRole('checkbox', { checked: true })).toHaveCount(4);
  await expect(panel(page).getByText('line 7', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Fill in 4 answers' }).click();
  await expect(panel(page).getByText(/^4 answers filled in\./)).toBeFocused();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    jdk: 'oracle-jdk-1.8.0_371',
    dbms: 'mysql-5.7.44',
    os: 'centos-7',
    uses: 'analytics',
  });
  expect(await summary.innerText()).toBe(typed);
  await page.goBack();
  await expect(page).toHaveURL(PAIR);
});

test('what is filled in can be corrected, and what was typed before stands beside what was read', async ({
  page,
}) => {
  const field = await openPanel(page, `${PAIR}?dbms=postgresql-13.4&not=analytics`);
  await field.fill(PASTE);
  const mysql = panel(page).getByRole('checkbox', {
    name: /MySQL 5\.7\.44 instead of your PostgreSQL 13\.4/,
  });
  await expect(mysql).toBeChecked();
  await expect(
    panel(page).getByRole('checkbox', { name: /Analytics: yes instead of your no/ }),
  ).toBeChecked();
  await mysql.uncheck();
  await page.getByRole('button', { name: 'Fill in 3 answers' }).click();
  await expect(page).toHaveURL(/dbms=postgresql-13\.4.*uses=analytics/);
  await page.getByLabel('JDK: version').fill('11.0.20');
  await expect(page).toHaveURL(/jdk=oracle-jdk-11\.0\.20/);
});

test('what is not recognised, not asked for or contradictory is said', async ({ page }) => {
  const field = await openPanel(page);
  await field.fill(`${PASTE}\nServer version: 8.0.36\n`);
  const not = panel(page).getByRole('region', { name: 'Not recognised' });
  await expect(not).toContainText('line 20');
  await expect(not).toContainText('the quick brown fox');
  const rest = panel(page).getByRole('region', { name: 'Read, but not asked for by this plan' });
  await expect(rest).toContainText('Port offset: 1');
  await expect(rest).toContainText('1 other key of the configuration file');
  await expect(rest.getByRole('link', { name: 'plan 3.1.0 to 4.7.0' })).toHaveAttribute(
    'href',
    '/upgrade/3.1.0/4.7.0/',
  );
  for (const version of ['5.7.44', '8.0.36']) {
    await expect(
      panel(page).getByRole('checkbox', { name: `Use this: DBMS: MySQL ${version}` }),
    ).not.toBeChecked();
  }
  await field.fill('x'.repeat(300_001));
  await expect(panel(page).getByText(/at most 300,000 are read/)).toBeVisible();
  await expect(panel(page).getByRole('checkbox')).toHaveCount(0);
});

test('a paste that is too long is refused before it is shown', async ({ page }) => {
  const field = await openPanel(page);
  await field.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'x\n'.repeat(5_000_000));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(panel(page).getByText(/That is 10,000,000 characters/)).toBeVisible();
  await expect(field).toHaveValue('');
  await field.fill(PASTE);
  await expect(panel(page).getByRole('checkbox')).toHaveCount(4);
});

test('a long log is read beside the page, and the last text wins', async ({ page }) => {
  const field = await openPanel(page);
  const log = `${'Server :  some other line of a log = [x]\n'.repeat(7000)}${PASTE}`;
  // Filled at once: Playwright inserts line by line.
  const put = (text: string) =>
    field.evaluate((element, value) => {
      (element as HTMLTextAreaElement).value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
  await put(log);
  await expect(panel(page).getByRole('checkbox')).toHaveCount(4);
  expect(page.workers()).toHaveLength(1);
  await put(`${log}\n`);
  await field.fill('PostgreSQL 13.4');
  await expect(panel(page).getByText('DBMS: PostgreSQL 13.4')).toBeVisible();
  await expect(panel(page).getByText('MySQL 5.7.44')).toHaveCount(0);
});

test('nothing of the text is sent, stored, shown as a secret or put into the address', async ({
  page,
  context,
}) => {
  const field = await openPanel(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith('blob:')) return;
    sent.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  await field.fill(PASTE);
  await page.getByRole('button', { name: 'Fill in 4 answers' }).click();
  await expect(page).toHaveURL(/uses=analytics/);
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  const kept = JSON.stringify([cookies, origins, sent, page.url()]);
  for (const part of ['Zx9mQ7', 'quick brown', 'SELECT', 'VERSION_ID']) {
    expect(kept).not.toContain(part);
  }
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('quick');
  expect(sent.filter((one) => !one.startsWith(new URL(page.url()).origin))).toEqual([]);
  expect(await panel(page).innerText()).not.toContain('Zx9mQ7');
});

test('all of it works by keyboard, and axe finds nothing at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(PAIR);
  await page.getByLabel('What you run').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Read it from output' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What your servers and tools print')).toBeFocused();
  await page.keyboard.insertText(PASTE);
  await expect(panel(page).getByRole('checkbox')).toHaveCount(4);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(panel(page).getByRole('checkbox').first()).not.toBeChecked();
  await loadAxe(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText(/^3 answers filled in\./)).toBeFocused();
  await expect(page).toHaveURL(/dbms=mysql/);
  expect(await violations(page)).toEqual([]);
});
