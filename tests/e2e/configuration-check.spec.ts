import { readFileSync } from 'node:fs';
import { expect, isOfTheTest, test, type Locator, type Page, type Request } from '../support/quiet';
import { loadAxe, violations } from '../support/axe';

const PAGE = '/configuration/check/?from=4.3.0&to=4.7.0';
const SECRET = 'hunter-22-never-shown';

/** A file of our own: one security switch that is gone, one table that moved, one typo, one key of the identity layer. */
const FILE = `[server]
hostname = "apim.example.org"

[super_admin]
username = "admin"
password = "${SECRET}"

[apim.key_manager]
enable_apikey_subscription_validation = false

[apim.throttling]
enable_blaklist_condition = true

[integration.transaction_counter]
server_id = "node-one"

[database.apim_db]
url = "jdbc:mysql://db.example.org/apim?user=apim&password=${SECRET}"
# password = "${SECRET}"
`;

/** Values of the file, and names of its keys. */
const OF_THE_FILE = [
  SECRET,
  'node-one',
  'example.org',
  'enable_blaklist_condition',
  'transaction_counter',
];

const area = (page: Page) => page.getByRole('textbox', { name: 'Your deployment.toml' });
const summary = (page: Page) => page.locator('.result .summary');
const line = (page: Page, number: number) => page.locator(`#line-${String(number)}`);
/** The line at which a file breaks off. */
const brokenLine = (page: Page, number: number) => page.locator(`#broken-line-${String(number)}`);

/** @returns for how long the page was busy with it, in milliseconds */
function paste(page: Page, text: string): Promise<number> {
  return area(page).evaluate((element, pasted) => {
    (element as HTMLTextAreaElement).select();
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    const before = performance.now();
    // What a browser does where nobody prevents it.
    if (element.dispatchEvent(event)) {
      (element as HTMLTextAreaElement).value = pasted;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    return performance.now() - before;
  }, text);
}

async function drop(page: Page, text: string, name = 'deployment.toml'): Promise<void> {
  const data = await page.evaluateHandle(
    ([content = '', called = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], called));
      return transfer;
    },
    [text, name],
  );
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: data });
}

const choose = (page: Page, text: string, name = 'deployment.toml') =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** All that the browser keeps for the site. */
const storedText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [localStorage, sessionStorage]
      .map((store) => JSON.stringify(Object.entries(store as Record<string, unknown>)))
      .join(),
  );

for (const [how, give] of [
  ['pasted', paste],
  ['dropped', drop],
  ['chosen', choose],
] as const) {
  test(`a file that is ${how} is checked, what is most pressing first`, async ({ page }) => {
    await page.goto(PAGE);
    await give(page, FILE);
    await expect(summary(page)).toContainText('1 key would be ignored, a security setting');
    await expect(page.locator('.group h3').first()).toContainText('security');
    await expect(line(page, 9)).toContainText('would be ignored');
    await expect(line(page, 12)).toContainText('apim.throttling.enable_blacklist_condition');
    await expect(line(page, 15)).toContainText('apim.transaction_counter.server_id');
    await expect(page).toHaveURL(PAGE);
  });
}

test('typing is checked after a pause, and another target at once', async ({ page }) => {
  await page.goto(PAGE);
  await area(page).pressSequentially('[integration.transaction_counter]\nenable = true');
  await expect(summary(page)).toContainText('1 is read under another name');
  await page.getByLabel('and is to be used with').selectOption('4.3.0');
  await expect(page).toHaveURL(/to=4\.3\.0/);
  await expect(summary(page)).toHaveText('No differences found in what we can check.');
  await page.goBack();
  await expect(summary(page)).toContainText('1 is read under another name');
});

