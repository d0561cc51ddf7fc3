import type { Locator } from '@playwright/test';
import { openTools, PAIR, started } from '../support/planner';
import { expect, test } from '../support/quiet';

/** Pages whose later parts are drawn only when they come near the window, each with a late place on it. */
const PAGES = [
  { path: '/changes/', late: 'release-2.1.0' },
  { path: '/checklist/', late: 'clean-up' },
  { path: '/compatibility/', late: 'matrix-wso2-product' },
  { path: '/compatibility/4.1.0/', late: 'tested-dbmss' },
  { path: '/coverage/', late: 'areas' },
  { path: '/guide/databases/', late: 'analytics' },
  { path: '/releases/', late: 'sources' },
  { path: '/releases/4.1.0/', late: 'links' },
  { path: '/upgrade/3.2.0/4.7.0/', late: 'list' },
];

/** Screens on which a page may be longer or shorter than it will be once all is drawn, as a share. */
const INEXACT = 0.25;

for (const { path, late } of PAGES) {
  test(`a link into ${path} lands on the place it names, although what lies above is not drawn`, async ({
    page,
  }) => {
    await page.goto(`${path}#${late}`);
    const target = page.locator(`[id="${late}"]`);
    await expect(target).toBeInViewport();
    await expect
      .poll(async () => {
        const header = await page.getByRole('banner').boundingBox();
        const box = await target.boundingBox();
        return (box?.y ?? 0) - (header?.height ?? 0);
      }, 'the header does not cover it')
      .toBeGreaterThanOrEqual(0);
  });

  for (const width of [360, 1280]) {
    test(`${path} is at ${String(width)} about as long before all is drawn as after`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const before = await page.evaluate(() => document.documentElement.scrollHeight);
      const after = await page.evaluate(() => {
        const parts = [...document.querySelectorAll<HTMLElement>('.deferred')];
        for (const part of parts) part.style.contentVisibility = 'visible';
        return { parts: parts.length, height: document.documentElement.scrollHeight };
      });
      expect(after.parts).toBeGreaterThan(0);
      expect(Math.abs(before / after.height - 1)).toBeLessThan(INEXACT);
    });
  }

  test(`${path} is drawn to its end for print`, async ({ page }) => {
    await page.goto(path);
    const drawn = () =>
      page
        .locator('.deferred > *')
        .evaluateAll((parts) => [
          ...new Set(
            parts
              .filter((part) => part.getClientRects().length > 0)
              .map((part) => part.checkVisibility({ contentVisibilityAuto: true })),
          ),
        ]);
    expect(await drawn()).toContain(false);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(drawn).toEqual([true]);
  });
}

const PHONE = { width: 412, height: 823 };

const animationOf = (part: Locator) =>
  part.evaluate((element) => getComputedStyle(element).animationName);

// The page of each kind whose first staged part stands highest.
for (const path of [
  '/changes/',
  '/checklist/',
  '/compatibility/',
  '/compatibility/3.0.0/',
  '/guide/risks/',
  '/releases/4.7.0/',
]) {
  test(`on a phone the first paint of ${path} waits for nothing below the window, and it is there soon after`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await page.goto(path);
    const first = page.locator('.staged').first();
    expect(await animationOf(first)).toBe('stage');
    const box = await first.boundingBox();
    expect(box?.y ?? 0).toBeGreaterThan(0.8 * PHONE.height);
    await expect
      .poll(() =>
        first.evaluate((part) =>
          part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
        ),
      )
      .toBe(true);
  });
}

test('nothing is staged on a wide screen, nor where a link leads into the page', async ({
  page,
}) => {
  await page.goto('/checklist/');
  expect(await animationOf(page.locator('.staged').first())).toBe('none');
  await page.setViewportSize(PHONE);
  await page.goto('/guide/risks/#main');
  expect(await animationOf(page.locator('.staged').first())).toBe('none');
});

test('a head of a table stays below the header in a part that is drawn late', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('/compatibility/4.1.0/');
  const rows = page.locator('section.tested').nth(5).getByRole('row');
  await rows.last().scrollIntoViewIfNeeded();
  await rows.last().evaluate((row) => {
    scrollTo(0, scrollY + row.getBoundingClientRect().top - 200);
  });
  const header = await page.getByRole('banner').boundingBox();
  const head = rows.first().getByRole('columnheader').first();
  await expect
    .poll(async () => Math.abs(((await head.boundingBox())?.y ?? 0) - (header?.height ?? 0)))
    .toBeLessThanOrEqual(1);
});

test('a link far below is reached by keyboard and comes into view', async ({ page }) => {
  await page.goto('/changes/');
  const last = page.locator('[data-change] a').last();
  await last.focus();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
});

test('what has been drawn of the plan is as tall while it is left out, so that nothing moves under a press', async ({
  page,
}) => {
  await page.goto(PAIR);
  await started(page);
  await page.getByRole('button', { name: /^Show \d+ more questions$/ }).click();
  const questions = page.locator('.questions');
  const last = questions.getByRole('group').last();
  const isLeftOut = () =>
    last.evaluate(
      (part) => !part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
    );
  await openTools(page);
  await page.getByRole('heading', { name: 'Checklist', exact: true }).scrollIntoViewIfNeeded();
  await expect.poll(isLeftOut).toBe(true);

  const tall = () => questions.evaluate((box) => box.getBoundingClientRect().height);
  const leftOut = await tall();
  await last.scrollIntoViewIfNeeded();
  await expect.poll(isLeftOut).toBe(false);
  expect(await tall()).toBe(leftOut);
});
