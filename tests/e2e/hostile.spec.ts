/**
 * Hostile inputs as a reader's browser meets them: nothing of them runs, throws or breaks the policy (support/quiet.ts), what
 * was kept stays, and the page says what it made of them. tests/unit/domain/hostile.test.ts gives the readers many more.
 */
import { createPlan, serialisePlans } from '~/domain/plans';
import { readConfigurationFile } from '~/domain/configuration/file/read';
import { BAD_FILES, BAD_FRAGMENTS, BAD_TEXTS, tamperedTexts } from '../support/hostile';
import { incoming, PAIR, PLANS, seed, started, stored } from '../support/planner';
import { expect, test, type Page } from '../support/quiet';

const LIST = 'apim-upgrade-guide.checklist.1';
const plan = createPlan(
  {
    id: 'plan-old',
    name: 'Spring',
    address: PAIR,
    tracks: [{ id: 'production', name: 'Production' }],
    items: [],
  },
  Date.UTC(2026, 0, 1),
);
const KEPT = serialisePlans({ version: 1, plans: { [plan.id]: plan } });

/** How many of a kind the pages were given; the reporter prints it beside the test. */
const count = (kind: string, number: number): void => {
  test
    .info()
    .annotations.push({ type: 'hostile inputs', description: `${String(number)} ${kind}` });
  console.log(`${String(number)} hostile inputs: ${kind}`);
};

let dialogs: string[] = [];

test.beforeEach(({ page }) => {
  test.setTimeout(180_000);
  dialogs = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});

test.afterEach(async ({ page }) => {
  expect(dialogs).toEqual([]);
  expect(await page.evaluate(() => '__ran' in window)).toBe(false);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

/** Where something is kept, the parts that keep, share and export open by themselves. */
const toolsOpen = (page: Page) =>
  expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();

/** So many at a time. */
const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, at * size + size),
  );

// A text of thousands of letters makes an address that no server takes.
const SHORT = BAD_TEXTS.filter((text) => encodeURIComponent(text.toWellFormed()).length < 400);