test('a link beside the field leads to what was found, which begins below the window', async ({
  page,
}) => {
  await page.goto(PAGE);
  await paste(page, FILE);
  const link = page.getByRole('link', { name: /^See \d+ findings$/ });
  const all = await page.getByRole('button', { name: /^All \d+$/ }).textContent();
  await expect(link).toHaveText(`See ${all?.replace('All ', '') ?? ''} findings`);
  await area(page).press('Tab');
  await expect(link).toBeFocused();
  const found = page.getByRole('heading', { name: '4.3.0 to 4.7.0' });
  await expect(found).not.toBeInViewport();
  await link.press('Enter');
  await expect(found).toBeFocused();
  await expect(found).toBeInViewport();
  await paste(page, 'a = 1\n[open');
  await page.getByRole('link', { name: 'Line 2 cannot be read' }).click();
  await expect(page.getByRole('heading', { name: 'Line 2 cannot be read' })).toBeFocused();
  await page.getByRole('button', { name: 'Forget the text' }).click();
  await expect(page.locator('[data-check-found]')).toBeHidden();
});

test('a file with nothing to say of its lines is told how much it does not set', async ({
  page,
}) => {
  await page.goto('/configuration/check/?from=3.2.0&to=4.7.0');
  await paste(page, '[server]\nhostname = "a"');
  await expect(summary(page)).toHaveText(
    /^Nothing found on the lines of the file; \d+ differences/,
  );
  const counts = await page.locator('.unset summary .count').allTextContents();
  const all = counts.reduce((sum, count) => sum + Number(count), 0);
  await expect(summary(page)).toHaveText(
    `Nothing found on the lines of the file; ${String(all)} differences in what it does not set.`,
  );
});

test('an old built-in value in the file is told at its line', async ({ page }) => {
  await page.goto('/configuration/check/?from=4.2.0&to=4.3.0');
  await paste(page, '[apim]\ngateway_type = "Synapse"');
  await expect(line(page, 2)).toContainText('keeps the old built-in value');
  await expect(page.locator('.group')).toContainText('The built-in value of 4.3.0 is "Regular".');
});

test('the release that a short number means is offered', async ({ page }) => {
  await page.goto('/configuration/check/?from=4.2&to=4.7.0');
  await page.locator('.problems').getByRole('button', { name: '4.2.0' }).click();
  await expect(page).toHaveURL(/from=4\.2\.0/);
});

test('of two files that are dropped, the one that was left out is named', async ({ page }) => {
  await page.goto(PAGE);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['[server]'], 'one.toml'));
    transfer.items.add(new File(['[other]'], 'two.toml'));
    return transfer;
  });
  await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('“one.toml” was read.')).toContainText('“two.toml” left out.');
});

test('a file that cannot be read any more is said to be so', async ({ page }) => {
  await page.goto(PAGE);
  await page.evaluate(() => {
    File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  });
  await drop(page, '[server]', 'x.toml');
  await expect(page.getByText('“x.toml” could not be read. Choose it again.')).toBeVisible();
});

test('a file that is no TOML is shown at its line, with what was expected and no findings', async ({
  page,
}) => {
  await page.goto(PAGE);
  await paste(
    page,
    `[server]\nhostname = "a"\npassword = "${SECRET}"\nport = yes\n[apim.gone]\nx = 1`,
  );
  await expect(page.getByRole('heading', { name: 'Line 4 cannot be read' })).toBeVisible();
  await expect(summary(page)).toContainText('API-M itself would not start with this file');
  await expect(brokenLine(page, 4)).toContainText('expected a value');
  await expect(page.locator('.group')).toHaveCount(0);
  await expect(page.locator('.check-result')).not.toContainText(SECRET);
});

test('secrets are hidden in the view and in every export', async ({ page }) => {
  await page.goto(PAGE);
  await paste(page, FILE);
  await expect(line(page, 6)).toContainText('password = "•••"');
  await expect(page.locator('.check-result')).not.toContainText(SECRET);
  for (const [name, extension] of [
    ['Markdown', 'md'],
    ['JSON', 'json'],
    ['SARIF', 'sarif'],
  ] as const) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe(`deployment-toml-4.3.0-to-4.7.0.${extension}`);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('enable_apikey_subscription_validation');
    expect(text).toContain('update level');
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('node-one');
  }
});

