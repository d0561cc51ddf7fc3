// Pagefind starts its worker from a plain address, which the policy in here has to pass.
import './trusted';

/** The parts of Pagefind's browser API that the dialog uses (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: { excerptLength?: number; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  search(text: string, options: object): Promise<Found>;
  debouncedSearch(text: string, options?: object, wait?: number): Promise<Found | null>;
}

interface Found {
  results: { data(): Promise<FoundPage> }[];
}

export interface FoundPage {
  url: string;
  excerpt: string;
  /** The whole text of the page. */
  content: string;
  meta: { title?: string; kind?: string };
  /** The page's sections that match, in the order of the page. */
  sub_results: Section[];
}

interface Section {
  title: string;
  url: string;
  excerpt: string;
  /** Where its words stand: `location` counts the words of the page's text. */
  weighted_locations: { balanced_score: number; location: number }[];
}

/** Headings of the result groups, in the order they are shown. */
export const KINDS = [
  'Guide',
  'Compatibility',
  'Configuration',
  'Changes',
  'Releases',
  'Checklist',
];
const MOST_RESULTS = 24;
const MOST_OF_A_KIND = 7;

interface Answer {
  pages: FoundPage[];
  /** What is said above the results. */
  words: string;
}

/**
 * Searches, pages with every word as written first. Where none has them, the index answers with words that begin alike
 * ("wso2" for "wso2carbon.sh"): then the name without its ending is tried, and what is shown instead is said.
 * @returns undefined where a later search has taken over
 */
export async function answerTo(engine: Pagefind, text: string): Promise<Answer | undefined> {
  const found = await find(engine, text);
  if (!found) return undefined;
  const exact = found.pages.filter((page) => has(page, text));
  if (exact.length > 0) {
    const pages = [...exact, ...found.pages.filter((page) => !exact.includes(page))];
    return { pages, words: countWords(found.count, pages.length) };
  }
  const stem = text.replace(/\.\w+$/, '');
  const similar = stem === text ? undefined : await find(engine, stem);
  const having = similar?.pages.filter((page) => has(page, stem)) ?? [];
  if (having.length > 0) {
    return { pages: having, words: `“${text}” was not found. These have “${stem}”.` };
  }
  const words =
    found.count > 0
      ? `“${text}” was not found as written. These come near.`
      : `Nothing found for “${text}”. Try a shorter word, a version such as 4.1.0, or a file name.`;
  return { pages: found.pages, words: KEY.test(text) ? `${words} ${OF_KEYS}` : words };
}

/** What is written as keys of deployment.toml are. There are thousands, on pages that are not in the index. */
const KEY = /^[a-z][a-z0-9.]*(?:_|\.[a-z0-9]+\.)[\w.]*$/;
const OF_KEYS = 'Single keys of deployment.toml are not searched; Configuration compares them.';

/** The best pages; where there are many, the best of each kind, so that no kind crowds out another. */
async function find(
  engine: Pagefind,
  text: string,
): Promise<{ count: number; pages: FoundPage[] } | undefined> {
  const found = await engine.debouncedSearch(text, {}, 120);
  if (!found) return undefined;
  const count = found.results.length;
  const best =
    count <= MOST_RESULTS
      ? found.results
      : await Promise.all(KINDS.map((kind) => engine.search(text, { filters: { kind } }))).then(
          (kinds) => kinds.flatMap(({ results }) => results.slice(0, MOST_OF_A_KIND)),
        );
  return { count, pages: await Promise.all(best.map((one) => one.data())) };
}

function has({ content, meta }: FoundPage, text: string): boolean {
  const page = `${meta.title ?? ''} ${content}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => page.includes(word));
}

function countWords(count: number, shown: number): string {
  const found = `${String(count)} ${count === 1 ? 'page' : 'pages'} found`;
  return count > shown ? `${found}, the best of each kind are shown.` : `${found}.`;
}

export async function loadPagefind(address: string): Promise<Pagefind> {
  // A script's imports are relative to the script; the address is relative to the page.
  const whole = new URL(address, document.baseURI).href;
  const pagefind = (await import(/* @vite-ignore */ whole)) as Pagefind;
  await pagefind.options({ excerptLength: 18 });
  await pagefind.init();
  return pagefind;
}

/** The section with most of the words asked for as they are written, then the one that they weigh most in. */
export function bestSection(page: FoundPage, text: string): Section | undefined {
  const words = page.content.toLowerCase().split(/\s+/);
  const asked = text.toLowerCase().split(/\s+/);
  const rank = ({ weighted_locations }: Section): number =>
    asked.filter((word) =>
      weighted_locations.some(({ location }) => words[location]?.startsWith(word)),
    ).length *
      1000 +
    weighted_locations.reduce((sum, { balanced_score }) => sum + Math.min(balanced_score, 1), 0);
  return page.sub_results
    .map((section) => ({ section, rank: rank(section) }))
    .sort((a, b) => b.rank - a.rank)[0]?.section;
}
