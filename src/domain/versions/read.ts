import type { ComponentProduct, ReadVersion, UnreadVersion, VersionReading } from './types';

/** Longer texts are not versions; reading stops there so that no paste can slow a page down. */
const LONGEST = 80;

type NumericRule = Extract<ComponentProduct['rule'], { kind: 'numeric' }>;

/**
 * Reads a version as people write it: "1.8.0_392", "12cR2", "PostgreSQL 13.4 (Debian 13.4-1)", "22.04.4 LTS".
 * Rules come with the product (content/products, after src/domain/README.md "Version lines"). Never throws, never guesses: what
 * does not follow the rule is unreadable.
 */
export function readVersion(product: ComponentProduct, written: string): VersionReading {
  const text = written.trim().replace(/\s+/g, ' ');
  if (text === '') return unread(product, text, `No version of ${product.name} is given.`);
  if (text.length > LONGEST) {
    const start = `${text.slice(0, 30)}…`;
    return unread(product, start, `“${start}” is too long for a version of ${product.name}.`);
  }
  if (product.rule.kind === 'as-printed') {
    const bare = stripNames(product, text.toLowerCase());
    return bare === ''
      ? unread(product, text, `“${text}” names no version of ${product.name}.`)
      : { ok: true, text, parts: [], lines: [bare], whole: false };
  }
  const { rule } = product;
  const words = new Set(text.toLowerCase().split(/[^a-z]+/));
  const other = rule.others?.find((name) => words.has(name.toLowerCase()));
  if (other !== undefined)
    return unread(product, text, `“${text}” names ${other}, which is not ${product.name}.`);
  const remarks = (rule.codeNames ? text.replace(/(?<=\d.*)\([a-z ]*\)$/i, '') : text).match(
    BRACKETS,
  );
  const isClear = (remarks ?? []).every((remark) => isHarmlessRemark(product, rule, remark));
  return (
    (isClear ? readNumeric(rule, bareVersion(product, rule, text), text) : undefined) ??
    unread(product, text, `“${text}” cannot be read as a version of ${product.name}.`)
  );
}

/**
 * Reads an entry of a tested table, where a short version can stand for a line: MySQL "8" is the line 8.0.
 */
export function readListed(product: ComponentProduct, listed: string): VersionReading {
  const known = listings.get(product) ?? new Map<string, VersionReading>();
  listings.set(product, known);
  const reading = known.get(listed) ?? readEntry(product, listed);
  known.set(listed, reading);
  return reading;
}

/** Tables are few and asked for thousands of times by one plan, so each entry is read once. */
const listings = new WeakMap<ComponentProduct, Map<string, VersionReading>>();

function readEntry(product: ComponentProduct, listed: string): VersionReading {
  const meant = product.rule.kind === 'numeric' ? product.rule.listed?.[listed] : undefined;
  if (meant === undefined) return readVersion(product, listed);
  const reading = readVersion(product, meant);
  return reading.ok ? { ...reading, text: listed } : reading;
}

function unread(product: ComponentProduct, text: string, reason: string): UnreadVersion {
  return { ok: false, text, reason, example: product.example };
}

const BRACKETS = /\([^)]*\)?/g;

/** Whether what stands in brackets is known to change nothing: a fork's or a service's name does. */
function isHarmlessRemark(product: ComponentProduct, rule: NumericRule, remark: string): boolean {
  const bare = bareVersion(product, rule, remark.replace(/[()]/g, ''));
  return (
    bare === '' ||
    /^(?:build )?\d(?:[\w.+~:-]*\w)?$/.test(bare) ||
    isHarmlessTail(` ${bare}`) ||
    readNumeric(rule, bare, bare) !== undefined
  );
}

/** Lower case, without the product's names, remarks in brackets and words that say nothing about the version. */
function bareVersion(product: ComponentProduct, rule: NumericRule, text: string): string {
  const lower = text
    .toLowerCase()
    .replace(BRACKETS, ' ')
    .replace(/(\d[a-z])\s*release\s*(\d)\b/g, '$1 r$2')
    .replace(/(\d[a-z]+?)\s*(r\d)\b/g, '$1 $2')
    // "15-SP5" and "15SP5" name a service pack, as "15 SP5" does; they are not all of 15.
    .replace(/(\d)-?(sp\s?\d)/g, '$1 $2');
  const bare = stripNames(product, lower).replace(/^(?:version|ver|v)\.?\s*(?=\d)/, '');
  const ignored = new Set(rule.ignore ?? []);
  return bare
    .split(/ |(?<=^[a-z]+)-/)
    .filter((word) => word !== '' && !ignored.has(word))
    .join(' ');
}

function stripNames(product: ComponentProduct, lower: string): string {
  let rest = lower.replace(/\s+/g, ' ').trim();
  const names = [
    product.name.toLowerCase(),
    product.shortName?.toLowerCase() ?? '',
    ...product.aliases,
  ];
  for (const name of names.filter((one) => one !== '').sort((a, b) => b.length - a.length)) {
    if (!rest.startsWith(name)) continue;
    const after = rest.slice(name.length);
    if (after !== '' && !/^[\s\-_:]|^\d/.test(after)) continue;
    rest = after.replace(/^[\s\-_:]+/, '');
    break;
  }
  return rest;
}

