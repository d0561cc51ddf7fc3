import type { Page } from '@playwright/test';
import { expect, test } from '../support/quiet';
import { PAIR, started, SUPPORT, tick } from '../support/planner';
import { expectSpoken, treeOf, within, type TreeNode } from '../support/tree';

/** What a screen reader is told, read off the accessibility tree. */
const inTree = (nodes: TreeNode[], role: string, name: string): TreeNode | undefined =>
  nodes.find((node) => node.role === role && node.name === name);

test('the answer of a lookup is a named list of verdicts, and is read out', async ({ page }) => {
  await page.goto('/compatibility/4.1.0/');
  const field = page.getByRole('textbox', { name: 'What you run' });
  await field.fill('PostgreSQL 13.4, Temurin 11');
  await field.press('Enter');
  await expectSpoken(page, /^PostgreSQL 13\.4, untested: .+ Temurin 11, tested: /);
  await expect(page.getByRole('region', { name: 'Check yours' })).toMatchAriaSnapshot(`
    - region "Check yours":
      - textbox "What you run"
      - button "Look up"
      - combobox "Runtime"
      - list:
        - listitem:
          - combobox "DBMS"
          - combobox "Version"
          - button "Remove PostgreSQL"
        - listitem:
          - combobox "JDK"
          - combobox "Version"
          - button "Remove Eclipse Temurin"
      - list "Verdicts for 4.1.0":
        - listitem:
          - paragraph:
            - text: untested
            - strong: PostgreSQL 13.4
        - listitem:
          - paragraph:
            - text: tested
            - strong: Temurin 11
  `);
});

test('a tick is a checkbox with its state, and how far the list is gets read out', async ({
  page,
}) => {
  await page.goto('/checklist/');
  const item = page.getByRole('listitem').filter({ has: tick(page, SUPPORT) });
  await expect(item).toMatchAriaSnapshot(`
    - listitem:
      - checkbox "${SUPPORT}" [checked=false]
      - group: How and check
  `);
  await tick(page, SUPPORT).press('Space');
  await expect(item).toMatchAriaSnapshot(`
    - listitem:
      - checkbox "${SUPPORT}" [checked]
  `);
  await expectSpoken(page, /^1 of \d+ done\.$/);
  await expect(page.getByRole('complementary')).toMatchAriaSnapshot(`
    - complementary "Progress and tools":
      - progressbar "All phases"
      - text: /^1 of \\d+ done$/
      - navigation "Phases"
      - group "Show":
        - radio "All" [checked]
      - group "The whole list"
  `);
});

test('a plan that is drawn anew is read out in one sentence, and its parts have names', async ({
  page,
}) => {
  await page.goto(PAIR);
  await started(page);
  const field = page.getByRole('textbox', { name: 'What you run' });
  await field.fill('MySQL 5.7, JDK 8, CentOS 7');
  await field.press('Enter');
  await expectSpoken(page, /^3\.2\.0 to 4\.7\.0 goes in \d+ hops?, /);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Upgrade 3.2.0 to 4.7.0" [level=1]
      - region "Your environment":
        - textbox "What you run"
        - button "Add"
        - group "DBMS":
          - 'combobox "DBMS: product"'
          - 'combobox "DBMS: version"': "5.7"
      - region "In short"
      - region "The way"
      - region "Environment"
      - region "Changes that apply"
      - region "Checklist"
  `);
});

test('the result of a check is read out, and each line with a finding is named', async ({
  page,
}) => {
  await page.goto('/configuration/check/?from=4.3.0&to=4.7.0');
  const area = page.getByRole('textbox', { name: 'Your deployment.toml' });
  await area.fill('[apim.key_manager]\nenable_apikey_subscription_validation = false\n');
  await expectSpoken(page, /\b1 key would be ignored, a security setting/);
  await expect(page.locator('.check-result')).toMatchAriaSnapshot(`
    - heading /ignored/
  `);
});

test('the search says how much it found, groups it under headings, and gives the focus back', async ({
  page,
}) => {
  await page.goto('/guide/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.press('Enter');
  await page.keyboard.type('rollback');
  await expectSpoken(page, /^\d+ pages?\b/);
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Search":
      - searchbox "Search the guide"
      - button "Close"
      - status: /\\d+ pages?/
      - heading "Guide" [level=2]
      - list:
        - listitem:
          - link /Rollback/
  `);
  // The first Escape empties a search field, as it does everywhere in this browser.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  const [focused] = within(await treeOf(page)).filter(
    (node) => node.focused && node.role !== 'RootWebArea',
  );
  expect(focused).toMatchObject({ role: 'button', name: 'Search' });
});

const TABLES = [
  '/guide/databases/',
  '/guide/how-an-upgrade-runs/',
  '/compatibility/',
  '/compatibility/4.1.0/',
  '/releases/',
  '/changes/',
  '/upgrade/',
  PAIR,
  '/configuration/',
  '/coverage/',
  '/api/',
];

const tablesOf = async (page: Page): Promise<TreeNode[]> =>
  within(await treeOf(page)).filter(({ role }) => /table/i.test(role));

test('every table has a name, column headers and row headers', async ({ page }) => {
  test.setTimeout(180_000);
  for (const path of TABLES) {
    await page.goto(path);
    // The browser may hand out the tree of a page that has just loaded before it has filled it.
    await expect.poll(async () => (await tablesOf(page)).length, path).toBeGreaterThan(0);
    const tables = await tablesOf(page);
    for (const table of tables) {
      expect(table.role, `${path}: a table of data, to the browser`).toBe('table');
      expect(table.name, `${path}: name of the table`).not.toBe('');
      const roles = within(table).map(({ role }) => role);
      expect(roles, `${path}: ${table.name}`).toContain('columnheader');
      expect(roles, `${path}: ${table.name}`).toContain('rowheader');
    }
  }
});

test('every picture has a name or a caption', async ({ page }) => {
  for (const path of ['/', '/guide/topologies/', '/releases/']) {
    await page.goto(path);
    const nodes = within(await treeOf(page));
    const figures = nodes.filter(({ role }) => role === 'figure');
    expect(figures.length, path).toBeGreaterThan(0);
    for (const figure of figures) {
      const told = within(figure).filter(
        ({ role, name }) => role === 'Figcaption' || (role === 'image' && name !== ''),
      );
      expect(told.length, path).toBeGreaterThan(0);
    }
    for (const { name } of nodes.filter(({ role }) => role === 'image'))
      expect(name, `${path}: an image`).not.toBe('');
  }
  await page.goto('/guide/topologies/');
  const image = inTree(
    within(await treeOf(page)).map((node) => ({ ...node, name: node.name.slice(0, 32) })),
    'image',
    'Old and new environment side by ',
  );
  expect(image).toBeDefined();
});
