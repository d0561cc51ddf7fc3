import type { ShippedChanged } from '../compare';
import { segmentsOf, shapeless } from '../keys';
import { sameValue } from '../timeline';
import type { Value } from '../types';
import { listDifference } from '../words';
import type { FileKey } from './read';
import type { CheckedFile, Found } from './rules';
import { words } from './words';

/** What the shipped file of the distribution sets otherwise in the target. */
const shippedOf = ({ checked, distribution }: CheckedFile): ShippedChanged[] =>
  checked.comparison.differences.filter(
    (one): one is ShippedChanged => one.kind === 'shipped' && one.distribution === distribution,
  );

/** Values that were carried over as they were shipped, and lists that lack what the newer shipped one has. */
export function onShippedSet(file: CheckedFile): Found[] {
  const { pair, keys, checked, distribution } = file;
  const changed = new Map(shippedOf(file).map((one) => [shapeless(one.key), one]));
  return keys.flatMap((at, index): Found[] => {
    const one = changed.get(shapeless(at.key));
    const kind = checked.verdicts[index]?.kind;
    if (!one?.from || at.text === undefined || kind === 'ignored' || kind === 'renamed') return [];
    const said = { rule: 'shipped', key: one.key, at, release: one.broughtIn } as const;
    const { from, to } = one;
    if (isWritten(at.text, from.value)) {
      return [
        { ...said, ...words.shippedChanged(one.key, distribution, from.value, to?.value, pair) },
      ];
    }
    const lacks = listDifference(from.value, to?.value)?.adds.filter(
      (entry) => !at.text?.split(/\s*,\s*/).includes(entry),
    );
    if (at.placeholder || !lacks || lacks.length === 0) return [];
    return [{ ...said, ...words.shippedList(one.key, distribution, lacks, pair) }];
  });
}

/** What the newer shipped file sets and a file that is carried over lacks; entries of an array of tables as one. */
export function onShippedUnset(file: CheckedFile): Found[] {
  const { pair, keys, checked, distribution } = file;
  const own = new Map<string, FileKey[]>();
  for (const one of keys) {
    const bare = shapeless(one.key);
    own.set(bare, [...(own.get(bare) ?? []), one]);
  }
  const added = shippedOf(file).filter(({ from, to }) => !from && to);
  const entries = new Map<string, ShippedChanged[]>();
  for (const one of added) {
    const array = arrayOf(one.key);
    if (array !== undefined) entries.set(array, [...(entries.get(array) ?? []), one]);
  }
  const single = (one: ShippedChanged): Found[] => {
    const builtIn = checked.target.keys.get(one.key)?.default;
    const value = one.to?.value ?? null;
    if (own.has(shapeless(one.key)) || sameValue(builtIn, value)) return [];
    return [
      {
        rule: 'shipped',
        key: one.key,
        release: one.broughtIn,
        ...words.shippedSet(one.key, distribution, value, builtIn, pair),
      },
    ];
  };
  const wholeEntries = [...entries].flatMap(([array, fields]): Found[] => {
    const name = fields.find(({ key }) => key === `${array}.name`);
    // Without a name of its own the entry is not new: fields were added to one that was there.
    if (!name) return fields.flatMap(single);
    const isThere = own
      .get(shapeless(name.key))
      ?.some(({ text }) => text !== undefined && isWritten(text, name.to?.value ?? null));
    if (isThere) return fields.flatMap(single);
    const values = fields.map(({ key, to }): [string, Value] => [
      key.slice(array.length + 1),
      to?.value ?? null,
    ]);
    const release = name.broughtIn;
    return [
      {
        rule: 'shipped',
        key: array,
        release,
        ...words.shippedEntry(array, distribution, values, pair),
      },
    ];
  });
  return [
    ...added.filter(({ key }) => arrayOf(key) === undefined).flatMap(single),
    ...wholeEntries,
  ];
}

/** The array of tables that a key stands in, the outermost. */
function arrayOf(key: string): string | undefined {
  const segments = segmentsOf(key);
  const index = segments.findIndex((segment) => segment.endsWith('[]'));
  return index === -1 ? undefined : segments.slice(0, index + 1).join('.');
}

/** Whether the text of a key is this value; a list is the same as its entries with commas between. */
export const isWritten = (text: string, value: Value): boolean =>
  sameValue(tight(text), typeof value === 'string' ? tight(value) : value);

const tight = (text: string): string => text.replace(/\s*,\s*/g, ',');
