/*
 * Faults, where each is tested, and what is preserved.
 *
 * | Fault                              | Where                                        | Preserved                                        |
 * | ---------------------------------- | -------------------------------------------- | ------------------------------------------------ |
 * | storage refuses to write (full)    | checklist, plans-kept; here: really full     | what was stored; the rest in the page, as a file |
 * | storage blocked, private windows   | checklist, planner, plans-kept, shell        | everything until the page is closed, as a file   |
 * | cleared or spoilt under the page   | here                                         | all that the page holds; what was spoilt, aside  |
 * | rubbish in the known keys          | checklist, plans-kept; here: all at once     | the rubbish, aside; every page works             |
 * | written by an older edition        | checklist, plans-kept                        | ticks by id; what left the guide, named          |
 * | written by a newer edition         | checklist, plans-kept; here: under the page  | what it wrote, untouched; unknown fields, aside  |
 * | two and five tabs at random        | faults-tabs                                  | every tick                                       |
 * | clock wrong                        | faults-clock                                 | the last change of each item                     |
 * | script, chunk or data do not load  | faults-loading, search, lookup               | the page's text and all that did load            |
 * | fonts do not load                  | nothing to test: no page loads a font        | (tests/site/styles)                              |
 * | network gone in the middle         | faults-network                               | ticks, the plan, exports of what is loaded       |
 * | a hundred saved plans              | faults-many                                  | all of them, in a list that stays quick          |
 * | Back, and the back-forward cache   | faults-return (the cache: by its event)      | the page's state, with what came meanwhile       |
 */
import { expect, test, type Page } from '../support/quiet';
import {
  bareTab,
  box,
  FIRST,
  LISTS,
  openList,
  openTicked,
  SECOND,
  storedIn,
  storeIn,
  THIRD,
  untilStored,
} from '../support/faults';

for (const list of LISTS) {
  test.describe(`the storage of ${list.name}`, () => {
    test('that is really full keeps what it had, and takes the rest once there is room', async ({
      page,
      context,
    }) => {
      await openTicked(page, list);
      const other = await bareTab(context);
      await other.evaluate(() => {
        for (let size = 2 ** 21; size >= 1; size /= 2) {
          try {
            for (let part = 0; ; part += 1) {
              localStorage.setItem(`full-${String(size)}-${String(part)}`, 'x'.repeat(size));
            }
          } catch {
            // This size does not fit any more: on with half of it, to the last character.
          }
        }
      });
      // Tabs of several processes learn of each other's writing a little later.
      const countIn = (tab: Page): Promise<number> => tab.evaluate(() => localStorage.length);
      await expect.poll(() => countIn(page)).toBe(await countIn(other));
      const before = await storedIn(page, list.key);
      await box(page, SECOND).check();
      await expect(page.getByText('no space left for this site')).toBeVisible();
      expect(await storedIn(page, list.key)).toBe(before);
      await other.evaluate(() => {
        for (const key of Object.keys(localStorage)) {
          if (key.startsWith('full-')) localStorage.removeItem(key);
        }
      });
      await expect.poll(() => countIn(page)).toBe(await countIn(other));
      await box(page, THIRD).check();
      await untilStored(page, list.key, THIRD);
      await expect(page.getByText('no space left for this site')).toHaveCount(0);
      await page.reload();
      for (const id of [FIRST, SECOND, THIRD]) await expect(box(page, id)).toBeChecked();
    });

    test('that is cleared under the page gets back all that the page holds', async ({
      page,
      context,
    }) => {
      await openTicked(page, list);
      const other = await bareTab(context);
      await other.evaluate(() => {
        localStorage.clear();
      });
      await expect(box(page, FIRST)).toBeChecked();
      await box(page, SECOND).check();
      await untilStored(page, list.key, SECOND);
      await page.reload();
      await expect(box(page, FIRST)).toBeChecked();
      await expect(box(page, SECOND)).toBeChecked();
    });

    test('that is spoilt under the page is mended by it, and the rubbish set aside', async ({
      page,
      context,
    }) => {
      await openTicked(page, list);
      await storeIn(await bareTab(context), list.key, '{"version":1,');
      await box(page, SECOND).check();
      await untilStored(page, list.key, SECOND);
      await expect(page.getByText('It was set aside')).toBeVisible();
      expect(await storedIn(page, `${list.key}.unreadable`)).toBe('{"version":1,');
      await page.reload();
      await expect(box(page, FIRST)).toBeChecked();
      await expect(box(page, SECOND)).toBeChecked();
    });

    test('that a newer edition takes over under the page is left to it', async ({
      page,
      context,
    }) => {
      const newer = '{"version":9,"items":{},"plans":{},"more":[1]}';
      await openTicked(page, list);
      await storeIn(await bareTab(context), list.key, newer);
      await expect(page.getByText('A newer version of this guide stored your')).toBeVisible();
      await box(page, SECOND).check();
      await expect(box(page, SECOND)).toBeChecked();
      await page.reload();
      await list.ready(page);
      expect(await storedIn(page, list.key)).toBe(newer);
    });

    test('with fields that nobody here knows is copied before it is written', async ({ page }) => {
      await openTicked(page, list);
      const text = ((await storedIn(page, list.key)) ?? '').replace(
        '"status":"done"',
        '"status":"done","signedBy":"Ann"',
      );
      await page.goto('/favicon.svg');
      await storeIn(page, list.key, text);
      await openList(page, list);
      await expect(page.getByText('A copy of the whole was set aside')).toBeVisible();
      await box(page, SECOND).check();
      await untilStored(page, list.key, SECOND);
      expect(await storedIn(page, `${list.key}.unreadable`)).toBe(text);
      await expect(box(page, FIRST)).toBeChecked();
    });
  });
}

test('rubbish under every key that is known breaks no page', async ({ page, context }) => {
  const other = await bareTab(context);
  const rubbish = ['{', '[]', 'null', '"text"', '\u0000', '{"version":1,"items":7,"plans":[null]}'];
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  for (const text of rubbish) {
    for (const key of ['theme', ...LISTS.map((list) => list.key)]) await storeIn(other, key, text);
    for (const path of ['/', '/upgrade/', '/compatibility/']) {
      await page.goto(path);
      await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
    }
  }
  for (const list of LISTS) {
    await openTicked(page, list);
  }
  expect(problems).toEqual([]);
});