test('more than is read is refused with words, and the page goes on', async ({ page }) => {
  await page.goto(PAGE);
  const large = '# a line of no meaning\n'.repeat(450_000);
  // That the text comes from the test to the page takes longer than anything after it.
  expect(await paste(page, large)).toBeLessThan(1000);
  await expect(page.getByText(/What you pasted has 10,350,000 characters/)).toBeVisible();
  await expect(area(page)).toHaveValue('');
  await choose(page, large, 'large.toml');
  await expect(page.getByText(/“large.toml” has 10,350,000 bytes; at most/)).toBeVisible();
  await choose(page, '\0\0binary', 'picture.png');
  await expect(page.getByText('“picture.png” is not a text in UTF-8')).toBeVisible();
  await paste(page, FILE);
  await expect(summary(page)).toContainText('1 key would be ignored');
});

test('nothing of the file is sent: only files of this site are asked for, and the policy holds for the worker', async ({
  page,
}) => {
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request);
  });
  const said: string[] = [];
  page.on('console', (message) => {
    if (!isOfTheTest(message)) said.push(message.text());
  });
  await page.goto(PAGE);
  await paste(page, FILE);
  await expect(summary(page)).toContainText('would be ignored');
  await page.getByLabel('and is to be used with').selectOption('4.6.0');
  await expect(page.getByRole('heading', { name: '4.3.0 to 4.6.0' })).toBeVisible();
  for (const name of ['Markdown', 'JSON', 'SARIF']) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    await waiting;
  }
  // The typo is in no layer, so the identity layer was asked as well.
  expect(asked.map((request) => new URL(request.url()).pathname)).toEqual(
    expect.arrayContaining([
      '/configuration/check/keys.json',
      '/configuration/check/identity.json',
    ]),
  );
  const { origin } = new URL(page.url());
  for (const request of asked) {
    const { search, origin: asker } = new URL(request.url());
    expect(request.method()).toBe('GET');
    expect(asker).toBe(origin);
    expect(request.postData()).toBeNull();
    expect(search).toMatch(/^$|^\?from=4\.3\.0&to=4\.7\.0$|^\?v=\w{8}$/);
    const sent = JSON.stringify([request.url(), await request.allHeaders()]);
    for (const part of OF_THE_FILE) expect(sent).not.toContain(part);
  }
  expect(said).toEqual([]);
  const stored = await storedText(page);
  for (const part of OF_THE_FILE) expect(stored).not.toContain(part);

  const blocked = await page.workers()[0]?.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective);
        });
        void fetch('https://example.org/').catch(() => undefined);
      }),
  );
  expect(blocked).toBe('connect-src');
});

test('a long text is typed in part by part, and checked as one', async ({ page }) => {
  await page.goto(PAGE);
  const shown = page.getByRole('combobox', { name: 'Shown' });
  await paste(page, FILE);
  await expect(shown).toBeHidden();
  const long = '# a line of no meaning\n'.repeat(2500) + FILE;
  await paste(page, long);
  await expect(shown).toBeVisible();
  await expect(line(page, 2515)).toContainText('apim.transaction_counter.server_id');
  const parts = await shown.getByRole('option').allTextContents();
  expect(parts).toEqual([
    'lines 1 to 360',
    'lines 361 to 720',
    'lines 721 to 1,080',
    'lines 1,081 to 1,440',
    'lines 1,441 to 1,800',
    'lines 1,801 to 2,160',
    'lines 2,161 to 2,520',
  ]);
  const { length } = await area(page).inputValue();
  expect(length).toBeLessThan(long.length / 2);

  await shown.selectOption('lines 1 to 360');
  await area(page).press('Control+Home');
  await page.keyboard.insertText('[apim.nothing]\nx = 1\n');
  await expect(line(page, 2517)).toContainText('apim.transaction_counter.server_id');
  await expect(line(page, 2)).toContainText('is not recognised');
  await shown.selectOption({ index: 6 });
  await expect(area(page)).toHaveValue(/enable_blaklist_condition/);
  await expect(shown.getByRole('option').first()).toHaveText('lines 1 to 362');
  await expect(shown.getByRole('option').last()).toHaveText('lines 2,163 to 2,522');
  await page.getByRole('button', { name: 'Forget the text' }).click();
  await expect(shown).toBeHidden();
  await expect(area(page)).toHaveValue('');
});

