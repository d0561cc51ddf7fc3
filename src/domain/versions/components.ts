import { grouped } from '../numbers';
import { readVersion } from './read';
import type { ComponentProduct } from './types';

/** One thing found in a free text: a product and the version text that follows its name. */
export interface FoundComponent {
  product: string;
  /** As written, without the product's name; empty where none follows. */
  version: string;
  /** The stretch of the text it was read from. */
  from: string;
}

export interface ComponentsReading {
  found: FoundComponent[];
  /** What was not understood, so that nothing is dropped silently. */
  leftovers: Leftover[];
}

export interface Leftover {
  /** The stretch of the text that stands for nothing that was found. */
  text: string;
  /** What of it was not understood. */
  words: string;
}

/**
 * Words of plain speech that say nothing about what is run. Any other word before a name is taken seriously: “Aurora
 * PostgreSQL” is another product, and “no MySQL” is none.
 */
const FILLERS = new Set(
  (
    'a an are as browser currently database db dbms for has have i in installed is it its my now on operating os ' +
    'our run running runs server still system the this use uses using ver version we'
  ).split(' '),
);

/** What stands between words, or before the first of a list. */
const BETWEEN = /[\s\-–—*•·:=.'"“”()[\]/|]+/;

const FILLERS_AT_END = new RegExp(`(?:(?:^|\\s+)(?:${[...FILLERS].join('|')}))+\\s*$`, 'i');

const withoutFillers = (text: string): string =>
  text
    .split(BETWEEN)
    .filter((word) => !FILLERS.has(word.toLowerCase()))
    .join(' ')
    .trim();

/** A text longer than this is not read; the caller says so. */
export const LONGEST_TEXT = 2000;

/**
 * Reads a free text such as "PostgreSQL 13.4, JDK 11, RHEL 8": finds product names, longest first, and takes what
 * follows each as its version. A name beside words that are not understood is not found. Never throws.
 * @param products all products that may be named
 */
export function readComponents(
  products: readonly ComponentProduct[],
  text: string,
): ComponentsReading {
  const reading: ComponentsReading = { found: [], leftovers: [] };
  const names = namesOf(products);
  for (const segment of text
    .slice(0, LONGEST_TEXT)
    .split(/[,;\n\r]+|\s\/\s|\s\+\s|\band\b|\bwith\b/i)) {
    readSegment(segment.trim(), names, reading);
  }
  return reading;
}

interface ProductName {
  name: string;
  product: ComponentProduct;
}

function namesOf(products: readonly ComponentProduct[]): ProductName[] {
  return products
    .flatMap((product) =>
      [product.name, ...(product.shortName ? [product.shortName] : []), ...product.aliases].map(
        (one) => ({ name: one.toLowerCase(), product }),
      ),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

function readSegment(
  segment: string,
  names: readonly ProductName[],
  reading: ComponentsReading,
): void {
  if (segment === '') return;
  const hits = findNames(segment, names).filter(
    (hit, index, all) => !isInVersion(segment, hit, all[index - 1]),
  );
  if (hits.length === 0) reading.leftovers.push({ text: segment, words: segment });
  let start = 0;
  for (const [index, { start: at, length, product }] of hits.entries()) {
    const next = hits[index + 1]?.start;
    const after = segment.slice(at + length, next);
    const own = next === undefined ? after : ownWords(product, after);
    const end = at + length + own.length;
    const words = withoutFillers(segment.slice(start, at));
    if (words === '' && isLabel(product, own, hits[index + 1])) {
      start = at + length;
      continue;
    }
    if (words === '') {
      const from = segment.slice(at, end).trim();
      reading.found.push({ product: product.id, version: bareVersion(own), from });
    } else {
      reading.leftovers.push({ text: segment.slice(start, end).trim(), words });
    }
    start = end;
  }
}

/** The version text behind a name, without what joins it to its neighbours, and the day of a build that `java -version` prints. */
function bareVersion(after: string): string {
  return after
    .replace(/["“”]/g, ' ')
    .replace(/(?<=\d.*)\s+\d{4}-\d\d-\d\d\b/, '')
    .replace(/^(?:[\s\-_:=]|(?:version|is)\b)+/i, '')
    .replace(FILLERS_AT_END, '')
    .trim();
}

/** What of the words between two names is the version of the first: words that no version has are the second's. */
function ownWords(product: ComponentProduct, after: string): string {
  const reading = readVersion(product, bareVersion(after));
  if (reading.ok && product.rule.kind === 'numeric') return after;
  return /^[^]*\d\S*/.exec(after)?.[0] ?? '';
}

interface Hit {
  start: number;
  length: number;
  product: ComponentProduct;
}

/** Names at word starts, in order, none inside another; in brackets only those that are written with them. */
function findNames(segment: string, names: readonly ProductName[]): Hit[] {
  const whole = segment.toLowerCase();
  const outside = whole.replace(/\([^)]*\)?/g, (inside) => '\u0000'.repeat(inside.length));
  const hits: Hit[] = [];
  const isFree = (start: number, end: number): boolean =>
    hits.every((hit) => end <= hit.start || start >= hit.start + hit.length);
  for (const { name, product } of names) {
    const lower = name.includes('(') ? whole : outside;
    let start = lower.indexOf(name);
    while (start !== -1) {
      const end = start + name.length;
      const opens = start === 0 || !/[a-z0-9]/.test(lower.charAt(start - 1));
      // Two-letter names are short for much else: only a number right behind makes them a product.
      const closes =
        name.length > 2 ? !/[a-z]/.test(lower.charAt(end)) : /^[\s-]?\d/.test(lower.slice(end));
      const isName = !FILLERS.has(name) || isMeantAsName(segment, start, end);
      if (opens && closes && isName && isFree(start, end))
        hits.push({ start, length: name.length, product });
      start = lower.indexOf(name, end);
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** Whether a name ends the version before it: “MySQL 5.5.5-10.6.12-MariaDB” is one thing, and no MySQL. */
const isInVersion = (segment: string, { start, product }: Hit, before: Hit | undefined): boolean =>
  /\d-$/.test(segment.slice(0, start)) &&
  before?.product.rule.kind === 'numeric' &&
  (before.product === product || (before.product.rule.others?.includes(product.name) ?? false));

/** Whether a name only says of what kind the next one is: “JDK: Temurin 17” is one JDK. */
const isLabel = (product: ComponentProduct, own: string, next: Hit | undefined): boolean =>
  product.generic === true &&
  bareVersion(own) === '' &&
  next?.product.categories[0] === product.categories[0];

/** Whether a word of plain speech is a name here, “IS 5.11”: first of all, or in capitals where not all before it is. */
const isMeantAsName = (segment: string, start: number, end: number): boolean =>
  start === 0 ||
  (/[a-z\d]/.test(segment.slice(0, start)) && !/[a-z]/.test(segment.slice(start, end)));

interface Component {
  /** Where a list has several: the same product in another runtime is another component. */
  runtime?: string;
  category: string;
  product: string;
  version: string;
}

/** What came of a text that somebody typed; `message` is for the reader, empty where there is nothing to say. */
export type Typed<T> =
  | { ok: false; message: string }
  | {
      ok: true;
      components: T[];
      /** What was not understood: it stays in the field and in the address. */
      leftover: string;
      message: string;
    };

/**
 * Adds what a free text such as "PostgreSQL 13.4, JDK 11" names to the components there are. A version completes a
 * product without one; a second version of a product stands beside the first: which of them is meant is not ours to say.
 * @param make a component of the list from what was read
 */
export function addTyped<T extends Component>(
  products: readonly ComponentProduct[],
  have: readonly T[],
  written: string,
  make: (read: Component) => T,
): Typed<T> {
  if (written.length > LONGEST_TEXT) {
    const most = grouped(LONGEST_TEXT);
    return {
      ok: false,
      message: `That is ${grouped(written.length)} characters; at most ${most} are read. Nothing was added.`,
    };
  }
  const { found, leftovers } = readComponents(products, written);
  const components = [...have];
  for (const { product, version } of found) {
    const category = products.find(({ id }) => id === product)?.categories[0];
    if (category === undefined) continue;
    const component = make({ category, product, version });
    const at = components.findIndex((one) => isCompletedBy(one, component));
    if (at === -1) components.push(component);
    else components[at] = component;
  }
  return {
    ok: true,
    components,
    leftover: leftovers.map(({ text }) => text).join(', '),
    message: wordsOn(leftovers),
  };
}

const isCompletedBy = (one: Component, by: Component): boolean =>
  one.product === by.product &&
  one.runtime === by.runtime &&
  (one.version === '' || one.version === by.version);

const wordsOn = (leftovers: readonly Leftover[]): string =>
  leftovers.length === 0
    ? ''
    : `Not understood: ${leftovers.map(quoted).join(', ')}. Name a product and its version, such as “PostgreSQL 14.2”.`;

const quoted = ({ text, words }: Leftover): string =>
  text === words ? shortly(text) : `${shortly(words)} in ${shortly(text)}`;

const shortly = (text: string): string => `“${text.slice(0, 60)}”`;
