import { segmentsOf, writeSegment } from '~/domain/configuration/keys';
import type { Value } from '~/domain/configuration/types';

/** A deployment.toml that sets these keys, one entry of each array of tables. */
export function tomlOf(keys: Iterable<readonly [key: string, value: Value]>): string {
  const tables = new Map<string, string[]>([['', []]]);
  for (const [key, value] of keys) {
    const segments = segmentsOf(key);
    const last = segments.findLastIndex((segment) => segment.endsWith('[]'));
    const table = segments
      .slice(0, last + 1)
      .map((segment) => segment.replace('[]', ''))
      .join('.');
    const line = `${segments.slice(last + 1).join('.')} = ${valueOf(value)}`;
    tables.set(table, [...(tables.get(table) ?? []), line]);
  }
  return [...tables]
    .map(([table, lines]) => [...(table === '' ? [] : [`[[${table}]]`]), ...lines].join('\n'))
    .join('\n\n');
}

function valueOf(value: Value): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(valueOf).join(', ')}]`;
  const fields = Object.entries(value).map(
    ([name, one]) => `${writeSegment(name)} = ${valueOf(one)}`,
  );
  return `{ ${fields.join(', ')} }`;
}
