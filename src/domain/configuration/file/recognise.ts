import { shapeless } from '../keys';
import type { Sign } from '../types';
import type { FileKey, FileReading } from './read';

/** What a file tells of itself, and the line that tells it. */
export type Recognised = { line: number; key: string; sources: string[] } &
  /** Judged by a table that only the product's file has, or by what the file has not. */
  (
    | { kind: 'product'; name: string; without: string[] }
    /** The node starts with the settings of this profile; the distribution it is of is not told by the file. */
    | { kind: 'profile'; name: string; value: string }
  );

/** Signs that a file is another product's or one node's of several, each with the first line that shows it. */
export function recognise(reading: FileReading, signs: readonly Sign[]): Recognised[] {
  if (reading.kind !== 'keys') return [];
  return signs.flatMap((sign): Recognised[] => {
    if (sign.kind === 'reserved') return [];
    const { name, sources } = sign;
    const first = (is: (key: FileKey) => boolean): FileKey | undefined => reading.keys.find(is);
    if (sign.kind === 'profile') {
      const at = first((key) => isProfile(key, sign));
      const { value } = sign;
      return at ? [{ kind: 'profile', name, value, line: at.line, key: at.key, sources }] : [];
    }
    const { tables, without = [] } = sign;
    const at = first((key) => isIn(key, tables));
    if (!at || first((key) => isIn(key, without))) return [];
    return [{ kind: 'product', name, without, line: at.line, key: at.key, sources }];
  });
}

/** Whether a key has the value that names a profile. */
export const isProfile = (
  { key, text }: FileKey,
  sign: Extract<Sign, { kind: 'profile' }>,
): boolean => text === sign.value && shapeless(key) === sign.key;

const isIn = ({ key }: FileKey, tables: readonly string[]): boolean => {
  const bare = `${shapeless(key)}.`;
  return tables.some((table) => bare.startsWith(`${table}.`));
};
