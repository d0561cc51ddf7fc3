import { expect, test } from '../support/quiet';

for (const width of [1026, 1280]) {
  test(`no stem of the timeline runs through the label of another release at ${String(width)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/releases/');
    const stops = await page.locator('.timeline li').evaluateAll((items) =>
      items.map((item) => ({
        id: item.querySelector('.version')?.textContent,
        stem: item.getBoundingClientRect(),
        label: item.querySelector('.version')?.getBoundingClientRect(),
      })),
    );
    expect(stops.length).toBeGreaterThan(10);
    const crossed = stops.flatMap(({ id, label }, index) =>
      stops
        .slice(index + 1)
        .filter(({ stem }) => label && stem.left - label.right < 1 && stem.top < label.bottom)
        .map((later) => `${String(later.id)} runs through ${String(id)}`),
    );
    expect(crossed).toEqual([]);
  });
}
