import { siteRoot } from './site-root';

/**
 * The one policy for addresses of scripts. Browsers with Trusted Types take no other (`trusted-types` in astro.config.mjs), and
 * no markup from a string at all. It is the page's default policy, since Pagefind gives its worker a plain address.
 */

/** What TypeScript's declarations of the DOM leave out. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ): { createScriptURL(address: string): unknown };
}

const SCRIPTS = ['sw.js', 'pagefind/pagefind-worker.js'];

/** Blobs of this origin come from worker.ts alone, and work under the page's own policy. */
function isOurs(address: string): boolean {
  const { origin, pathname, protocol } = new URL(address, location.href);
  if (origin !== location.origin) return false;
  return (
    protocol === 'blob:' || SCRIPTS.some((script) => origin + pathname === siteRoot() + script)
  );
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'default',
  // An address that is given back as null is a violation of the page's policy, which a test sees.
  { createScriptURL: (address) => (isOurs(address) ? address : null) },
);

/**
 * An address that a worker or the service worker may be started from.
 * @returns what is to be handed to the browser: its declarations ask for a string, and Trusted Types are none
 * @throws where it is not one of ours
 */
export function scriptAddress(address: string): string {
  if (!isOurs(address)) throw new Error(`No script of this site: ${address}`);
  return (policy ? policy.createScriptURL(address) : address) as string;
}
