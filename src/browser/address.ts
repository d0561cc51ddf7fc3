/** The query of the page's address. */
export function currentQuery(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** The anchor of the page's address, without "#"; empty where there is none. */
export function currentAnchor(): string {
  return location.hash.slice(1);
}

/**
 * Puts a query into the address. The anchor stays.
 * @param how "push" for a committed choice (Back undoes it), "replace" while typing
 */
export function setQuery(query: URLSearchParams, how: 'push' | 'replace'): void {
  const text = query.toString();
  const address = `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`;
  if (address === `${location.pathname}${location.search}${location.hash}`) return;
  try {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Safari refuses more than a hundred changes in half a minute; the next one brings the address up to date.
  }
}

/** Puts an anchor into the address, without a step to go back to; an empty one takes it out. */
export function setAnchor(anchor: string): void {
  const hash = anchor === '' ? '' : `#${anchor}`;
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
}

/** Leaves for another page. */
export function goTo(address: string): void {
  location.assign(address);
}

/** Calls back when the reader goes back or forward. */
export function onAddressChange(callback: () => void): () => void {
  addEventListener('popstate', callback);
  return () => {
    removeEventListener('popstate', callback);
  };
}

/**
 * Calls back when the anchor becomes another one by a link, the address bar, Back or Forward. Where the query changes with
 * it, browsers tell no change of the anchor; where it does not, they tell both.
 */
export function onAnchorChange(callback: () => void): void {
  onAddressChange(callback);
  addEventListener('hashchange', callback);
}

/** The full address of this page, with an anchor where one is given. */
export function pageAddress(anchor?: string): string {
  const address = new URL(location.href);
  if (anchor !== undefined) address.hash = anchor;
  return address.href;
}
