import type { Value } from './types';

/** A value as it would stand in deployment.toml, on one line. */
export function valueInWords(value: Value | undefined): string {
  if (value === undefined) return 'none';
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(valueInWords).join(', ')}]`;
  const fields = Object.entries(value).map(([name, one]) => `${name} = ${valueInWords(one)}`);
  return `{ ${fields.join(', ')} }`;
}

/** What a list gained and lost; `undefined` where one of the values is no list. A text with commas counts as one. */
export function listDifference(
  from: Value | undefined,
  to: Value | undefined,
): { adds: string[]; drops: string[] } | undefined {
  const [before, after] = [entriesOf(from), entriesOf(to)];
  if (!before || !after || before.length + after.length < 3) return undefined;
  return {
    adds: after.filter((one) => !before.includes(one)),
    drops: before.filter((one) => !after.includes(one)),
  };
}

function entriesOf(value: Value | undefined): string[] | undefined {
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? one : valueInWords(one)));
  return typeof value === 'string' && value.includes(',') ? value.split(/\s*,\s*/) : undefined;
}

/** How many differences are shown, for the line beside a filter. */
export function differencesInWords(count: number): string {
  return count === 1 ? '1 difference shown' : `${String(count)} differences shown`;
}
