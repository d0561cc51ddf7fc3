import { expect, test, type Page } from '../support/quiet';
import { box, ITEMS, LISTS, openTicked, seeded, untilStored } from '../support/faults';

/** Ticks items in a tab one by one, each after a pause of so many milliseconds; runs in the page. */
const tickAll = (page: Page, steps: { id: string; pause: number }[]): Promise<void> =>
  page.evaluate(async (list) => {
    for (const { id, pause } of list) {
      await new Promise((done) => setTimeout(done, pause));
      const input = document.getElementById(`tick-${id}`) as HTMLInputElement;
      if (!input.checked) input.click();
    }
  }, steps);

/** So many items of each list, in an order and at a pace that the seed decides. */
function plan(tabs: number, seed: number): { id: string; pause: number }[][] {
  const random = seeded(seed);
  return Array.from({ length: tabs }, () =>
    ITEMS.filter(() => random() < 0.6)
      .map((id) => ({ id, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ id }) => ({ id, pause: Math.floor(random() * 40) })),
  );
}

for (const list of LISTS) {
  for (const count of [2, 5]) {
    test(`${String(count)} tabs of ${list.name} that tick at random lose no tick`, async ({
      page,
      context,
    }) => {
      test.setTimeout(120_000);
      // All tabs show one plan: it is kept before the others open.
      await openTicked(page, list);
      const address = page.url();
      const tabs = [page];
      while (tabs.length < count) {
        const tab = await context.newPage();
        await tab.goto(address);
        await list.ready(tab);
        tabs.push(tab);
      }
      for (const seed of [1, 2]) {
        for (const id of ITEMS) await box(page, id).uncheck();
        for (const tab of tabs)
          for (const id of ITEMS) await expect(box(tab, id)).not.toBeChecked();
        const steps = plan(count, seed);
        const ticked = new Set(steps.flat().map(({ id }) => id));
        expect(ticked.size).toBeGreaterThan(2);
        await Promise.all(tabs.map((tab, at) => tickAll(tab, steps[at] ?? [])));
        for (const tab of tabs) {
          for (const id of ITEMS)
            await expect(box(tab, id)).toBeChecked({ checked: ticked.has(id) });
        }
        for (const id of ticked) await untilStored(page, list.key, id);
      }
      await page.reload();
      await list.ready(page);
      for (const id of ITEMS) {
        const last = plan(count, 2)
          .flat()
          .some((step) => step.id === id);
        await expect(box(page, id)).toBeChecked({ checked: last });
      }
    });
  }
}
