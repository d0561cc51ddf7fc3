import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { ensureFirefox } from '../../scripts/firefox.mjs';
import { serve } from '../../scripts/serve.mjs';

/** A Firefox with the built site beside it. */
export interface Firefox {
  browser: Browser;
  /** Where the site is served, without a slash at the end. */
  origin: string;
  /** The folder that files are downloaded into. */
  downloads: string;
  stop: () => Promise<void>;
}

export async function startFirefox(): Promise<Firefox> {
  const executablePath = await ensureFirefox();
  const downloads = mkdtempSync(join(tmpdir(), 'guide-firefox-'));
  const server = await serve({ port: 0 });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    timeout: 120_000,
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      // The clipboard of a browser without a window, readable without a question to the user.
      'dom.events.testing.asyncClipboard': true,
    },
  });
  return {
    browser,
    origin: new URL(server.address).origin,
    downloads,
    stop: async () => {
      await browser.close();
      await server.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Somebody with a browser profile of their own who reads the site, and what the browser complained about meanwhile. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly firefox: Firefox,
    private readonly complaints: string[],
  ) {}

  static async come(firefox: Firefox): Promise<Visitor> {
    const context = await firefox.browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    // Firefox tells of a breach of the policy here, too.
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== firefox.origin)
        complaints.push(`asked ${request.url()}`);
    });
    await page.exposeFunction('tellBreach', (directive: string) => complaints.push(directive));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const { tellBreach } = window as unknown as { tellBreach: (words: string) => void };
        tellBreach(`${violatedDirective} does not allow ${blockedURI}`);
      });
    });
    return new Visitor(page, firefox, complaints);
  }

  /** What the browser complained about so far; the list is empty afterwards. */
  takeComplaints(): string[] {
    return this.complaints.splice(0);
  }

  async leave(): Promise<void> {
    await this.page.browserContext().close();
  }

  /** @returns the status of the answer */
  async open(path: string): Promise<number | undefined> {
    return (await this.page.goto(new URL(path, this.firefox.origin).href))?.status();
  }

  /** The path of the page with what the address carries. */
  get address(): string {
    return this.page.url().replace(this.firefox.origin, '');
  }

  async expectAddress(address: string | RegExp): Promise<void> {
    await vi.waitFor(() => {
      expect(this.address).toMatch(address);
    }, WAIT);
  }

  /**
   * A control or link that can be seen, by what its label or its own words begin with. The browser has a query for
   * accessible names; it takes seconds on a page of this length.
   */
  async named(selector: string, name: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.page.waitForFunction(
      (which, begins) =>
        [...document.querySelectorAll<HTMLInputElement>(which)].find((one) => {
          const words = [
            one.getAttribute('aria-label'),
            ...[...(one.labels ?? [])].map((label) => label.textContent),
            one.textContent,
          ];
          return one.checkVisibility() && words.some((text) => text?.trim().startsWith(begins));
        }),
      { polling: 100 },
      selector,
      name,
    );
    return found as ElementHandle<HTMLElement>;
  }

  async click(selector: string, name: string): Promise<void> {
    await (await this.named(selector, name)).click();
  }

  async type(name: string, text: string, key?: 'Enter'): Promise<void> {
    const field = await this.named('input, textarea', name);
    await field.type(text);
    if (key) await field.press(key);
  }

  async choose(name: string, value: string): Promise<void> {
    await (await this.named('select', name)).select(value);
  }

  /** The words of the first element that a selector finds, once they are as expected. */
  async expectText(selector: string, words: string | RegExp): Promise<string> {
    return vi.waitFor(async () => {
      const text = await this.page.evaluate(
        (which) => document.querySelector(which)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
        selector,
      );
      expect(text).toMatch(words);
      return text;
    }, WAIT);
  }

  /** How many of the elements that a selector finds can be seen. */
  count(selector: string): Promise<number> {
    return this.page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
  }

  /** Waits for a tick to be there or not. */
  async expectTicked(name: string, ticked: boolean): Promise<void> {
    const box = await this.named('input[type=checkbox]', name);
    await vi.waitFor(async () => {
      expect(await box.evaluate((one) => (one as HTMLInputElement).checked)).toBe(ticked);
    }, WAIT);
  }

  /** What something puts on the clipboard. */
  async copiedBy(how: () => Promise<void>): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await how();
    return vi.waitFor(async () => {
      const text = await this.page.evaluate(() => navigator.clipboard.readText());
      expect(text).not.toBe('');
      return text;
    }, WAIT);
  }

  /** The file that something downloads, and its text. */
  async downloadedBy(
    how: () => Promise<void>,
  ): Promise<{ name: string; path: string; text: string }> {
    const { downloads } = this.firefox;
    const before = new Set(readdirSync(downloads));
    await how();
    return vi.waitFor(() => {
      const [name = ''] = readdirSync(downloads).filter((file) => !before.has(file));
      expect(name).toMatch(/\.(?:md|json|csv|ics)$/);
      const path = join(downloads, name);
      const text = readFileSync(path, 'utf8');
      expect(text).not.toBe('');
      return { name, path, text };
    }, WAIT);
  }
}

const WAIT = { timeout: 60_000, interval: 100 };
