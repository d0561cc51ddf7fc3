// Finds a Chromium for the tests, or installs one, and says what it does.
import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';
import { findProgram } from './program.mjs';
import { run } from './setup.mjs';

const WHERE = {
  variable: 'CHROMIUM_PATH',
  // Without its own windows around the page it starts two to three times as fast, with the same engine.
  names: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  ],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** What a Chromium is started with that is to ask nobody but the page's own server. */
export const CHROMIUM_ARGUMENTS = [
  // A container's root user has no sandbox to drop into.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The path of an installed Chromium: CHROMIUM_PATH, the search path, usual places, Playwright's own; else undefined. */
export async function findChromium() {
  const found = findProgram(WHERE);
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Like `findChromium`, and installs one where there is none and the machine allows it. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) {
    console.log(`Browser tests use ${found}`);
    return found;
  }
  console.log('No Chromium found. Trying to download Playwright’s own …');
  await run('playwright', ['install', 'chromium'], { quiet: true });
  const downloaded = await findChromium();
  if (downloaded) return downloaded;

  console.log('It cannot be downloaded here.');
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await installDebian(name);
    const installed = await findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium and it could not be installed here. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.',
  );
}
