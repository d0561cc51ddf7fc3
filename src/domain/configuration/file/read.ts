import { parseTOML, type AST } from 'toml-eslint-parser';
import type { SetKey } from '../check';
import { writeSegment } from '../keys';
import { hideInside, hidesAcross, isHarmless, isSecret } from './secret';
import { syntaxErrorAt } from './syntax';

/** Longest text that is read, in characters: about 30,000 lines. More is refused, so that no paste freezes the page. */
export const MOST_CHARACTERS = 1_000_000;

/** A stretch of the file. Lines and columns count from 1, in UTF-16 units; the end stands behind the last character. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export type PlaceholderKind = 'env' | 'sys' | 'ref' | 'secret';

/** A key that the file sets, with the place of its name. */
export interface FileKey extends SetKey {
  column: number;
  /** Where its value stands. */
  value: Place;
  /** The first placeholder in the value: what the value will be is not known then. */
  placeholder?: PlaceholderKind;
  /** The value is never shown: for the key's name, for the name beside it, or for what stands in it. */
  secret: boolean;
  /** A value of one text, number, truth or date, or a list of them, without quotes. Never there for a secret. */
  text?: string;
}

/** A comment, from its "#" to the end of its line. */
export interface FileComment extends Place {
  /** The table it stands in; "" above the first. */
  table: string;
}

/** What can be said of the file without knowing any release. */
export type Remark = { kind: 'only-comments' } | { kind: 'nothing-set' };

export type FileReading =
  | { kind: 'empty' }
  | { kind: 'too-long'; characters: number; most: number }
  /** Arrays or inline tables stand in one another deeper than can be read here; that is no error of the file. */
  | { kind: 'too-deep' }
  /** One value is longer than can be read here; that is none either. */
  | { kind: 'value-too-long' }
  /** The product itself would not start with such a file. */
  | {
      kind: 'syntax-error';
      line: number;
      column: number;
      expected: string;
      lines: readonly string[];
    }
  | {
      kind: 'keys';
      /** As they are written, without line ends and byte order mark. Show `maskedLines` instead. */
      lines: string[];
      keys: FileKey[];
      remarks: Remark[];
      comments: FileComment[];
    };

/** Reads a deployment.toml. Never throws, whatever the text. */
export function readConfigurationFile(text: string): FileReading {
  if (text.length > MOST_CHARACTERS) {
    return { kind: 'too-long', characters: text.length, most: MOST_CHARACTERS };
  }
  const toml = text.replace(/^\uFEFF/, '');
  if (toml.trim() === '') return { kind: 'empty' };
  const lines = toml.split(/\r?\n/);
  try {
    return keysOf(parseTOML(toml, { tomlVersion: '1.0' }), toml, lines);
  } catch (error) {
    // For either the parser runs out of room.
    if (error instanceof RangeError) return { kind: isDeep(toml) ? 'too-deep' : 'value-too-long' };
    const { index, expected } = syntaxErrorAt(error, toml);
    return { kind: 'syntax-error', ...placesIn(toml)(index), expected, lines };
  }
}

/** Brackets in one another, beyond what anybody writes by hand. */
const DEEP = 500;

const TEXT_OR_COMMENT = /"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'|#.*/g;

/** Whether lists or tables stand in one another that deep. */
function isDeep(toml: string): boolean {
  let depth = 0;
  for (const [bracket] of toml.replace(TEXT_OR_COMMENT, '').matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEP) return true;
  }
  return false;
}

type Placer = (index: number) => { line: number; column: number };

/** Finds line and column of an index, the line by halving. */
function placesIn(toml: string): Placer {
  const starts = [0];
  for (let at = toml.indexOf('\n'); at !== -1; at = toml.indexOf('\n', at + 1)) starts.push(at + 1);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: index - (starts[low] ?? 0) + 1 };
  };
}

interface Leaf {
  path: string;
  name: AST.TOMLKey;
  value: AST.TOMLContentNode;
  /** The table it stands in: a name in it can tell that the value beside it is secret. */
  beside: readonly AST.TOMLKeyValue[];
}