test('a file that breaks off loses its findings, and gets them back', async ({ page }) => {
  const noted = page.locator('.file .noted').filter({ visible: true });
  await page.goto(PAGE);
  await paste(page, `${FILE}\nlast =`);
  await expect(page.getByRole('heading', { name: 'Line 21 cannot be read' })).toBeVisible();
  await expect(brokenLine(page, 21)).toContainText('Column 7: expected a value');
  await expect(noted).toHaveCount(1);
  await paste(page, FILE);
  await expect(line(page, 9)).toContainText('would be ignored');
  await expect(line(page, 12)).toContainText('Nearest: apim.throttling.enable_blacklist_condition');
  await paste(page, `${FILE}\nlast =`);
  await expect(brokenLine(page, 21)).toContainText('Column 7: expected a value');
  await expect(noted).toHaveCount(1);
});

test('while a line is half written its findings and the file are out of sight, and come back as they were', async ({
  page,
}) => {
  await page.goto(PAGE);
  await paste(page, FILE);
  await page
    .getByRole('group', { name: 'Show' })
    .getByRole('button', { name: /^renamed/ })
    .click();
  const findings = page.locator('.group').filter({ visible: true });
  await expect(findings).toHaveCount(1);
  await area(page).press('Control+End');
  await page.keyboard.insertText('\nlast =');
  await expect(page.getByRole('heading', { name: 'Line 21 cannot be read' })).toBeVisible();
  await expect(findings).toHaveCount(0);
  await expect(page.getByText('Keys that the file does not set')).toBeHidden();
  await brokenLine(page, 21).waitFor();
  await expect(line(page, 20)).toBeHidden();
  await page.keyboard.insertText(' 1');
  await expect(page.getByRole('heading', { name: 'Line 21 cannot be read' })).toHaveCount(0);
  await expect(findings).toHaveCount(1);
  await expect(findings).toContainText('is now read as');
  await expect(line(page, 20)).toBeVisible();
});

test('a long file is not drawn anew for a line that was half written', async ({ page }) => {
  await page.goto(PAGE);
  const keys = Array.from({ length: 300 }, (_, index) => `own_${String(index)} = 1\n`);
  await paste(page, `[apim.nothing]\n${keys.join('')}`);
  await expect(line(page, 301)).toBeVisible();
  await area(page).press('Control+End');
  await page.keyboard.insertText('last =');
  await expect(brokenLine(page, 302)).toContainText('Column 7: expected a value');
  await expect(line(page, 100)).toBeHidden();
  await expect(line(page, 100)).toHaveCount(1);
  await page.keyboard.insertText(' 1');
  await expect(line(page, 100)).toBeVisible();
  await expect(line(page, 302)).toContainText('last = 1');
  await expect(brokenLine(page, 302)).toHaveCount(0);
});

test('a link from a line leads to its finding, also where that is not drawn yet', async ({
  page,
}) => {
  await page.goto(PAGE);
  const keys = Array.from({ length: 300 }, (_, index) => `own_${String(index)} = 1\n`);
  await paste(page, `[apim.nothing]\n${keys.join('')}`);
  await line(page, 301).getByRole('link').click();
  const focused = page.locator(':focus');
  await expect(focused).toContainText('own_299');
  await expect(focused).toHaveJSProperty('tagName', 'LI');
  await area(page).press('Control+Home');
  await page.keyboard.insertText('# one line more\n');
  await expect(page.getByRole('link', { name: 'line 302', exact: true })).toBeVisible();
});

