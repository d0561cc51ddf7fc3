import { expect, test as plain, type BrowserContext, type ConsoleMessage } from '@playwright/test';

// All else is Playwright's own: a spec changes where it imports from, and nothing more.
export * from '@playwright/test';

/** How the page tells the test of a violation: the event has no other way out of a page that may leave at any time. */
const VIOLATION = 'Violation of the policy:';

/** What the test's own browser says of the service worker that it holds back (playwright.config.ts). */
export const isOfTheTest = (message: ConsoleMessage): boolean =>
  message.text().includes('Service Worker registration blocked by Playwright');

/**
 * Collects what no page of ours may do, whatever a reader does: go against its policy, throw, or ask another origin for
 * anything. Our servers are all on this host, and the policy tells its ports apart.
 */
async function watch(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('weberror', (error) => {
    complaints.push(`${error.page()?.url() ?? ''} threw ${error.error().message}`);
  });
  context.on('console', (message) => {
    if (message.text().startsWith(VIOLATION))
      complaints.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOurs = hostname === 'localhost' || ['data:', 'blob:', 'about:'].includes(protocol);
    if (!isOurs) complaints.push(`asked ${request.url()}`);
  });
  await context.addInitScript((word) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      console.error(word, effectiveDirective, blockedURI, sourceFile, lineNumber);
    });
  }, VIOLATION);
}

/** The test of every spec: it fails where a page was not quiet, in whichever context of the browser. */
export const test = plain.extend<{ quiet: undefined }>({
  quiet: [
    async ({ browser }, use) => {
      const complaints: string[] = [];
      const watching: Promise<void>[] = [];
      const begin = (context: BrowserContext): void => {
        watching.push(watch(context, complaints));
      };
      browser.on('context', begin);
      await use(undefined);
      browser.off('context', begin);
      await Promise.all(watching);
      expect([...new Set(complaints)], 'what pages did that none may').toEqual([]);
    },
    { auto: true },
  ],
});
