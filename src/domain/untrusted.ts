/** Reading values of unknown origin: storage, files, links. Nothing here throws. */

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const LONGEST_ID = 120;
/** The last moment that a `Date` can tell. */
const LAST_TIME = 8_640_000_000_000_000;

/** Whether a text has the form of an id of the guide (src/schemas/shared.ts). */
export const isId = (text: string): boolean => text.length <= LONGEST_ID && ID.test(text);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The entries whose key is an id and whose value is an object.
 * @param dropped takes a sentence for each part that is left out
 */
export function entriesOf(
  value: unknown,
  where: string,
  dropped: string[],
): [string, Record<string, unknown>][] {
  if (value === undefined) return [];
  if (!isRecord(value)) {
    dropped.push(`${where} is not a list of entries.`);
    return [];
  }
  return Object.entries(value).flatMap(([id, entry]): [string, Record<string, unknown>][] => {
    if (isId(id) && isRecord(entry)) return [[id, entry]];
    dropped.push(`${where}.${id.slice(0, LONGEST_ID)} is not an entry with an id.`);
    return [];
  });
}

/** A time that makes no sense becomes the earliest one, so that any real change wins over it. */
export function readTime(value: unknown, where: string, dropped: string[]): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST_TIME) {
    // Adding 0 turns -0, which JSON can hold, into 0.
    return (value as number) + 0;
  }
  dropped.push(`${where}: its time is not one.`);
  return 0;
}
