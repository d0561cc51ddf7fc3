/**
 * Keeps the site on the reader's device: bundled by scripts/service-worker.mjs into `sw.js`, which says what is kept.
 *
 * - What is kept belongs to one edition: it comes whole or not at all, and gives way to the next only when no page is open
 *   or the reader asks for it. A file that does not have the hash it should have ends the installation.
 * - Pages of pairs are kept when they are visited; another one is drawn from the planner's data (`/upgrade/drawn/pair/`).
 * - Nothing the reader says is kept here: queries are taken from addresses before anything is stored under them.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { isOfOneEdition, isPair, pathBelow, withSlash } from './addresses';

declare const self: ServiceWorkerGlobalScope;
/** Put in by scripts/service-worker.mjs. */
declare const KEPT: PrecacheEntry[];
declare const EDITION: string;

/** The list is put in where it is named, so it is named once. */
const kept = KEPT;

const PREFIX = 'apim-upgrade-guide';
const { scope } = self.registration;
const PAIRS = `${PREFIX}-pairs-${EDITION}-${scope}`;
/** Scripts and data of the edition before, for pages that are still open. */
const BEFORE = `${PREFIX}-before-${scope}`;

setCacheNameDetails({ prefix: PREFIX });
cleanupOutdatedCaches();
// The page that brought the worker is of the same edition, and asks for more of its scripts later.
clientsClaim();

self.addEventListener('install', (event) => {
  event.waitUntil(keepForOpenPages());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetPairsOfOthers());
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

// A query never makes another page; one that names an edition makes another file, and stands in the list with it.
precacheAndRoute(kept, { ignoreURLParametersMatching: [/./] });

registerRoute(
  ({ url }) => isOfOneEdition(pathBelow(scope, url) ?? '', url.searchParams),
  async ({ request }) => {
    const before = await caches.open(BEFORE);
    return (await before.match(request)) ?? fetch(request);
  },
);

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isPair(pathBelow(scope, url) ?? ''),
  new NetworkFirst({
    cacheName: PAIRS,
    networkTimeoutSeconds: 5,
    plugins: [
      {
        cacheKeyWillBeUsed: ({ request }) => Promise.resolve(withoutQuery(request.url)),
        cacheWillUpdate: ({ response }) =>
          Promise.resolve(response.status === 200 ? response : null),
        handlerDidError: () => matchPrecache(`${scope}upgrade/drawn/pair/index.html`),
      },
    ],
  }),
);

registerRoute(
  new NavigationRoute(({ request, url }) => fetch(request).catch(() => answerWithoutNetwork(url))),
);

/** Leads to the page that was meant, or to the one that says what is kept: addresses in a page hold in its own place only. */
async function answerWithoutNetwork(url: URL): Promise<Response> {
  const asked = pathBelow(scope, url) ?? '';
  const path = withSlash(asked);
  if (path !== undefined && (isPair(path) || (await matchPrecache(`${scope}${path}index.html`)))) {
    return Response.redirect(`${scope}${path}${url.search}`);
  }
  return Response.redirect(`${scope}offline/#missing=${encodeURIComponent(asked + url.search)}`);
}

function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** Pages that stay open while a new edition takes over still load parts of their own. */
async function keepForOpenPages(): Promise<void> {
  const own = new Set(kept.map(({ url }) => new URL(url, scope).href));
  await caches.delete(BEFORE);
  const before = await caches.open(BEFORE);
  for (const name of await caches.keys()) {
    if (!name.includes('-precache-') || !name.endsWith(scope)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const url = new URL(request.url);
      if (own.has(url.href) || !isOfOneEdition(pathBelow(scope, url) ?? '', url.searchParams))
        continue;
      const response = await cache.match(request);
      if (response) await before.put(request, response);
    }
  }
}

async function forgetPairsOfOthers(): Promise<void> {
  for (const name of await caches.keys()) {
    const isOfPairs = name.startsWith(`${PREFIX}-pairs-`) && name.endsWith(scope);
    if (isOfPairs && name !== PAIRS) await caches.delete(name);
  }
}
