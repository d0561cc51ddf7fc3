import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { PAIR, PLANS } from './planner';

/** A page with a list to tick off, and where it keeps the ticks. */
export interface List {
  name: string;
  path: string;
  key: string;
  /** Waits until boxes can be ticked. */
  ready: (page: Page) => Promise<void>;
}

const boxes = (page: Page): Locator => page.locator('input[type="checkbox"][id^="tick-"]');

export const LISTS: List[] = [
  {
    name: 'the checklist',
    path: '/checklist/',
    key: 'apim-upgrade-guide.checklist.1',
    ready: (page) =>
      expect(page.getByRole('complementary').locator('[data-words]')).toHaveText(/of \d+ done$/),
  },
  {
    name: 'a plan',
    path: `${PAIR}#list`,
    key: PLANS,
    ready: (page) => expect(boxes(page).nth(40)).toBeAttached(),
  },
];

/** Items that both lists have. */
export const ITEMS = [
  'involve-support',
  'choose-target',
  'find-path',
  'decide-downtime',
  'plan-hardware',
  'list-changes',
];
export const [FIRST = '', SECOND = '', THIRD = ''] = ITEMS;

/** The box of an item, by the item's id. */
export const box = (page: Page, id: string): Locator => page.locator(`[id="tick-${id}"]`);

export async function openList(page: Page, { path, ready }: List): Promise<void> {
  await page.goto(path);
  await ready(page);
}

export const storedIn = (page: Page, key: string): Promise<string | null> =>
  page.evaluate((name) => localStorage.getItem(name), key);

export const storeIn = (page: Page, key: string, text: string): Promise<void> =>
  page.evaluate(
    ([name, value]) => {
      localStorage.setItem(name, value);
    },
    [key, text] as const,
  );

/** Waits until the storage knows of a tick: plans are written after the next paint. */
export const untilStored = (page: Page, key: string, id: string): Promise<void> =>
  expect
    .poll(async () => (await storedIn(page, key)) ?? '')
    .toMatch(new RegExp(`"${id}":\\{"status":"done"`));

/** Opens a list and ticks its first item, which is stored when this returns. */
export async function openTicked(page: Page, list: List): Promise<void> {
  await openList(page, list);
  await box(page, FIRST).check();
  await untilStored(page, list.key, FIRST);
}

/** Another tab of the same site that runs nothing of it. */
export async function bareTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/favicon.svg');
  return page;
}

/** Lets parts that wait for a while say that they have not started, without the wait. */
export const letTimePass = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