function keysOf(program: AST.TOMLProgram, toml: string, lines: string[]): FileReading {
  const placeOf = placesIn(toml);
  const place = ([start, end]: readonly [number, number]): Place => {
    const { line, column } = placeOf(start);
    const last = placeOf(end);
    return { line, column, endLine: last.line, endColumn: last.column };
  };
  const keys: FileKey[] = [];
  for (const leaf of leavesOf(program)) {
    const { line, column } = placeOf(leaf.name.range[0]);
    keys.push({
      key: leaf.path,
      line,
      column,
      value: place(leaf.value.range),
      ...aboutValue(leaf, toml),
    });
  }
  const tables = program.body[0].body.filter((one) => one.type === 'TOMLTable');
  let table = 0;
  const comments = program.comments.map(({ range }): FileComment => {
    while ((tables[table]?.range[0] ?? Infinity) < range[0]) table += 1;
    return { ...place(range), table: tables[table - 1]?.key.keys.map(nameOf).join('.') ?? '' };
  });
  const onlyComments = comments.length > 0 && program.tokens.length === 0;
  const remarks: Remark[] = onlyComments
    ? [{ kind: 'only-comments' }]
    : keys.length === 0
      ? [{ kind: 'nothing-set' }]
      : [];
  return { kind: 'keys', lines, keys, remarks, comments };
}

/** Every key that is set, in the order of the file. Nested tables under an entry of an array belong to that entry. */
function* leavesOf(program: AST.TOMLProgram): Generator<Leaf> {
  const top = program.body[0].body;
  const rootPairs = top.filter((one) => one.type === 'TOMLKeyValue');
  for (const one of top) {
    if (one.type === 'TOMLKeyValue') yield* pair(one, '', rootPairs);
    else {
      const path = one.resolvedKey.reduce<string>(
        (above, part) => (typeof part === 'number' ? `${above}[]` : join(above, part)),
        '',
      );
      for (const inside of one.body) yield* pair(inside, path, one.body);
    }
  }
}

function* pair(
  { key, value }: AST.TOMLKeyValue,
  above: string,
  beside: readonly AST.TOMLKeyValue[],
): Generator<Leaf> {
  const path = key.keys.reduce((prefix, part) => join(prefix, nameOf(part)), above);
  yield* content({ path, name: key, value, beside });
}

function* content(leaf: Leaf): Generator<Leaf> {
  const { path, value } = leaf;
  if (value.type === 'TOMLInlineTable' && value.body.length > 0) {
    for (const inside of value.body) yield* pair(inside, path, value.body);
    return;
  }
  if (value.type !== 'TOMLArray') {
    yield leaf;
    return;
  }
  // A list of tables is the same as an array of tables; whatever else stands in the list makes the key one of its own.
  const nested = value.elements.filter((one) => one.type !== 'TOMLValue');
  if (nested.length < value.elements.length || nested.length === 0) yield leaf;
  for (const one of nested) yield* content({ ...leaf, path: `${path}[]`, value: one });
}

const nameOf = (part: AST.TOMLBare | AST.TOMLQuoted): string =>
  part.type === 'TOMLBare' ? part.name : part.value;

const join = (above: string, name: string): string =>
  above === '' ? writeSegment(name) : `${above}.${writeSegment(name)}`;

const PLACEHOLDER = /\$(env|sys|ref|secret)\{/;

function aboutValue(leaf: Leaf, toml: string): Pick<FileKey, 'placeholder' | 'secret' | 'text'> {
  const scalars = scalarsOf(leaf.value);
  const texts = scalars.map(textOf);
  const kind = texts.map((text) => PLACEHOLDER.exec(text)?.[1]).find(Boolean);
  const secret =
    (isSecretLeaf(leaf) && !texts.every(isHarmless)) ||
    scalars.some((one, index) => hidesAcross(texts[index] ?? '', toml.slice(...one.range)));
  return {
    ...(kind === undefined ? {} : { placeholder: kind as PlaceholderKind }),
    secret,
    ...(secret || texts.length === 0 ? {} : { text: hideInside(texts.join(', ')) }),
  };
}

function scalarsOf(value: AST.TOMLContentNode): AST.TOMLValue[] {
  if (value.type === 'TOMLValue') return [value];
  return value.type === 'TOMLArray' ? value.elements.flatMap(scalarsOf) : [];
}

const textOf = (value: AST.TOMLValue): string => {
  // The parser leaves the text of a plain 0 empty.
  if ('number' in value) return value.number || String(value.value);
  if ('datetime' in value) return value.datetime;
  return String(value.value);
};

/** Whether the key, or the name given beside it (`name = "password"`, `value = …`), is that of a secret. */
function isSecretLeaf({ path, name, beside }: Leaf): boolean {
  if (isSecret(path)) return true;
  const last = name.keys.at(-1);
  if (!last || !/^(?:value|val|default)$/i.test(nameOf(last))) return false;
  return beside.some(
    ({ key, value }) =>
      value.type === 'TOMLValue' &&
      value.kind === 'string' &&
      /^(?:name|key|id)$/i.test(key.keys.map(nameOf).at(-1) ?? '') &&
      isSecret(writeSegment(value.value)),
  );
}