test('a file of another product is said to be one', async ({ page }) => {
  await page.goto(PAGE);
  await paste(page, '[server]\nhostname = "is"\n\n[database.identity_db]\ntype = "h2"');
  const said = page.getByText('this looks like the file of WSO2 Identity Server');
  await expect(said).toContainText('Line 5 stands in the file of WSO2 Identity Server');
  await paste(page, FILE);
  await expect(said).toHaveCount(0);
});

test('the identity layer is loaded when the file touches it, or when it is asked for', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const identity = '/configuration/check/identity.json';
  await page.goto('/configuration/check/?from=4.1.0&to=4.2.0');
  await paste(page, '[server]\nhostname = "a"');
  await expect(summary(page)).toHaveText(/^Nothing found on the lines of the file; /);
  expect(asked).not.toContain(identity);
  await page.getByRole('button', { name: 'Compare the identity layer as well' }).click();
  const fold = page.getByText(/Built-in values of the identity layer that change \d+/);
  await fold.click();
  await expect(page.locator('.unset')).toContainText('oauth.grant_type.device_code.enable');
  expect(asked).toContain(identity);
});

test('releases that are not known are named with the nearest', async ({ page }) => {
  await page.goto('/configuration/check/?from=3.2.1&to=4.7.0');
  await expect(page.getByText('“3.2.1” is not a release whose keys are known here.')).toBeVisible();
  await paste(page, FILE);
  await expect(summary(page)).toContainText('Choose the release that the file was written for');
  await page.getByRole('button', { name: '3.2.0', exact: true }).click();
  await expect(page).toHaveURL(/from=3\.2\.0/);
  await expect(page.getByLabel('The file was written for')).toHaveValue('3.2.0');
  await expect(page.getByRole('heading', { name: '3.2.0 to 4.7.0' })).toBeVisible();
  await page.getByLabel('The file was written for').selectOption('4.7.0');
  await page.getByLabel('and is to be used with').selectOption('4.1.0');
  await expect(summary(page)).toContainText('4.1.0 is older than 4.7.0');
});

test('a part of the address that is not known stays until something is chosen in its place', async ({
  page,
}) => {
  await page.goto('/configuration/check/?from=3.2.1&to=4.7.0&distribution=gatewy');
  const unread = page.getByText('“gatewy” is not a distribution.');
  await expect(unread).toBeVisible();
  await page.getByLabel('The file was written for').selectOption('3.2.0');
  await expect(page).toHaveURL(/from=3\.2\.0&to=4\.7\.0&distribution=gatewy/);
  await expect(unread).toBeVisible();
  await page.getByLabel('Distribution').selectOption({ index: 1 });
  await expect(unread).toBeHidden();
  await expect(page).not.toHaveURL(/gatewy/);
});

