import type { Locator } from '@playwright/test';

/** Ticks a box and reloads the page in one go: nothing is painted in between. */
export async function tickAndReload(box: Locator): Promise<void> {
  const page = box.page();
  const reloaded = page.waitForEvent('load');
  await box.evaluate((input: HTMLInputElement) => {
    input.click();
    location.reload();
  });
  await reloaded;
}
