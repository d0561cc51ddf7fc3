import { readFile, writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '../support/quiet';
import { setNote } from '~/domain/checklist';
import {
  changeChecklist,
  createPlan,
  LONGEST_FRAGMENT,
  serialisePlan,
  serialisePlans,
  setAddress,
  tick as tickIn,
  toFragment,
  type SavedPlan,
} from '~/domain/plans';
import {
  incoming,
  openTools,
  PAIR,
  PLANS,
  row,
  seed,
  sharedLink,
  started,
  stored,
  SUPPORT,
  TARGET,
  tick,
} from '../support/planner';
import { tickAndReload } from '../support/reload';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The plan's address as the planner writes it. */
const ADDRESS = `${PAIR}?dbms=mysql-5.7&jdk=jdk-8&os=centos-7&uses=analytics`;
const OLD_WORDS = { id: 'involve-support', fingerprint: 'old' };
const NOW = Date.UTC(2026, 0, 1);

/** A plan that this browser kept some time ago, with one tick in it; it knew one item. */
const kept = tickIn(
  createPlan(
    {
      id: 'plan-old',
      name: 'Spring',
      address: ADDRESS,
      tracks: [
        { id: 'development', name: 'Development' },
        { id: 'production', name: 'Production' },
      ],
      items: [OLD_WORDS],
    },
    NOW,
  ),
  'development',
  OLD_WORDS,
  'done',
  NOW + 1,
);
const listOf = (...plans: SavedPlan[]): string =>
  serialisePlans({ version: 1, plans: Object.fromEntries(plans.map((plan) => [plan.id, plan])) });
const KEPT = listOf(kept);
/** The same plan with a tick more, as somebody else sends it. */
const sent = (item: string, at = NOW + 2): Promise<string> =>
  linkOf(tickIn(kept, 'development', { id: item, fingerprint: 'x' }, 'done', at));
const linkOf = async (plan: SavedPlan): Promise<string> =>
  `${plan.address.value}#${(await toFragment(plan)) ?? ''}`;

const named = (page: Page, name: string) =>
  expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);

test.describe('a link that cannot be read says why and changes nothing', () => {
  const whole = toFragment(kept).then((fragment) => fragment ?? '');
  const packed = async (text: string): Promise<string> => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    return `plan=1.${bytes.toString('base64url')}`;
  };
  const LINKS: [string, () => Promise<string> | string, string][] = [
    ['too long', () => `plan=1.${'A'.repeat(LONGEST_FRAGMENT)}`, 'at most 100,000 are read'],
    ['cut', async () => (await whole).slice(0, -9), 'The link is damaged'],
    ['cut after its beginning', () => 'plan=', 'Was it cut?'],
    [
      'tampered with',
      async () => (await whole).replace(/(?<=^.{40}).{4}/, 'AAAA'),
      'The link is damaged',
    ],
    ['made up', () => 'plan=1.%F0%9F%92%A9', 'Was it cut?'],
    ['of something else', () => packed('{"version":1,"items":{}}'), 'It names no plan'],
    ['of a later edition', () => 'plan=7.AAAA', 'was written by a newer version of this guide'],
    [
      'of a later edition inside',
      () => packed(serialisePlan(kept).replace('"version":1', '"version":2')),
      'was written by a newer version of this guide',
    ],
  ];
  for (const [what, fragment, words] of LINKS) {
    test(`where it is ${what}`, async ({ page }) => {
      await seed(page, KEPT);
      await page.goto(`${ADDRESS}#${await fragment()}`);
      await expect(page.getByRole('status').getByText(words)).toContainText('Nothing has changed.');
      await named(page, 'Spring');
      await expect(tick(page, SUPPORT)).toBeChecked();
      await expect(page).toHaveURL(/#saved=plan-old$/);
      await expect(incoming(page)).toHaveCount(0);
      expect(await stored(page)).toBe(KEPT);
    });
  }
});