function readNumeric(rule: NumericRule, bare: string, text: string): ReadVersion | undefined {
  const named = readName(rule, bare, text);
  if (named) return named;
  const java = rule.javaStyle ? readJava(bare) : undefined;
  const plain = /^(\d{1,5}(?:\.\d{1,6}){0,5})(\.[x*])?(.*)$/.exec(bare);
  if (!java && (!plain || !isHarmlessTail(plain[3] ?? ''))) return undefined;
  const parts = java ?? (plain?.[1] ?? '').split('.').map(Number);
  // "11-17" is a range; "13.4-1" is a packaged 13.4.
  if (/^-\d+$/.test(plain?.[3] ?? '') && parts.length <= linePartsFor(rule, parts))
    return undefined;

  // "2204" is no first number where a second one is always written: it would be taken for a year to come.
  if (rule.minorDigits !== undefined && parts.length === 1 && (parts[0] ?? 0) >= 1000)
    return undefined;

  const year = parts[0] === undefined ? undefined : rule.builds?.[String(parts[0])];
  if (year !== undefined) {
    return {
      ok: true,
      text,
      parts: [Number(year), ...parts.slice(1)],
      lines: [year],
      whole: parts.length === 1,
    };
  }
  const needed = linePartsFor(rule, parts);
  const open = Boolean(plain?.[2]);
  return {
    ok: true,
    text,
    parts,
    lines: parts.length >= needed ? [lineText(rule, parts.slice(0, needed))] : [],
    whole: open || (parts.length <= needed && !/^\s*(?:cu|sp|update)\s*\d/.test(plain?.[3] ?? '')),
  };
}

/** What may follow the numbers: a build or packaging mark, a cumulative update, an architecture. */
function isHarmlessTail(tail: string): boolean {
  return (
    tail === '' ||
    // Words to its end: "17+" is open, and so is "17-ea+".
    /^[-+~_]\w(?:[\w.+~:-]*\w)?$/.test(tail) ||
    /^\s(?:(?:cu|sp|gdr|build|update|u|rev|patch)\s?[\d.]*|x86_64|x64|amd64|arm64|aarch64|64[- ]bit|\s)+$/.test(
      tail,
    )
  );
}

/** A name stands for one line or several; a number after or before it must agree with one of them. */
function readName(rule: NumericRule, bare: string, text: string): ReadVersion | undefined {
  const { names = {} } = rule;
  // A reader may write what every object has: "constructor".
  const lines = Object.hasOwn(names, bare) ? names[bare] : undefined;
  if (lines) {
    const [only] = lines;
    const parts = lines.length === 1 && only !== undefined ? only.split('.').map(Number) : [];
    const lineOfParts = parts.slice(0, linePartsFor(rule, parts)).join('.');
    return {
      ok: true,
      text,
      parts,
      lines: lines.length === 1 ? [lineOfParts] : lines,
      whole: lines.length > 1 || lineOfParts === only,
    };
  }
  for (const [name, meant] of Object.entries(names)) {
    const rest = bare.startsWith(`${name} `)
      ? bare.slice(name.length + 1)
      : bare.endsWith(` ${name}`)
        ? bare.slice(0, -name.length - 1)
        : undefined;
    if (rest === undefined || !/^\d+(?:\.\d+)*$/.test(rest)) continue;
    const reading = readNumeric(rule, rest, text);
    if (reading?.lines.some((line) => meant.includes(line))) return reading;
  }
  return undefined;
}

/** Java's two old schemes: "1.8.0_392" and "8u392" are both feature release 8, update 392. */
function readJava(bare: string): number[] | undefined {
  const old = /^1\.(\d{1,2})(?:\.(\d+))?(?:[_u](\d+))?([-+].*)?$/.exec(bare);
  if (old && isHarmlessTail(old[4] ?? ''))
    return numbers(old[1], old[3] === undefined ? old[2] : (old[2] ?? '0'), old[3]);
  const short = /^(\d{1,2})u(\d+)([-+].*)?$/.exec(bare);
  return short && isHarmlessTail(short[3] ?? '') ? numbers(short[1], '0', short[2]) : undefined;
}

function numbers(...texts: (string | undefined)[]): number[] {
  return texts.flatMap((text) => (text === undefined ? [] : [Number(text)]));
}

/** A line in the product's own way of writing: Ubuntu's second number has two digits. */
function lineText(rule: NumericRule, parts: readonly number[]): string {
  return parts
    .map((part, index) => (index === 1 ? String(part).padStart(rule.minorDigits ?? 1, '0') : part))
    .join('.');
}

/** How many numbers make the line of this version. */
function linePartsFor(rule: NumericRule, parts: readonly number[]): number {
  const [major] = parts;
  return rule.below && major !== undefined && major < rule.below.major
    ? rule.below.lineParts
    : rule.lineParts;
}
