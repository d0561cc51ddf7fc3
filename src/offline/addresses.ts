/** Which addresses of the site the service worker treats in which way. Pure, so that it can be tested without one. */

/** A path of the site without its base: "" is the home page, "guide/databases/" a page of the guide. */
export type SitePath = string;

/**
 * @param scope address of the site's root, with a slash at its end
 * @returns the path below it without query and fragment, or `undefined` for an address that is not of this site
 */
export function pathBelow(scope: string, address: URL): SitePath | undefined {
  const whole = address.origin + address.pathname;
  return whole.startsWith(scope) ? whole.slice(scope.length) : undefined;
}

/** The page of one pair of releases: there are too many of them to keep all. The check of a release's form is the page's own. */
export const isPair = (path: SitePath): boolean => /^upgrade\/\d[^/]*\/\d[^/]*\/$/.test(path);

/**
 * Whether an address names one edition of its file, by a hash in its name or by the edition in its query: what it answers
 * never changes.
 */
export const isOfOneEdition = (path: SitePath, query: URLSearchParams): boolean =>
  path.startsWith('_astro/') || query.has('v');

/** A page that was asked for without the slash at its end, as hosts forgive; `undefined` where nothing is missing. */
export const withSlash = (path: SitePath): SitePath | undefined =>
  path === '' || path.endsWith('/') || /\.[a-z]\w*$/.test(path) ? undefined : `${path}/`;
