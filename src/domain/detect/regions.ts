/** The first and the last line, from 0, of a stretch that is written as a configuration file. */
export type Region = [first: number, last: number];

const HEADER = /^\s*\[{1,2}\s*[\w."' -]+\s*\]{1,2}\s*(?:#.*)?$/;
const ASSIGNMENT = /^\s*(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*\s*=/;
/** `ID=ubuntu` is a line of a shell, even where a configuration file could hold it. */
const SHELL = /^[A-Z_]+=/;
const EMPTY = /^\s*(?:#.*)?$/;

/** Finds the stretches that begin with the name of a table and go on as far as TOML could. */
export function configurationRegions(lines: readonly string[]): Region[] {
  const regions: Region[] = [];
  const endOfValue = valueFollower(lines);
  let at = 0;
  while (at < lines.length) {
    if (HEADER.test(lines[at] ?? '')) {
      const last = endOf(lines, at, endOfValue);
      regions.push([at, last]);
      at = last;
    }
    at += 1;
  }
  return regions;
}

/** The last line of the region that says something. */
function endOf(
  lines: readonly string[],
  first: number,
  endOfValue: (at: number) => number | undefined,
): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (EMPTY.test(line)) continue;
    if (!HEADER.test(line)) {
      if (!ASSIGNMENT.test(line) || SHELL.test(line)) break;
      at = endOfValue(at) ?? at;
    }
    last = at;
  }
  return last;
}

/** How many lines a value may go on, and how often one that has no end is followed. */
const LONGEST_VALUE = 400;
const MOST_WITHOUT_END = 20;

/** Tells on which line the value of an assignment ends; `undefined` where it is never closed. */
function valueFollower(lines: readonly string[]): (first: number) => number | undefined {
  let withoutEnd = 0;
  return (first) => {
    const value = (lines[first] ?? '').replace(/^[^=]*=\s*/, '');
    const last = withoutEnd < MOST_WITHOUT_END ? first + LONGEST_VALUE : first;
    const end = endOfText(lines, first, last, value) ?? endOfList(lines, first, last, value);
    if (end === undefined) withoutEnd += 1;
    return end;
  };
}

function endOfText(
  lines: readonly string[],
  first: number,
  last: number,
  value: string,
): number | undefined {
  const quotes = ['"""', "'''"].find((one) => value.startsWith(one));
  if (quotes === undefined) return undefined;
  if (value.includes(quotes, 3)) return first;
  const end = lines.slice(first + 1, last + 1).findIndex((line) => line.includes(quotes));
  return end === -1 ? undefined : first + 1 + end;
}

function endOfList(
  lines: readonly string[],
  first: number,
  last: number,
  value: string,
): number | undefined {
  let depth = 0;
  for (let at = first; at <= last && at < lines.length; at += 1) {
    depth += depthOf(at === first ? value : (lines[at] ?? ''));
    if (depth <= 0) return at;
  }
  return undefined;
}

/** Brackets that a line opens, less those it closes, outside of texts and comments. */
function depthOf(line: string): number {
  let depth = 0;
  for (const [sign] of line
    .replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')
    .replace(/#.*/, '')
    .matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
  }
  return depth;
}
