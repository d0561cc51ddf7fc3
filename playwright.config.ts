import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/chromium.mjs';

const executablePath = await findChromium();
const reports = process.env['REPORTS'] ?? '.cache/reports';
// Workers read this file again: they find the port that the first reading has chosen.
const port = (process.env['E2E_PORT'] ??= String(await freePort()));

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // What is said must come true; how fast it does is measured by the bench, not by a busy machine.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: `${reports}/e2e.json` }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-GB',
    // What a page loads and keeps is tested of the page itself; offline.spec.ts lets the service worker in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: CHROMIUM_ARGUMENTS,
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node scripts/serve.mjs --port=${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});

/** A port that nothing listens on; other checkouts may test at the same time. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('The system gave no free port for the server of the browser tests.'));
      });
    });
  });
}
