import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The built site. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A built page. */
export interface Page {
  /** Its address below the site's root, such as "/guide/databases/" or "/404.html". */
  path: string;
  html: string;
}

/** All pages of a built site. */
export function pagesOf(folder: string): Page[] {
  if (!existsSync(folder))
    throw new Error(`${folder} is missing. Build the site first: npm run build.`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      path: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(`${folder}/${file}`, 'utf8'),
    }));
}

/** Compressed size in bytes: gzip at level 9, as every budget of the project counts. */
export function compressed(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

/** The styles of a page, linked or in it; the one line that Astro adds for its islands is not ours. */
export function stylesOf(html: string): string {
  const linked = assetsOf(html).styles.map((file) => readFileSync(`${dist}${file}`, 'utf8'));
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)]
    .map(([, css]) => css ?? '')
    .filter((css) => !css.startsWith('astro-island'))
    .concat(linked)
    .join('');
}

/** Bytes of the files of the built site, by top-level folder; files beside the folders under "/". */
export function weightByFolder(folder = dist): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep);
    const place = path.length > 1 ? `/${path[0] ?? ''}/` : '/';
    const { size } = statSync(join(entry.parentPath, entry.name));
    sizes.set(place, (sizes.get(place) ?? 0) + size);
  }
  return sizes;
}

/** Files that a page makes the browser load with it: scripts with their imports, styles, islands. */
export function assetsOf(html: string, folder = dist): { scripts: string[]; styles: string[] } {
  const styles = attributes(html, /<link[^>]+rel="stylesheet"[^>]*>/g, 'href');
  const entries = [
    ...attributes(html, /<script[^>]+src=[^>]*>/g, 'src'),
    ...attributes(html, /<astro-island[^>]*>/g, 'component-url'),
    ...attributes(html, /<astro-island[^>]*>/g, 'renderer-url'),
    ...attributes(html, /<link[^>]+rel="modulepreload"[^>]*>/g, 'href'),
    ...[...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].flatMap((script) =>
      importsOf(script[1] ?? '', ''),
    ),
  ];
  const scripts = new Set<string>();
  const follow = (file: string): void => {
    if (scripts.has(file)) return;
    scripts.add(file);
    importsOf(readFileSync(`${folder}${file}`, 'utf8'), file).forEach(follow);
  };
  entries.forEach(follow);
  return { scripts: [...scripts], styles };
}

function attributes(html: string, element: RegExp, name: string): string[] {
  return (html.match(element) ?? []).flatMap(
    (tag) => new RegExp(`\\b${name}="([^"]+)"`).exec(tag)?.[1] ?? [],
  );
}

function importsOf(code: string, from: string): string[] {
  return [...code.matchAll(/(?:import|from)\s*["']([^"']+\.js)["']/g)].map(
    (match) => new URL(match[1] ?? '', `http://site${from}`).pathname,
  );
}
