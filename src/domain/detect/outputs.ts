import { readVersion, type ComponentProduct } from '~/domain/versions';
import { readComponents } from '~/domain/versions/components';
import type { Region } from './regions';
import type { DetectionVocabulary, Found, NotRead, OutputEntry } from './types';
import { shortened, sourceLine } from './words';

/** What tools print stands at the beginning of a line; the rest of a longer one is not looked at. */
const LONGEST_LINE = 400;
/** How many lines that say nothing may stand inside an output, where its entry does not tell. */
const REACH = 6;

type Line = OutputEntry['lines'][number];

interface Pattern {
  entry: OutputEntry;
  line: Line;
  /** Its place in the entry: the lower it is, the more its word counts. */
  rank: number;
  expression: RegExp;
}

interface Clue {
  rank: number;
  /** The line, from 0. */
  at: number;
  /** A version, or a product; `undefined` for a name that means no known product. */
  value: string | undefined;
  /** As it is written. */
  name: string;
}

/** Lines of one output, as far as they were seen. */
interface Block {
  entry: OutputEntry;
  last: number;
  said: Set<number>;
  product?: Clue;
  version?: Clue;
}

interface Reading {
  found: Found[];
  notRead: NotRead[];
}

/** Reads every line that stands in no configuration file, each on its own, and joins what belongs to one output. */
export function readOutputs(
  lines: readonly string[],
  regions: readonly Region[],
  vocabulary: DetectionVocabulary,
): Reading {
  const reader = new OutputReader(lines, vocabulary);
  let region = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const [first, last] = regions[region] ?? [Infinity, Infinity];
    if (at < first) reader.read(at);
    if (at === last) region += 1;
  }
  return reader.finish();
}

class OutputReader {
  readonly #lines: readonly string[];
  readonly #vocabulary: DetectionVocabulary;
  readonly #products: ReadonlyMap<string, ComponentProduct>;
  readonly #patterns: readonly Pattern[];
  readonly #open = new Map<OutputEntry, Block>();
  readonly #reading: Reading = { found: [], notRead: [] };
  /** The stretch of lines that nothing was read from, while it goes on. */
  #unread: NotRead | undefined;

  constructor(lines: readonly string[], vocabulary: DetectionVocabulary) {
    this.#lines = lines;
    this.#vocabulary = vocabulary;
    this.#products = new Map(vocabulary.products.map((product) => [product.id, product]));
    this.#patterns = patternsOf(vocabulary);
  }

