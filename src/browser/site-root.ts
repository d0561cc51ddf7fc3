/** The site's root, with a slash at its end: built scripts lie in a folder of it, under whatever base path. */
export const siteRoot = (): string => new URL(/* @vite-ignore */ '../', import.meta.url).href;
