// Every template of the site: which routes it makes, what they may weigh and how fast they must be. A new one joins here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../setup.mjs';

const dist = join(root, 'dist');
const GUIDE = { lcp: 600, tbt: 0, bytes: 30_000, requests: 6 };
const PLAIN = { lcp: 1000, tbt: 0 };
/** Also pages whose own script works on their content: a filter, suggestions. */
const ISLAND = { lcp: 1000, tbt: 100 };

/**
 * `budget`: bytes, gzip level 9: `page` is HTML with its styles, `scripts` all that load with it. Close to what is
 * measured, so that weight is noticed when it is added. `sample` is measured by the bench; else the heaviest route is.
 */
export const TEMPLATES = [
  { name: 'home', route: /^\/$/, speed: ISLAND, budget: { page: 10_800, scripts: 7_500 } },
  { name: 'guide', route: /^\/guide\/$/, speed: GUIDE, budget: { page: 7_600, scripts: 2_200 } },
  {
    name: 'guide page',
    route: /^\/guide\/[^/]+\/$/,
    speed: GUIDE,
    budget: { page: 14_000, scripts: 2_200 },
  },
  {
    name: 'lookup',
    route: /^\/compatibility\/$/,
    speed: ISLAND,
    budget: { page: 19_600, scripts: 25_000 },
  },
  {
    name: 'compatibility of a release',
    route: /^\/compatibility\/[^/]+\/$/,
    sample: '/compatibility/4.1.0/',
    speed: ISLAND,
    budget: { page: 18_400, scripts: 25_000 },
  },
  {
    name: 'plans',
    route: /^\/upgrade\/$/,
    speed: ISLAND,
    budget: { page: 15_000, scripts: 25_000 },
  },
  {
    name: 'plan drawn',
    route: /^\/upgrade\/drawn\/pair\/$/,
    speed: ISLAND,
    lighthouse: false,
    budget: { page: 15_000, scripts: 40_000 },
  },
  {
    name: 'plan of a pair',
    route: /^\/upgrade\/\d[^/]*\/[^/]+\/$/,
    speed: ISLAND,
    budget: { page: 49_600, scripts: 40_000 },
  },
  {
    name: 'checklist',
    route: /^\/checklist\/$/,
    speed: ISLAND,
    budget: { page: 28_400, scripts: 22_500 },
  },
  {
    name: 'releases',
    route: /^\/releases\/$/,
    speed: PLAIN,
    budget: { page: 14_800, scripts: 4_200 },
  },
  {
    name: 'release',
    route: /^\/releases\/[^/]+\/$/,
    sample: '/releases/4.1.0/',
    speed: PLAIN,
    budget: { page: 14_600, scripts: 3_000 },
  },
  {
    name: 'changes',
    route: /^\/changes\/$/,
    speed: ISLAND,
    budget: { page: 42_500, scripts: 6_300 },
  },
  {
    name: 'change',
    route: /^\/changes\/[^/]+\/$/,
    speed: PLAIN,
    budget: { page: 9_000, scripts: 2_200 },
  },
  {
    name: 'parts',
    route: /^\/parts\/$/,
    speed: PLAIN,
    lighthouse: false,
    budget: { page: 22_500, scripts: 5_000 },
  },
  {
    name: 'configuration',
    route: /^\/configuration\/$/,
    speed: PLAIN,
    budget: { page: 14_000, scripts: 3_400 },
  },
  {
    name: 'configuration check',
    route: /^\/configuration\/check\/$/,
    speed: ISLAND,
    budget: { page: 17_000, scripts: 6_500 },
  },
  {
    name: 'configuration of a pair',
    // The longest jump differs in 1,600 keys.
    route: /^\/configuration\/[^/]+\/[^/]+\/$/,
    speed: ISLAND,
    budget: { page: 56_800, scripts: 4_500 },
  },
  {
    name: 'api',
    route: /^\/api\/$/,
    speed: PLAIN,
    budget: { page: 9_100, scripts: 3_400 },
  },
  {
    name: 'coverage',
    route: /^\/coverage\/$/,
    speed: PLAIN,
    budget: { page: 12_000, scripts: 3_400 },
  },
  {
    name: 'facts',
    route: /^\/facts\/$/,
    speed: PLAIN,
    budget: { page: 7_000, scripts: 2_200 },
  },
  {
    name: 'offline',
    route: /^\/offline\/$/,
    speed: PLAIN,
    budget: { page: 7_000, scripts: 4_400 },
  },
  {
    name: 'licences',
    route: /^\/licences\/$/,
    speed: PLAIN,
    lighthouse: false,
    budget: { page: 16_000, scripts: 2_200 },
  },
  {
    name: 'not found',
    route: /^\/404\.html$/,
    speed: ISLAND,
    lighthouse: false,
    budget: { page: 9_800, scripts: 3_600 },
  },
];

/** All routes of the built site, each with its template, or `undefined` where none is named for it. */
export function routes() {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort()
    .map((path) => ({ path, template: TEMPLATES.find(({ route }) => route.test(path)) }));
}

/** The page of each template that the bench measures. */
export function samples() {
  const all = routes();
  return TEMPLATES.flatMap((template) => {
    const own = all.filter((one) => one.template === template).map(({ path }) => path);
    const heaviest = own.sort((a, b) => weigh(b).page - weigh(a).page)[0];
    const path = own.find((one) => one === template.sample) ?? heaviest;
    return path === undefined ? [] : [{ template, path }];
  });
}

/**
 * The pages that are asked for; without any, those that the bench measures.
 * @param {readonly string[]} paths
 * @throws {Error} that names the paths which the built site does not have
 */
export function pagesFor(paths) {
  if (paths.length === 0) return samples();
  const asked = routes().filter(({ path }) => paths.includes(path));
  const wrong = paths.filter((path) => !asked.some((one) => one.path === path));
  if (wrong.length > 0) throw new Error(`The built site has no page ${wrong.join(', ')}.`);
  return asked;
}

/**
 * What a route weighs: its page, the styles in it, each script that loads with it.
 * @param {string} path
 */
export function weigh(path) {
  const html = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  const files = scriptsOf(html).map((file) => ({
    file,
    bytes: compressed(readFileSync(join(dist, file))),
  }));
  const linked = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"/g)].map(
    ([, file]) => compressed(readFileSync(join(dist, file))),
  );
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');
  return {
    page: compressed(html) + sum(linked),
    styles: compressed(styles) + sum(linked),
    scripts: sum(files.map(({ bytes }) => bytes)),
    files,
    requests: 1 + linked.length + files.length,
  };
}

/**
 * Scripts that load with a page: linked ones, islands and their renderer, and all that these import.
 * @param {string} html
 * @returns {string[]}
 */
function scriptsOf(html) {
  const found = new Set(
    [...html.matchAll(/(?:src|component-url|renderer-url|href)="([^"]+\.js)"/g)].map(
      ([, file]) => file,
    ),
  );
  for (const [, code] of html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)) {
    for (const file of importsOf(code, '/')) found.add(file);
  }
  for (const file of found) {
    for (const other of importsOf(readFileSync(join(dist, file), 'utf8'), file)) found.add(other);
  }
  return [...found];
}

function importsOf(code, from) {
  return [...code.matchAll(/(?:import|from)\s*["']([^"']+\.js)["']/g)].map(
    ([, file]) => new URL(file, `http://site${from}`).pathname,
  );
}

/**
 * @param {string | Buffer} content
 * @returns {number}
 */
function compressed(content) {
  return gzipSync(content, { level: 9 }).length;
}

/**
 * @param {number[]} numbers
 * @returns {number}
 */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