  read(at: number): void {
    const text = (this.#lines[at] ?? '').slice(0, LONGEST_LINE);
    // Frames of tables and blank lines are no words.
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    for (const pattern of this.#patterns) {
      if (pattern.line.inside && !this.#isOpen(pattern.entry, at)) continue;
      const match = pattern.expression.exec(text);
      if (match) {
        this.#unread = undefined;
        this.#take(pattern, match, at);
        return;
      }
    }
    this.#leave(at);
  }

  finish(): Reading {
    for (const block of this.#open.values()) this.#close(block);
    return this.#reading;
  }

  #isOpen(entry: OutputEntry, at: number): boolean {
    const block = this.#open.get(entry);
    return block !== undefined && at - block.last <= (entry.reach ?? REACH) + 1;
  }

  #leave(at: number): void {
    if (this.#unread) {
      this.#unread.lines[1] = at + 1;
      return;
    }
    const { line, words } = sourceLine(this.#lines, at);
    this.#unread = { lines: [line, line], words, reason: '' };
    this.#reading.notRead.push(this.#unread);
  }

  #refuse(at: number, reason: string): void {
    const { line, words } = sourceLine(this.#lines, at);
    this.#reading.notRead.push({ lines: [line, line], words, reason });
  }

  #take({ entry, line, rank }: Pattern, match: RegExpExecArray, at: number): void {
    const { version, name, text } = match.groups ?? {};
    if (line.remark !== undefined) this.#refuse(at, line.remark);
    if (line.feature !== undefined) {
      const from = [sourceLine(this.#lines, at)];
      this.#reading.found.push({ what: 'feature', feature: line.feature, from });
    }
    if (line.release) {
      this.#takeRelease(version ?? '', at);
      return;
    }
    const clue = (value: string | undefined, written: string): Clue => ({
      rank,
      at,
      value,
      name: written,
    });
    const whole = line.as === undefined ? version : inserted(line.as, match);
    const said: Pick<Block, 'product' | 'version'> = {};
    if (line.product !== undefined) said.product = clue(line.product, line.product);
    if (name !== undefined) said.product = clue(nameIn(entry, name), name.trim());
    if (whole !== undefined) said.version = clue(whole.trim(), whole);
    if (text !== undefined) Object.assign(said, this.#componentIn(entry, text, clue));
    this.#join(entry, rank, said, at);
  }

  /** The component of the entry's category that a text names. */
  #componentIn(
    { category }: OutputEntry,
    text: string,
    clue: (value: string, name: string) => Clue,
  ): Pick<Block, 'product' | 'version'> {
    const [component] = readComponents(this.#vocabulary.products, text).found;
    const product = component && this.#products.get(component.product);
    if (!product?.categories.includes(category ?? '')) return {};
    const { version } = component ?? { version: '' };
    return {
      product: clue(product.id, text),
      ...(version === '' ? {} : { version: clue(version, version) }),
    };
  }

  #takeRelease(release: string, at: number): void {
    if (!this.#vocabulary.releases.includes(release)) {
      this.#refuse(at, `${release} is not a release of this guide.`);
      return;
    }
    const from = [sourceLine(this.#lines, at)];
    this.#reading.found.push({ what: 'release', release, contradicted: false, from });
  }

  /** Adds to the open output of this kind; the same line again, or one too far away, begins another. */
  #join(
    entry: OutputEntry,
    rank: number,
    said: Pick<Block, 'product' | 'version'>,
    at: number,
  ): void {
    const speaks = said.product !== undefined || said.version !== undefined;
    let block = this.#open.get(entry);
    if (block && (!this.#isOpen(entry, at) || (speaks && block.said.has(rank)))) {
      this.#close(block);
      block = undefined;
    }
    block ??= { entry, last: at, said: new Set() };
    this.#open.set(entry, block);
    block.last = at;
    if (!speaks) return;
    block.said.add(rank);
    for (const part of ['product', 'version'] as const) {
      const clue = said[part];
      if (clue && clue.rank < (block[part]?.rank ?? Infinity)) block[part] = clue;
    }
  }

  #close({ entry, product, version }: Block): void {
    this.#open.delete(entry);
    const at = version?.at ?? product?.at;
    if (at === undefined) return;
    const id = product ? product.value : entry.otherwise;
    const known = id === undefined ? undefined : this.#products.get(id);
    if (!known) {
      this.#refuse(
        product?.at ?? at,
        product
          ? `“${shortened(product.name)}” is no product that this guide has tables for.`
          : 'No line tells whose version this is.',
      );
      return;
    }
    const reading = version && readVersion(known, version.value ?? '');
    if (reading && !reading.ok) {
      this.#refuse(at, reading.reason);
      return;
    }
    const places = new Set([at, ...(product ? [product.at] : [])]);
    this.#reading.found.push({
      what: 'component',
      category: entry.category ?? known.categories[0] ?? '',
      product: known.id,
      version: version?.value ?? '',
      contradicted: false,
      from: [...places].map((place) => sourceLine(this.#lines, place)),
    });
  }
}

const prepared = new WeakMap<DetectionVocabulary, readonly Pattern[]>();

function patternsOf(vocabulary: DetectionVocabulary): readonly Pattern[] {
  const known = prepared.get(vocabulary);
  if (known) return known;
  const patterns = vocabulary.rules.flatMap((entry) =>
    entry.kind === 'output'
      ? entry.lines.map((line, rank) => ({
          entry,
          line,
          rank,
          expression: new RegExp(line.pattern, 'i'),
        }))
      : [],
  );
  // A line that says something by itself belongs to no output above it.
  const ordered = [
    ...patterns.filter(({ line }) => !line.inside),
    ...patterns.filter(({ line }) => line.inside),
  ];
  prepared.set(vocabulary, ordered);
  return ordered;
}

const nameIn = ({ names }: OutputEntry, name: string): string | undefined => {
  const written = name.trim().toLowerCase();
  return names && Object.hasOwn(names, written) ? names[written] : undefined;
};

/** Fills `$<group>` marks. */
const inserted = (as: string, { groups }: RegExpExecArray): string =>
  as.replace(/\$<(\w+)>/g, (_, group: string) => groups?.[group] ?? '');
