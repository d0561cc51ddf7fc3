import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { dist } from './dist';

/** The built site on a server of its own, which can be taken away, and changed without touching the build. */
export interface OwnSite {
  address: string;
  folder: string;
  /** Takes the network away. */
  stop(): Promise<void>;
  /** Gives it back, at the same address. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function ownSite(port: number): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  cpSync(dist, folder, { recursive: true });
  let server: Awaited<ReturnType<typeof serve>> | undefined = await serve({ folder, port });
  const { address } = server;
  const stop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  const start = async (): Promise<void> => {
    server ??= await serve({ folder, port: Number(new URL(address).port), anyPort: false });
  };
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true });
  };
  return { address, folder, stop, start, remove };
}

/** Visits the site and waits until all of it is on the device. */
export async function keep(page: Page, site: OwnSite): Promise<void> {
  await page.goto(site.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Publishes another edition: a page says something else, and the service worker knows its hash, or a wrong one. */
export function publish(
  { folder }: OwnSite,
  file: string,
  change: (html: string) => string,
  { torn = false } = {},
): void {
  const path = join(folder, file);
  const before = readFileSync(path);
  const after = change(before.toString());
  if (after === before.toString()) throw new Error(`${file} is as it was.`);
  writeFileSync(path, after);
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const sum = createHash('sha256')
    .update(torn ? `${after} ` : after)
    .digest('base64');
  // The bundler writes strings with back-ticks.
  const entry = new RegExp(
    `(url:\`${file.replaceAll('.', '\\.')}\`,revision:\`)[^\`]+(\`,integrity:\`sha256-)[^\`]+`,
  );
  const renamed = worker.replace(entry, `$1${sum.slice(0, 8)}$2${sum}`);
  if (renamed === worker) throw new Error(`The service worker does not keep ${file}.`);
  writeFileSync(join(folder, 'sw.js'), renamed);
}

/** Everything that the browser keeps for the site: names of caches with the addresses in them. */
export function keptAddresses(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name] = requests.map(({ url }) => url);
    }
    return found;
  });
}
