// A Chromium slowed down to a cheap phone on slow 4G, the profile of every figure in the bars.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../chromium.mjs';

export const PROFILE = { cpu: 4, latency: 150, down: 200_000, up: 93_750 };

const observer = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

export async function launch() {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
}

/**
 * Loads a page and then begins to collect what the browser reports, from the start of the load on, in `bench` of the page.
 * A script that waited in the page from the start would take part of the time that it measures.
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
export async function load(page, address) {
  await page.goto(address, { waitUntil: 'networkidle' });
  // A slow page can be busy for so long before it asks for its scripts that the network seems to be idle.
  await page.waitForTimeout(1500);
  await page.evaluate(observer);
  // What was seen before is handed over in a task of its own.
  await page.evaluate(() => new Promise((resolve) => globalThis.setTimeout(resolve, 50)));
}

/**
 * Opens a slowed page with nothing in its caches, hands it to `use` and closes it. It has a picture of the site open
 * already: the header Cross-Origin-Opener-Policy ends the process of an empty page, and a desktop browser has a spare one
 * ready for that, which this browser has not. Without this step the start of a process would count as time to paint.
 * @template T
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of the site
 * @param {(page: import('@playwright/test').Page, client: import('@playwright/test').CDPSession) => Promise<T>} use
 */
export async function withSlowPage(browser, address, use) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await page.goto(new URL('favicon.svg', address).href);
    await client.send('Network.clearBrowserCache');
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: PROFILE.latency,
      downloadThroughput: PROFILE.down,
      uploadThroughput: PROFILE.up,
    });
    await client.send('Emulation.setCPUThrottlingRate', { rate: PROFILE.cpu });
    return await use(page, client);
  } finally {
    await context.close();
  }
}
