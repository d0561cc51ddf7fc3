// How fast the machine is: what another machine measures, or this one on another day, is compared by it.
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import { launch, PROFILE } from './browser.mjs';
import { median } from './report.mjs';

/** What Chromium's developer tools count as a cheap phone and as one of the middle, in the same measure. */
const PHONES = { cheap: 264, middle: 1000 };

/** Lighthouse's benchmark index of this machine: the median of three, without a slow-down. */
export async function benchMachine() {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const runs = [];
    for (let run = 0; run < 3; run++) {
      runs.push(await page.evaluate(pageFunctions.computeBenchmarkIndex));
    }
    const index = Math.round(median(runs));
    const slowed = Math.round(index / PROFILE.cpu);
    console.log(
      `\nThis machine: ${index} in Lighthouse's benchmark index, ${slowed} at ${PROFILE.cpu}x (a cheap phone: ${PHONES.cheap}, one of the middle: ${PHONES.middle})`,
    );
    return { index, slowed };
  } finally {
    await browser.close();
  }
}