test.describe('a shared plan', () => {
  test('shows what differs and changes nothing before somebody chooses, nor when it is left (wish 6)', async ({
    page,
  }) => {
    await seed(page, KEPT);
    await page.goto(await sent('choose-target'));
    await expect(incoming(page)).toContainText('It differs from “Spring” in this browser:');
    await expect(incoming(page).getByRole('listitem')).toHaveText([
      `Development: ${TARGET} (tick)`,
    ]);
    await expect(tick(page, TARGET)).not.toBeChecked();
    await incoming(page).getByRole('button', { name: 'Leave it' }).click();
    await expect(incoming(page)).toHaveCount(0);
    await page.reload();
    await named(page, 'Spring');
    await expect(tick(page, TARGET)).not.toBeChecked();
    expect(await stored(page)).toBe(KEPT);
  });

  test('opened as a new one stands beside the other, and takes what comes from there later', async ({
    page,
  }) => {
    await seed(page, KEPT);
    await page.goto(await sent('choose-target'));
    await incoming(page).getByRole('button', { name: 'Open as a new plan' }).click();
    await named(page, 'Spring (shared)');
    await expect(tick(page, TARGET)).toBeChecked();
    const here = JSON.parse((await stored(page)) ?? '') as { plans: Record<string, unknown> };
    expect(here.plans['plan-old']).toEqual((JSON.parse(KEPT) as typeof here).plans['plan-old']);

    // Both come from the plan that is sent again: the reader says which of them takes it.
    await page.goto(await sent('find-path', NOW + 3));
    const partner = incoming(page).getByLabel('Compare and merge with');
    await expect(partner.getByRole('option')).toHaveText(['Spring', 'Spring (shared)']);
    await partner.selectOption('Spring (shared)');
    await expect(incoming(page)).toContainText('It differs from “Spring (shared)”');
    await incoming(page)
      .getByRole('button', { name: /^Merge/ })
      .click();
    await named(page, 'Spring (shared)');
    await expect(tick(page, TARGET)).toBeChecked();
    await expect(tick(page, 'Find the path, and read its whole guide')).toBeChecked();
    const after = JSON.parse((await stored(page)) ?? '') as typeof here;
    expect(after.plans['plan-old']).toEqual(here.plans['plan-old']);
  });

  test('that holds nothing new says so, and leads to the plan that has it', async ({ page }) => {
    const later = setAddress(kept, `${ADDRESS}&topology=single-node`, NOW + 5);
    await seed(page, listOf(later));
    await page.goto(await linkOf(kept));
    await expect(incoming(page)).toContainText('Nothing in it is new here.');
    await expect(incoming(page).getByRole('button')).toHaveText(['Open “Spring”', 'Leave it']);
    await expect(tick(page, SUPPORT)).not.toBeChecked();
    await incoming(page).getByRole('button', { name: 'Open “Spring”' }).click();
    await expect(page).toHaveURL(/topology=.*#saved=plan-old$/);
    await expect(tick(page, SUPPORT)).toBeChecked();
    await expect(incoming(page)).toHaveCount(0);
  });

  test('comes as a file, too, and goes as one', async ({ page, browser }) => {
    await seed(page, KEPT);
    await page.goto(ADDRESS);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Plan file', exact: true }).click(),
    ]);
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(PAIR);
    await openTools(other);
    await other.getByLabel('Plan file to open').setInputFiles(await file.path());
    await incoming(other).getByRole('button', { name: 'Keep it in this browser' }).click();
    // The file is of the same jump with other answers: its own address opens.
    await expect(other).toHaveURL(new RegExp(`\\?dbms=mysql-5\\.7&.*#saved=plan-old$`));
    await named(other, 'Spring');
    await expect(tick(other, SUPPORT)).toBeChecked();
    await context.close();
  });
});

test('a file of all that a browser can keep is read, and a larger one is refused', async ({
  page,
}, testInfo) => {
  const long = changeChecklist(kept, 'development', (list) =>
    setNote(list, 'choose-target', 'x'.repeat(3_000_000), { now: NOW, sitting: 's', seen: {} }),
  );
  await page.goto(PAIR);
  await openTools(page);
  const open = async (name: string, text: string): Promise<void> => {
    const path = testInfo.outputPath(name);
    await writeFile(path, text);
    await page.getByLabel('Plan file to open').setInputFiles(path);
  };
  await open('larger.json', ' '.repeat(12_000_001));
  await expect(page.getByText('“larger.json” is larger than 12 MB.')).toBeVisible();
  await open('long.json', serialisePlan(long));
  await expect(incoming(page)).toContainText('Spring');
});