for (const [path, ...keys] of [
  ['/compatibility/', 'dbms', 'release'],
  ['/compatibility/4.1.0/', 'jdk'],
  ['/changes/', 'text', 'from', 'severity'],
  ['/configuration/check/', 'from', 'distribution'],
  ['/upgrade/', 'from'],
  [PAIR, 'dbms', 'uses', 'through'],
] as const) {
  test(`${path} with bad keys and values in its address`, async ({ page }) => {
    await seed(page, KEPT);
    for (const some of slices(SHORT, 24)) {
      const query = new URLSearchParams(
        some.flatMap((text) => [...keys.map((key) => [key, text]), [text, 'x']]),
      );
      await page.goto(`${path}?${String(query)}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    }
    if (path === PAIR) await started(page);
    expect(await stored(page)).toBe(KEPT);
    count(`queries of ${path}`, SHORT.length * (keys.length + 1));
  });
}

test('addresses that lead nowhere', async ({ page }) => {
  for (const text of SHORT.filter((one) => !/^\.\.|\0/.test(one)).slice(0, 20)) {
    await page.goto(
      `/no/${encodeURIComponent(text.toWellFormed())}/?${encodeURIComponent(text.toWellFormed())}`,
    );
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  count('paths', 20);
});

test('fragments that hold no plan change nothing, and the page says so', async ({ page }) => {
  await seed(page, KEPT);
  await page.goto(PAIR);
  await started(page);
  const bad = [...BAD_FRAGMENTS, ...SHORT.map((text) => `plan=1.${text.toWellFormed()}`)];
  const said = page.getByRole('status').getByText('Nothing has changed.');
  for (const fragment of bad) {
    await page.evaluate((anchor) => {
      location.hash = anchor;
    }, fragment);
  }
  await expect(said).toBeVisible();
  await expect(incoming(page)).toHaveCount(0);
  expect(await stored(page)).toBe(KEPT);
  count('fragments', bad.length);
});

const file = (text: string) => ({
  name: '<img src=x onerror=window.__ran=1>.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('files that are no plan or no checklist change nothing', async ({ page }) => {
  await seed(page, KEPT);
  await page.goto(PAIR);
  await toolsOpen(page);
  for (const text of BAD_FILES) {
    await page.getByLabel('Plan file to open').setInputFiles(file(text));
  }
  await expect(page.getByRole('status').getByText('Nothing has changed.')).toBeVisible();
  expect(await stored(page)).toBe(KEPT);
  await page.goto('/checklist/');
  for (const text of BAD_FILES.filter((one) => !one.includes('"items"'))) {
    await page.getByLabel('File to import').setInputFiles(file(text));
  }
  await expect(page.getByText(/onerror.* was not imported, and nothing has changed/)).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), LIST)).toBeNull();
  count('files', BAD_FILES.length * 2);
});

test('a plan of bad texts is shown as texts, and leaves the others alone', async ({ page }) => {
  const titles = BAD_TEXTS.filter((text) => text.trim() !== '' && text.length <= 200);
  const bad = {
    ...plan,
    id: 'plan-bad',
    name: { value: titles[0], at: 1 },
    tracks: Object.fromEntries(
      titles.map((name, at) => [
        `track-${String(at)}`,
        {
          head: { value: { name, order: at, removed: false }, at: 1 },
          checklist: {
            version: 1,
            items: { 'own-1': { status: 'done', at: 1, notes: { n1: { text: name, at: 1 } } } },
            own: { 'own-1': { title: name, phase: 'before', at: 1 } },
            known: [],
          },
        },
      ]),
    ),
  };
  await seed(page, KEPT);
  await page.goto(PAIR);
  await toolsOpen(page);
  await page.getByLabel('Plan file to open').setInputFiles(file(JSON.stringify(bad)));
  await expect(incoming(page)).toContainText('<script>');
  expect(await stored(page)).toBe(KEPT);
  await incoming(page).getByRole('button', { name: 'Keep it in this browser' }).click();
  await expect(incoming(page)).toHaveCount(0);
  const after = JSON.parse((await stored(page)) ?? '') as { plans: Record<string, unknown> };
  expect(Object.keys(after.plans).toSorted()).toEqual(['plan-bad', 'plan-old']);
  expect(after.plans['plan-old']).toEqual((JSON.parse(KEPT) as typeof after).plans['plan-old']);
  await page.reload();
  await started(page);
  await page.goto('/upgrade/');
  await expect(page.getByRole('link', { name: /<script>/ })).toBeVisible();
  count('texts of a plan', titles.length * 3);
});

test('a stored checklist of bad texts is shown as texts, wherever it is shown', async ({
  page,
}) => {
  const notes = Object.fromEntries(
    BAD_TEXTS.map((text, at) => [
      `own-${String(at)}`,
      { status: 'done', at: 1, notes: { n1: { text, at: 1 } } },
    ]),
  );
  const titles = BAD_TEXTS.filter((text) => text.trim() !== '' && text.length <= 200);
  const own = Object.fromEntries(
    titles.map((title, at) => [`own-${String(at)}`, { title, phase: 'before', at: 1 }]),
  );
  const state = JSON.stringify({ version: 1, items: notes, own, known: [] });
  await page.addInitScript(
    ([key, value]) => {
      localStorage.setItem(key ?? '', value ?? '');
    },
    [LIST, state],
  );
  await page.goto('/checklist/');
  await expect(page.getByText('<script>window.__ran=1</script>').first()).toBeVisible();
  await page.goto('/');
  await expect(page.locator('[data-continue-checklist] [data-words]').first()).toContainText(
    /done/,
  );
  count('texts of a checklist', BAD_TEXTS.length + titles.length);
});

test('storage that is anything at all leaves every page whole', async ({ page }) => {
  const sound = { version: 1, items: { backup: { status: 'done', at: 1 } }, own: {}, known: [] };
  const texts = [...BAD_FILES.slice(0, 8), ...tamperedTexts(sound).slice(0, 3)];
  await page.goto('/404.html');
  for (const text of texts) {
    await page.evaluate(
      ([list, plans, value]) => {
        localStorage.clear();
        for (const key of [list, plans, 'theme']) localStorage.setItem(key ?? '', value ?? '');
      },
      [LIST, PLANS, text],
    );
    for (const path of ['/checklist/', PAIR]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await started(page);
    // What could not be read is kept as it was, or beside it.
    const all = await page.evaluate(() =>
      Array.from({ length: localStorage.length }, (_, at) =>
        localStorage.getItem(localStorage.key(at) ?? ''),
      ),
    );
    if (text !== '') expect(all).toContain(text);
  }
  count('stored texts', texts.length * 3);
});

test('a pasted file of bad keys and values is shown as a text', async ({ page }) => {
  const lines = BAD_TEXTS.map((text) => `${JSON.stringify(text)} = ${JSON.stringify(text)}`);
  const sound = [...new Set(lines)].filter((line) => readConfigurationFile(line).kind === 'keys');
  expect(sound.length).toBeGreaterThan(50);
  await page.goto('/configuration/check/?from=4.3.0&to=4.7.0');
  const area = page.getByRole('textbox', { name: 'Your deployment.toml' });
  await area.fill(sound.join('\n'));
  await expect(page.locator('.result .summary')).toContainText('recognised in neither');
  await area.fill('[server');
  await expect(page.locator('.result .summary')).toContainText('Line 1, column 8 is not TOML');
  count('lines of TOML', sound.length);
});

test('pasted output of bad lines is told, and fills in nothing by itself', async ({ page }) => {
  await page.goto(PAIR);
  await page.getByRole('button', { name: 'Read it from output' }).click();
  const field = page.getByLabel('What your servers and tools print');
  const before = ['psql (PostgreSQL) ', 'openjdk version "', 'PRETTY_NAME="', ''];
  const lines = before.flatMap((start) => SHORT.map((text) => `${start}${text.toWellFormed()}`));
  await field.fill(lines.join('\n'));
  await expect(page.getByRole('region', { name: 'Read it from output' })).toContainText(/line/);
  await expect(page).toHaveURL(PAIR);
  count('lines of output', lines.length);
});

test('the search looks for bad words as for any', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  for (const text of SHORT) await page.getByLabel('Search the guide').fill(text);
  await page.getByLabel('Search the guide').fill('<img src=x onerror=window.__ran=1>');
  const status = page.getByRole('dialog', { name: 'Search' }).getByRole('status');
  await expect(status).toHaveText(/pages?|Nothing|not found/);
  count('texts typed into the search', SHORT.length);
});
