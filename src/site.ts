/** What every page knows of the site: its name, its main places, its addresses (set in scripts/settings.mjs). */

export const SITE_NAME = 'API-M Upgrade Guide';

/** The main places, in the order of the header. */
export const PLACES = [
  { id: 'guide', label: 'Guide', path: '/guide/' },
  { id: 'compatibility', label: 'Compatibility', path: '/compatibility/' },
  { id: 'plan', label: 'Plan', path: '/upgrade/' },
  { id: 'checklist', label: 'Checklist', path: '/checklist/' },
  { id: 'releases', label: 'Releases', path: '/releases/' },
  { id: 'changes', label: 'Changes', path: '/changes/' },
  { id: 'configuration', label: 'Configuration', path: '/configuration/' },
] as const;

export type Place = (typeof PLACES)[number]['id'];

// Pure: scripts that want only a name from here do not get the path along with it.
const base = /* @__PURE__ */ import.meta.env.BASE_URL.replace(/\/+$/, '');

/**
 * The address of a page of this site under its base path.
 * @param path begins with a slash: "/guide/databases/#backups"
 */
export function href(path: string): string {
  return `${base}${path}`;
}

/**
 * The address of a data file, of the edition that the page is of: a page never reads the data of another one, whichever of
 * them a cache still has.
 */
export function dataHref(path: string): string {
  return `${href(path)}?v=${import.meta.env.EDITION}`;
}

/**
 * The address where a file of the repository is edited, or `undefined` where no repository is set
 * (scripts/settings.mjs), so that no dead link is shown.
 * @param file path inside the repository, such as "content/guide/databases.mdx"
 */
export function editAddress(file: string): string | undefined {
  const repository = import.meta.env.REPOSITORY;
  return repository === '' ? undefined : `${repository}/edit/main/${file}`;
}

/**
 * The address where a report to the repository is written, with title and text filled in, or `undefined` where no repository
 * is set.
 */
export function issueAddress(title: string, body: string): string | undefined {
  const repository = import.meta.env.REPOSITORY;
  return repository === ''
    ? undefined
    : `${repository}/issues/new?${new URLSearchParams({ title, body }).toString()}`;
}