test('findings and lines lead to each other, filtered and by keyboard alone', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByLabel('and is to be used with').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveText('Your deployment.toml');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(FILE);
  await expect(summary(page)).toContainText('would be ignored');

  const filter = page.getByRole('group', { name: 'Show' });
  await filter.getByRole('button', { name: /^renamed/ }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.group')).toHaveCount(1);
  await expect(line(page, 9)).not.toContainText('would be ignored');
  await page.getByRole('link', { name: 'line 15' }).focus();
  await page.keyboard.press('Enter');
  await expect(line(page, 15)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(focused).toContainText('is now read as');
  await expect(focused).toHaveJSProperty('tagName', 'LI');
  await expect(page).toHaveURL(PAGE);
});

test('findings go into a saved plan, and stand in its checklist', async ({ page }) => {
  await page.goto(PAGE);
  await paste(page, FILE);
  await page.getByRole('button', { name: 'Add to a plan’s checklist' }).click();
  await expect(page.getByRole('combobox', { name: 'Plan' })).toHaveValue('');
  await page.getByRole('checkbox', { name: /enable_blaklist_condition/ }).uncheck();
  const title = /enable_apikey_subscription_validation would be ignored/;
  await page.getByRole('button', { name: /^Add \d+ findings$/ }).click();
  await expect(page.locator('.add .done')).toContainText('“4.3.0 to 4.7.0”');
  // Once more changes nothing: the items are there.
  await page.getByRole('button', { name: /^Add \d+ findings$/ }).click();
  const stored = await storedText(page);
  expect(stored).toContain('enable_apikey_subscription_validation');
  expect(stored).not.toContain('enable_blaklist_condition');
  for (const value of [SECRET, 'node-one', 'example.org']) expect(stored).not.toContain(value);

  await page.getByRole('link', { name: 'Open the plan' }).click();
  await expect(page).toHaveURL(/\/upgrade\/4\.3\.0\/4\.7\.0\/#saved=/);
  await expect(page.getByText(title)).toHaveCount(1);
});

test('the text is gone with a press, and with the page', async ({ page }) => {
  await page.goto(PAGE);
  await paste(page, FILE);
  await expect(summary(page)).toContainText('would be ignored');
  await page.getByRole('button', { name: 'Forget the text' }).click();
  await expect(area(page)).toBeFocused();
  await expect(summary(page)).toHaveText('There is nothing to check yet.');
  await paste(page, FILE);
  await expect(summary(page)).toContainText('would be ignored');
  await page.reload();
  await expect(area(page)).toHaveValue('');
});

for (const [name, media] of [
  ['in light', { colorScheme: 'light', forcedColors: 'none' }],
  ['in the dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['with forced colours', { colorScheme: 'light', forcedColors: 'active' }],
] as const) {
  test(`form and result are accessible and fit, ${name}`, async ({ page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.goto(PAGE);
    await loadAxe(page);
    const lookAt = async (): Promise<void> => {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page)).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider).toBeLessThanOrEqual(0);
      }
    };
    await lookAt();
    await paste(page, `${FILE}\nlast =`);
    await expect(summary(page)).toContainText('is not TOML');
    await lookAt();
    await paste(page, '# a line of no meaning\n'.repeat(2500) + FILE);
    await expect(summary(page)).toContainText('would be ignored');
    await page.getByRole('button', { name: 'Add to a plan’s checklist' }).click();
    await page.getByText(/^Built-in values that change \d+/).click();
    await lookAt();
  });
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No Tab leads to ${String(target)}.`);
}

test('a file is checked, and its findings are exported and kept, with the Tab key alone', async ({
  page,
}) => {
  await page.goto('/configuration/check/');
  await tabTo(page, page.getByLabel('The file was written for'));
  await page.keyboard.type('4.3.0');
  await expect(page).toHaveURL(/from=4\.3\.0/);
  await tabTo(page, area(page));
  await page.keyboard.insertText(FILE);
  await expect(summary(page)).toContainText('would be ignored');
  await tabTo(page, page.getByRole('button', { name: 'Markdown' }));
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await waiting;
  await tabTo(page, page.getByRole('button', { name: 'Add to a plan’s checklist' }));
  await page.keyboard.press('Enter');
  const add = page.getByRole('button', { name: /^Add \d+ findings$/ });
  await expect(add).toBeVisible();
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(page.locator('.add .done')).toContainText('“4.3.0 to 4.7.0”');
  await tabTo(page, page.getByRole('link', { name: 'line 9' }));
  await page.keyboard.press('Enter');
  await expect(line(page, 9)).toBeFocused();
});

test('without JavaScript the page says what it would do, and leads to the pairs', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAGE);
  await expect(page.getByText('Checking a file needs JavaScript')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('term').first()).toContainText('Would be ignored');
  await page.getByRole('link', { name: 'pages of each pair of releases' }).click();
  await expect(page.getByRole('heading', { name: 'Compare two releases' })).toBeVisible();
  await context.close();
});
