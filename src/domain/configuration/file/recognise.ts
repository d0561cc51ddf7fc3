import { segmentsOf, shapeless } from '../keys';
import type { Sign } from '../types';
import type { FileKey, FileReading } from './read';

/** What a file tells of itself, and the line that tells it. */
export type Recognised = { line: number; key: string; sources: string[] } & (
  | { kind: 'product'; name: string }
  /** The node starts with the settings of this profile; the distribution it is of is not told by the file. */
  | { kind: 'profile'; name: string; value: string }
);

/** Signs that a file is another product's or one node's of several, each with the first line that shows it. */
export function recognise(reading: FileReading, signs: readonly Sign[]): Recognised[] {
  if (reading.kind !== 'keys') return [];
  return signs.flatMap((sign): Recognised[] => {
    if (sign.kind === 'reserved') return [];
    const { kind, name, sources } = sign;
    const at = reading.keys.find((one) =>
      kind === 'product' ? isIn(one, sign.tables) : isProfile(one, sign),
    );
    if (!at) return [];
    const where = { name, line: at.line, key: at.key, sources };
    return [kind === 'product' ? { kind, ...where } : { kind, ...where, value: sign.value }];
  });
}

/** Whether a key has the value that names a profile. */
export const isProfile = (
  { key, text }: FileKey,
  sign: Extract<Sign, { kind: 'profile' }>,
): boolean => text === sign.value && shapeless(key) === sign.key;

const isIn = ({ key }: FileKey, tables: readonly string[]): boolean =>
  tables.includes(segmentsOf(shapeless(key))[0] ?? '');
