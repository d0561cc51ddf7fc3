import { whenIdle } from './idle';
import { siteRoot } from './site-root';
import { scriptAddress } from './trusted';

/** Keeping the site on this device: the worker in `sw.js` (src/offline) and word of a new edition. */

const REFUSED = 'apim-upgrade-guide.offline';
/** Pages that stay open for days, as in a cutover, look for a new edition when they are looked at again. */
const LOOK_AGAIN = 60 * 60 * 1000;

const workerAddress = (): string => `${siteRoot()}sw.js`;

/** Whether the browser can keep pages here: not without a secure address, not in some private windows. */
export const canKeep = (): boolean => 'serviceWorker' in navigator;

/** Whether the reader took the site from this device. */
export function isRefused(): boolean {
  try {
    return localStorage.getItem(REFUSED) === 'no';
  } catch {
    return false;
  }
}

/**
 * Begins to keep the site, when the browser has nothing else to do, unless the reader has refused or is short of data; tells
 * of new editions.
 */
export function keepSite(): void {
  if (!canKeep() || isRefused() || wantsToSave()) return;
  whenIdle(() => {
    // Blocked, or no room: the site works as it did, with a network.
    register()
      .then(follow)
      .catch(() => undefined);
  });
}

export function register(): Promise<ServiceWorkerRegistration> {
  try {
    localStorage.removeItem(REFUSED);
  } catch {
    // Nothing is kept, so nothing was refused.
  }
  return navigator.serviceWorker.register(scriptAddress(workerAddress()));
}

/** Takes everything from this device that the worker keeps; ticks, notes and plans are elsewhere and stay. */
export async function removeSite(): Promise<void> {
  try {
    localStorage.setItem(REFUSED, 'no');
  } catch {
    // It comes back on the next visit, where nothing else is kept either.
  }
  const registration = await navigator.serviceWorker.getRegistration(workerAddress());
  const scope = registration?.scope ?? siteRoot();
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith('apim-upgrade-guide-') && name.endsWith(scope)) await caches.delete(name);
  }
}

const wantsToSave = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

let asked = false;

/** Lets a new edition take the place of this one, and shows it. */
export function takeOver(waiting: ServiceWorker): void {
  asked = true;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    location.reload();
  });
  waiting.postMessage('take-over');
}

function follow(registration: ServiceWorkerRegistration): void {
  const hadOne = navigator.serviceWorker.controller !== null;
  const tell = (): void => {
    const { waiting } = registration;
    if (!waiting || !navigator.serviceWorker.controller) return;
    void import('./new-edition').then(({ tellOfEdition }) => {
      tellOfEdition('ready', () => {
        takeOver(waiting);
      });
    });
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked || !hadOne) return;
    // Another tab asked for it: this one keeps what its reader has in hand.
    void import('./new-edition').then(({ tellOfEdition }) => {
      tellOfEdition('elsewhere', () => {
        location.reload();
      });
    });
  });
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_AGAIN) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
}
