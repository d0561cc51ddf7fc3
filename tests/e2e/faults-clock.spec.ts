import { expect, test } from '../support/quiet';
import { box, FIRST, LISTS, openTicked, SECOND, untilStored } from '../support/faults';

for (const list of LISTS) {
  test(`a clock that jumps to 2040 and back to 1970 loses no change of ${list.name}`, async ({
    page,
    context,
  }) => {
    await page.clock.setFixedTime(new Date('2040-01-01T00:00:00Z'));
    await openTicked(page, list);
    await page.clock.setFixedTime(new Date('1970-01-01T00:00:10Z'));
    await box(page, FIRST).uncheck();
    await box(page, SECOND).check();
    await untilStored(page, list.key, SECOND);

    // A tab whose clock is right sees the last change of each, and its own count although they are earlier than 2040.
    const other = await context.newPage();
    await other.goto(page.url());
    await list.ready(other);
    await expect(box(other, FIRST)).not.toBeChecked();
    await expect(box(other, SECOND)).toBeChecked();
    await box(other, FIRST).check();
    await box(other, SECOND).uncheck();
    await expect(box(page, FIRST)).toBeChecked();
    await expect(box(page, SECOND)).not.toBeChecked();

    await page.reload();
    await list.ready(page);
    await expect(box(page, FIRST)).toBeChecked();
    await expect(box(page, SECOND)).not.toBeChecked();
  });
}
