// A Chromium slowed down to a cheap phone on slow 4G, the profile of every figure in the bars.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../chromium.mjs';

export const PROFILE = { cpu: 4, latency: 150, down: 200_000, up: 93_750 };

const observer = fileURLToPath(new URL('in-page.js', import.meta.url));

export async function launch() {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
}

/**
 * Opens a cold, slowed page, hands it to `use` and closes it.
 * @template T
 * @param {import('@playwright/test').Browser} browser
 * @param {(page: import('@playwright/test').Page, client: import('@playwright/test').CDPSession) => Promise<T>} use
 */
export async function withSlowPage(browser, use) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: observer });
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setCacheDisabled', { cacheDisabled: false });
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