test.describe('two tabs of one plan', () => {
  test('show each other’s ticks and lose none', async ({ page, context }) => {
    await seed(page, KEPT);
    await page.goto(ADDRESS);
    const other = await context.newPage();
    await other.goto(ADDRESS);
    await tick(page, TARGET).check();
    await tick(other, 'Decide how much downtime is acceptable').check();
    await tick(other, SUPPORT).uncheck();
    for (const tab of [page, other]) {
      await expect(tick(tab, TARGET)).toBeChecked();
      await expect(tick(tab, 'Decide how much downtime is acceptable')).toBeChecked();
      await expect(tick(tab, SUPPORT)).not.toBeChecked();
    }
    await page.reload();
    await expect(tick(page, TARGET)).toBeChecked();
    await expect(tick(page, SUPPORT)).not.toBeChecked();
  });
});

test('a plan that another tab removes is told and can be brought back', async ({
  page,
  context,
}) => {
  await seed(page, KEPT);
  await page.goto(ADDRESS);
  await named(page, 'Spring');
  const list = await context.newPage();
  await list.goto('/upgrade/');
  await list.getByRole('button', { name: 'Remove Spring' }).click();
  await expect(page.getByText('“Spring” was removed in another tab.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await named(page, 'Spring');
  await expect(tick(page, SUPPORT)).toBeChecked();
  await expect(list.getByRole('link', { name: 'Spring' })).toBeVisible();
});

test('two tabs that open before the first tick begin one plan', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(PAIR);
    await openTools(tab);
  }
  await tick(page, SUPPORT).check();
  await named(page, '3.2.0 to 4.7.0');
  await expect.poll(() => stored(other)).toContain('involve-support');
  await tick(other, TARGET).check();
  await expect(tick(other, SUPPORT)).toBeChecked();
  await expect(tick(page, TARGET)).toBeChecked();
  const { plans } = JSON.parse((await stored(page)) ?? '') as { plans: object };
  expect(Object.keys(plans)).toHaveLength(1);
});

