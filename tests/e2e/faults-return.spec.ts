import { expect, test } from '../support/quiet';
import { box, FIRST, LISTS, openTicked, SECOND, storedIn, untilStored } from '../support/faults';

// Playwright turns the back-forward cache off, and does not follow a page out of it where it is on (goBack never ends): Back
// loads the page anew here, and what the page does on a return is asked of it by the event that tells it.

for (const list of LISTS) {
  test(`${list.name} is right after Back, with what another tab ticked meanwhile`, async ({
    page,
    context,
  }) => {
    await openTicked(page, list);
    const address = page.url();
    await page.goto('/guide/');
    const other = await context.newPage();
    await other.goto(address);
    await list.ready(other);
    await box(other, SECOND).check();
    await untilStored(other, list.key, SECOND);
    await page.goBack();
    for (const id of [FIRST, SECOND]) await expect(box(page, id)).toBeChecked();
    await box(page, FIRST).uncheck();
    await expect(box(other, FIRST)).not.toBeChecked();
  });

  test(`${list.name} reads the storage when the browser says that the page came back`, async ({
    page,
  }) => {
    await openTicked(page, list);
    const text = (await storedIn(page, list.key)) ?? '';
    await box(page, FIRST).uncheck();
    // What the page itself writes raises no event in it: only the return tells it to look.
    await expect.poll(() => storedIn(page, list.key)).not.toBe(text);
    const later = text.replace(/("involve-support":\{"status":"done","at":)\d+/, '$19000000000000');
    expect(later).not.toBe(text);
    await page.evaluate(
      ([key, value]) => {
        localStorage.setItem(key, value);
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      },
      [list.key, later] as const,
    );
    await expect(box(page, FIRST)).toBeChecked();
  });
}
