// What the service worker keeps on a reader's device, out of the files of the built site.

/** Files for hosts, other programs and search engines: no page needs them. */
const NOT_FOR_READERS =
  /^(?:api\/v1|social)\/|\.md$|\.xml$|\.txt$|^_headers$|^sbom|^parts\/|^404\.html$|^sw\.js$/;
/** Pages of pairs are kept when they are visited, and drawn from the planner's data when not (src/offline). */
const PAIR = /^upgrade\/\d[^/]*\/\d[^/]*\//;

/** @param {string} file path below the site's root, with slashes */
export const isKept = (file) => !NOT_FOR_READERS.test(file) && !PAIR.test(file);

/**
 * The address that a kept file is asked for with, below the site's root: pages name the edition of the data they read.
 * @param {string} file
 * @param {string} edition
 */
export const keptAs = (file, edition) =>
  file.endsWith('.json') && !file.startsWith('pagefind/') ? `${file}?v=${edition}` : file;