test.describe('storage', () => {
  const refuse = (page: Page, method: 'getItem' | 'setItem', name: string): Promise<unknown> =>
    page.addInitScript(
      ([refused, error]) => {
        Storage.prototype[refused as 'getItem'] = () => {
          throw new DOMException('refused', error);
        };
      },
      [method, name] as const,
    );

  test('that is full is told; what was there is shown, the page works on, and a file saves it', async ({
    page,
  }) => {
    await seed(page, KEPT);
    await refuse(page, 'setItem', 'QuotaExceededError');
    await page.goto(ADDRESS);
    await expect(tick(page, SUPPORT)).toBeChecked();
    await tick(page, TARGET).check();
    const told = page.getByRole('status').filter({ hasText: 'no space left for this site' });
    await expect(told).toBeVisible();
    await tick(page, 'Decide how much downtime is acceptable').check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      told.getByRole('button', { name: 'Export' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    for (const id of ['involve-support', 'choose-target']) expect(text).toContain(id);
    expect(await stored(page)).toBe(KEPT);
  });

  test('that is full leaves all plans to one file, which is read where there is room', async ({
    page,
    browser,
  }) => {
    await seed(page, KEPT);
    await refuse(page, 'setItem', 'QuotaExceededError');
    await page.goto('/upgrade/');
    const name = page.getByRole('textbox', { name: 'Name of Spring' });
    await name.fill('Autumn');
    await name.press('Tab');
    const told = page.getByRole('status').filter({ hasText: 'no space left for this site' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      told.getByRole('button', { name: 'Export' }).click(),
    ]);

    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(PAIR);
    await openTools(other);
    await other.getByLabel('Plan file to open').setInputFiles(await file.path());
    await expect(
      other.getByText(/^1 plan of “.*” joined with those in this browser/),
    ).toBeVisible();
    await other.getByRole('link', { name: 'Autumn' }).click();
    await named(other, 'Autumn');
    await expect(tick(other, SUPPORT)).toBeChecked();
    await context.close();
  });

  for (const method of ['getItem', 'setItem'] as const) {
    test(`whose ${method} is refused is told, and the page works on`, async ({ page }) => {
      await refuse(page, method, 'SecurityError');
      await page.goto(ADDRESS);
      await page.getByRole('main').getByRole('link', { name: 'Checklist', exact: true }).click();
      await tick(page, SUPPORT).check();
      await expect(page.getByText('This browser keeps nothing for this site.')).toBeVisible();
      await tick(page, TARGET).check();
      await expect(tick(page, SUPPORT)).toBeChecked();
      const link = new URL(await sharedLink(page));
      expect(link.hash).toMatch(/^#plan=1\./);
    });
  }

  for (const [what, text] of [
    ['no JSON', '{"version":1,"plans":'],
    ['other JSON', '[]'],
  ] as const) {
    test(`that holds ${what} is set aside and told`, async ({ page }) => {
      await seed(page, text);
      await page.goto(ADDRESS);
      await expect(page.getByText('could not be read. It was set aside')).toBeVisible();
      await tick(page, SUPPORT).check();
      await expect(page.getByText('could not be read. It was set aside')).toBeVisible();
      expect(await page.evaluate((key) => localStorage.getItem(`${key}.unreadable`), PLANS)).toBe(
        text,
      );
      await page.getByRole('button', { name: 'Understood' }).click();
      await page.reload();
      await expect(tick(page, SUPPORT)).toBeChecked();
      await expect(page.getByText('could not be read')).toHaveCount(0);
    });
  }

  test('with a damaged plan among good ones keeps the good ones and a copy of all', async ({
    page,
  }) => {
    const text = KEPT.replace(
      '{"plan-old"',
      '{"plan-bad":{"version":2,"id":"plan-bad"},"plan-old"',
    );
    await seed(page, text);
    await page.goto(ADDRESS);
    await named(page, 'Spring');
    await expect(page.getByText('A copy of the whole was set aside')).toBeVisible();
    await tick(page, TARGET).check();
    expect(await page.evaluate((key) => localStorage.getItem(`${key}.unreadable`), PLANS)).toBe(
      text,
    );
    await page.reload();
    await expect(tick(page, TARGET)).toBeChecked();
    await expect(page.getByText('set aside')).toHaveCount(0);
  });

  test('that cannot be read and has no room for a copy is left as it is', async ({ page }) => {
    await seed(page, 'no JSON');
    await page.addInitScript(() => {
      Storage.prototype.setItem = new Proxy(Reflect.get(Storage.prototype, 'setItem'), {
        apply(write, storage, [key, value]: [string, string]) {
          if (key.endsWith('.unreadable')) throw new DOMException('no', 'QuotaExceededError');
          write.call(storage, key, value);
        },
      });
    });
    await page.goto(ADDRESS);
    await tick(page, SUPPORT).check();
    await expect(page.getByText('no space left for this site')).toBeVisible();
    expect(await stored(page)).toBe('no JSON');
  });

  test('of a newer edition is left alone and told', async ({ page }) => {
    const text = '{"version":9,"plans":{}}';
    await seed(page, text);
    await page.goto(ADDRESS);
    await expect(page.getByText('A newer version of this guide stored your')).toBeVisible();
    await tick(page, SUPPORT).check();
    await expect(tick(page, SUPPORT)).toBeChecked();
    expect(await stored(page)).toBe(text);
  });
});

test('a plan kept long ago says which items are new and which have new words, until that is read (wish 1)', async ({
  page,
}) => {
  await seed(page, KEPT);
  await page.goto(ADDRESS);
  await expect(page.getByText(/^\d+ items are new, 1 has new words since you last/)).toBeVisible();
  await expect(row(page, SUPPORT).getByText('new words', { exact: true })).toBeVisible();
  await expect(tick(page, SUPPORT)).toBeChecked();
  await expect(row(page, TARGET).getByText('new', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(row(page, TARGET).getByText('new', { exact: true })).toHaveCount(0);
  await page.reload();
  await expect(tick(page, SUPPORT)).toBeChecked();
  await expect(page.getByText('since you last looked at this plan')).toHaveCount(0);
});

test('several plans for one jump stand side by side, each with its name and ticks, wherever the reader goes in the page', async ({
  page,
}) => {
  await seed(page, KEPT);
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: 'Begin another for this jump' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Autumn');
  await tick(page, TARGET).check();
  await expect(tick(page, SUPPORT)).not.toBeChecked();
  // A link to a section of the page must not make it forget which plan is open.
  await page.getByRole('link', { name: 'Checklist', exact: true }).last().click();
  await expect(page).toHaveURL(/#saved=plan-(?!old)/);
  await page.reload();
  await named(page, 'Autumn');
  await expect(tick(page, TARGET)).toBeChecked();
  await page.getByRole('link', { name: 'Spring', exact: true }).click();
  await named(page, 'Spring');
  await expect(tick(page, SUPPORT)).toBeChecked();
  await expect(tick(page, TARGET)).not.toBeChecked();
  await page.goto('/upgrade/');
  const list = page.getByRole('region', { name: 'Your plans' });
  await expect(list.getByRole('link')).toHaveText(['Autumn', 'Spring']);
  await expect(list.getByRole('listitem').first()).toContainText('done: Development 1');
  await list.getByRole('link', { name: 'Autumn' }).click();
  await named(page, 'Autumn');
  await expect(tick(page, TARGET)).toBeChecked();
});

test('a double click removes one plan, and Undo brings back all that were removed', async ({
  page,
}) => {
  const plans = ['Autumn', 'Spring', 'Summer'].map((name) => ({
    ...kept,
    id: `plan-${name.toLowerCase()}`,
    name: { value: name, at: NOW },
  }));
  await seed(page, listOf(...plans));
  await page.goto('/upgrade/');
  const links = page.getByRole('region', { name: 'Your plans' }).getByRole('link');
  await page.getByRole('button', { name: 'Remove Autumn' }).dblclick();
  await expect(links).toHaveText(['Spring', 'Summer']);
  await page.getByRole('button', { name: 'Remove Summer' }).click();
  await expect(links).toHaveText(['Spring']);
  await expect(page.getByText('“Autumn” removed. “Summer” removed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(links).toHaveText(['Autumn', 'Spring', 'Summer']);
});

test('after a removal the keyboard goes on in the next plan, and after the last where the page begins', async ({
  page,
}) => {
  const other = { ...kept, id: 'plan-other', name: { value: 'Autumn', at: NOW } };
  await seed(page, listOf(kept, other));
  await page.goto('/upgrade/');
  await page.getByRole('button', { name: 'Remove Autumn' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Spring' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Spring' }).press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('what was ticked or written and left the plan is kept in a part of its own, in the page and in its files', async ({
  page,
}) => {
  const ticked = tickIn(
    kept,
    'development',
    { id: 'hop.4.2.0-4.7.0', fingerprint: 'x' },
    'done',
    9,
  );
  const written = changeChecklist(ticked, 'development', (list) =>
    setNote(list, 'move.made-up', 'See CHG-4711.', { now: NOW, sitting: 's', seen: {} }),
  );
  const inBoth = tickIn(
    written,
    'production',
    { id: 'hop.4.2.0-4.7.0', fingerprint: 'x' },
    'done',
    9,
  );
  await seed(page, listOf(inBoth));
  await page.goto(ADDRESS);
  const gone = page.getByRole('group').filter({ hasText: 'No longer in this plan' });
  await gone.getByText('2 items').click();
  await expect(gone.getByText('See CHG-4711.')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Runbook (Markdown)' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('See CHG-4711.');
  // The way that the item is of words it, also where another one is shown.
  const hop = tick(page, 'Upgrade 4.2.0 to 4.7.0, and test it');
  await hop.uncheck();
  await expect(gone.getByText('2 items')).toBeVisible();
  await hop.check();
  await page.reload();
  // By key: where the list is far below the window, parts of it may take their height while a mouse is pressed.
  await gone.locator('summary').press('Enter');
  await expect(hop).toBeChecked();
  await page.getByRole('radio', { name: 'Production', exact: true }).check();
  await expect(gone.getByText('1 item')).toBeVisible();
  await expect(hop).toBeChecked();
});

test('Undo brings an own item back where it was, with its note, whatever track is shown', async ({
  page,
}) => {
  await seed(page, KEPT);
  await page.goto(ADDRESS);
  await page
    .getByLabel(/^Add your own/)
    .first()
    .fill('Warn the bank');
  await page.keyboard.press('Enter');
  const own = row(page, 'Warn the bank');
  await own.getByText('Rename, remove, your note').click();
  await own.getByLabel('Your note').fill('Call Ann');
  await own.getByRole('button', { name: 'Remove' }).click();
  await expect(own).toHaveCount(0);
  const track = (name: string) => page.getByRole('radio', { name, exact: true });
  await track('Production').check();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(own).toHaveCount(0);
  await track('Development').check();
  await expect(own).toContainText('Call Ann');
});

test('typing the start of the window anew gives nothing up; its button does, with a way back', async ({
  page,
}) => {
  const window = { value: { start: NOW, minutes: 600, back: 120 }, at: NOW };
  await seed(page, listOf({ ...kept, window }));
  await page.goto(ADDRESS);
  const length = page.getByLabel('Length in minutes');
  const start = page.getByLabel(/^Start \(/);
  const before = await start.inputValue();
  await start.focus();
  await page.keyboard.press('Backspace');
  await expect(start).toHaveValue('');
  await expect(length).toHaveValue('600');
  await start.blur();
  await expect(start).toHaveValue(before);
  await page.getByRole('button', { name: 'Give the window up' }).click();
  await expect(length).toBeDisabled();
  await expect(start).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(start).toHaveValue(before);
  await expect(length).toHaveValue('600');
});

test('the window counts no step that does not apply, and says where the way back does not fit', async ({
  page,
}) => {
  const window = { value: { start: NOW, minutes: 60, back: 120 }, at: NOW };
  await seed(page, listOf({ ...kept, window }));
  await page.goto(ADDRESS);
  const sums = page.getByRole('region', { name: 'Cutover window' });
  await expect(sums).toContainText('none: the way back is 1 h 0 min longer than the window');
  const steps = async (): Promise<number> =>
    Number(/of (\d+) steps/.exec((await sums.textContent()) ?? '')?.[1]);
  const before = await steps();
  await page.getByRole('heading', { name: 'During the upgrade', level: 3 }).click();
  const freeze = page.locator('#do-freeze');
  await freeze.getByText('How and check, your note').click();
  await freeze.getByLabel('Does not apply to us').check();
  await expect.poll(steps).toBe(before - 1);
});

test('an address that names the plan of another jump leaves that plan as it is', async ({
  page,
}) => {
  await seed(page, KEPT);
  await page.goto('/upgrade/4.0.0/4.7.0/#saved=plan-old');
  await started(page);
  await expect(page.getByRole('heading', { name: 'Keep and share this plan' })).toBeVisible();
  expect(await stored(page)).toBe(KEPT);
});

test('a tick is kept where the page goes away in the same moment', async ({ page }) => {
  await page.goto(PAIR);
  await openTools(page);
  await tickAndReload(tick(page, SUPPORT));
  await expect(tick(page, SUPPORT)).toBeChecked();
  await tickAndReload(tick(page, TARGET));
  await expect(tick(page, TARGET)).toBeChecked();
  await expect(tick(page, SUPPORT)).toBeChecked();
});

test.describe('the answers of a saved plan', () => {
  const OTHER = `${PAIR}?dbms=mysql-5.7&jdk=jdk-8`;
  const apart = (page: Page) => page.getByRole('status').getByText('This page shows other answers');
  const features = (page: Page) => page.getByRole('region', { name: /^Features in use/ });
  const savedAddress = async (page: Page): Promise<string> =>
    (JSON.parse((await stored(page)) ?? '') as { plans: Record<string, SavedPlan> }).plans[
      'plan-old'
    ]?.address.value ?? '';

  test('are not written over by an old address; the reader chooses which count', async ({
    page,
  }) => {
    await seed(page, KEPT);
    await page.goto(`${OTHER}#saved=plan-old`);
    await expect(apart(page)).toContainText('than “Spring” has saved');
    await expect(tick(page, SUPPORT)).toBeChecked();
    // A tick is kept, and an answer is shown, but neither decides about the saved answers.
    await tick(page, TARGET).check();
    await page.getByLabel('How it runs').selectOption({ index: 1 });
    await expect(page).toHaveURL(/topology=/);
    await expect(apart(page)).toBeVisible();
    expect(await savedAddress(page)).toBe(ADDRESS);

    await page.getByRole('button', { name: 'Saved answers' }).click();
    await expect(page).toHaveURL(/os=centos-7&uses=analytics#saved=plan-old$/);
    await expect(tick(page, TARGET)).toBeChecked();
    await expect(apart(page)).toHaveCount(0);

    await page.goto(`${OTHER}#saved=plan-old`);
    await page.getByRole('button', { name: 'Keep these answers' }).click();
    await expect(apart(page)).toHaveCount(0);
    await expect.poll(() => savedAddress(page)).toBe(OTHER);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => savedAddress(page)).toBe(ADDRESS);
  });

  test('stay when the browser goes back, and follow what is said then', async ({ page }) => {
    await seed(page, KEPT);
    await page.goto(`${ADDRESS}#saved=plan-old`);
    await named(page, 'Spring');
    await page.getByLabel('How it runs').selectOption({ index: 1 });
    await expect.poll(() => savedAddress(page)).toContain('topology=');
    const answered = await savedAddress(page);
    await page.goBack();
    await expect(page.getByLabel('How it runs')).toHaveValue('');
    await expect(apart(page)).toBeVisible();
    expect(await savedAddress(page)).toBe(answered);
    await page.goForward();
    await expect(apart(page)).toHaveCount(0);
    await page.goBack();
    await features(page).getByRole('radio', { name: 'No', exact: true }).first().check();
    await expect.poll(() => savedAddress(page)).toContain('not=');
    expect(await savedAddress(page)).not.toContain('topology=');
    await expect(apart(page)).toHaveCount(0);
  });

  test('and its ticks go to the plan that the address names, back across another one', async ({
    page,
  }) => {
    await seed(page, KEPT);
    await page.goto(`${ADDRESS}#saved=plan-old`);
    await named(page, 'Spring');
    await page.getByLabel('How it runs').selectOption({ index: 1 });
    await expect.poll(() => savedAddress(page)).toContain('topology=');
    const answered = await savedAddress(page);
    await page.getByRole('button', { name: 'Begin another for this jump' }).click();
    await expect(tick(page, SUPPORT)).not.toBeChecked();
    await features(page).getByRole('radio', { name: 'No', exact: true }).first().check();
    await expect(page).toHaveURL(/not=.*#saved=plan-(?!old)/);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/#saved=plan-old$/);
    await named(page, 'Spring');
    await expect(tick(page, SUPPORT)).toBeChecked();
    await tick(page, TARGET).check();
    await page.reload();
    await named(page, 'Spring');
    await expect(tick(page, TARGET)).toBeChecked();
    expect(await savedAddress(page)).toBe(answered);
  });

  test('of two tabs are not mixed: the tab that shows others says so', async ({
    page,
    context,
  }) => {
    await seed(page, KEPT);
    await page.goto(`${ADDRESS}#saved=plan-old`);
    await named(page, 'Spring');
    const other = await context.newPage();
    await other.goto(`${ADDRESS}#saved=plan-old`);
    await named(other, 'Spring');
    await page.getByLabel('How it runs').selectOption({ index: 1 });
    await expect(apart(other)).toBeVisible();
    await expect(apart(page)).toHaveCount(0);
    const answered = await savedAddress(page);
    await features(other).getByRole('radio', { name: 'No', exact: true }).first().check();
    await expect(other).toHaveURL(/not=/);
    expect(await savedAddress(page)).toBe(answered);
    await other.getByRole('button', { name: 'Saved answers' }).click();
    await expect(other).toHaveURL(/topology=/);
    await expect(apart(other)).toHaveCount(0);
  });
});

test('Back and Forward go through every answer, and the controls and the plan follow (wish 10)', async ({
  page,
}) => {
  await page.goto(PAIR);
  await started(page);
  const summary = page.getByRole('region', { name: 'In short' });
  const plain = await summary.innerText();
  await page.getByLabel('What you run').fill('MySQL 5.7');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('DBMS: version')).toHaveValue('5.7');
  await page.getByLabel('How it runs').selectOption({ index: 1 });
  const topology = await page.getByLabel('How it runs').inputValue();
  const features = page.getByRole('region', { name: /^Features in use/ });
  await features.getByRole('radio', { name: 'Yes' }).first().check();
  const way = page.getByRole('table', { name: /^Ways there/ }).getByRole('radio');
  await way.last().check();
  const all = await summary.innerText();
  const last = page.url();

  await page.goBack();
  await expect(way.last()).not.toBeChecked();
  await page.goBack();
  await expect(features.getByRole('radio', { name: 'Not sure' }).first()).toBeChecked();
  await page.goBack();
  await expect(page.getByLabel('How it runs')).toHaveValue('');
  await page.goBack();
  await expect(page.getByLabel('DBMS: product')).toHaveValue('');
  await expect(summary).toHaveText(plain, { useInnerText: true });
  for (let step = 0; step < 4; step += 1) await page.goForward();
  await expect(page).toHaveURL(last);
  await expect(page.getByLabel('How it runs')).toHaveValue(topology);
  await expect(features.getByRole('radio', { name: 'Yes' }).first()).toBeChecked();
  await expect(way.last()).toBeChecked();
  await expect(summary).toHaveText(all, { useInnerText: true });
});
