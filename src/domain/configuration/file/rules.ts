import type { CheckResult, Verdict } from '../check';
import type { ShippedChanged } from '../compare';
import { segmentsOf, shapeless } from '../keys';
import { sameValue } from '../timeline';
import type { KeyNote, KeyState, Value } from '../types';
import type { Finding } from './findings';
import type { FileKey } from './read';
import { hideInside } from './secret';
import { words, type Words } from './words';

/** A finding before it has its id, its place and its sources. */
export type Found = Words &
  Pick<Finding, 'rule' | 'key'> &
  Partial<Pick<Finding, 'release' | 'nearest' | 'layer'>> & {
    at?: FileKey;
    note?: KeyNote | undefined;
  };

export interface CheckedFile {
  pair: { from: string; to: string };
  keys: readonly FileKey[];
  checked: CheckResult;
  distribution: string;
}

/** What is to be said of the keys that a file sets. */
export function findingsOnSet(file: CheckedFile): Found[] {
  const { keys, checked } = file;
  return [
    ...checked.verdicts.flatMap((verdict, index) => {
      const at = keys[index];
      return at ? [...onVerdict(file, verdict, at), ...onShape(file, verdict, at)] : [];
    }),
    ...onBothNames(file),
    ...onShippedValues(file),
    ...onTriggers(file),
  ];
}

/** What is to be said of keys that a file does not set. */
export function findingsOnUnset(file: CheckedFile): Found[] {
  const { pair, keys, checked, distribution } = file;
  const own = new Set(keys.map(({ key }) => shapeless(key)));
  const shipped = shippedOf(file).flatMap((one): Found[] => {
    if (own.has(shapeless(one.key)) || !one.to) return [];
    const builtIn = checked.target.keys.get(one.key);
    if (builtIn && sameValue(builtIn.default, one.to.value)) return [];
    return [
      {
        rule: 'shipped',
        key: one.key,
        release: one.broughtIn,
        ...words.shippedSet(one.key, distribution, one.to.value, builtIn?.default, pair),
      },
    ];
  });
  return [
    ...shipped,
    ...checked.defaults.map((one): Found => ({
      rule: 'default',
      key: one.key,
      release: one.broughtIn,
      layer: one.layer,
      ...words.default(one),
    })),
  ];
}

const layerOf = (state: KeyState | undefined): Finding['layer'] =>
  state?.layer === 'identity' ? 'identity' : 'product';

function onVerdict({ pair, checked }: CheckedFile, verdict: Verdict, at: FileKey): Found[] {
  const { note } = verdict;
  const key = hideInside(verdict.key);
  // A table of keys where the file sets a value: what is wrong is the shape.
  if (checked.target.holds(verdict.key) && !checked.target.read(verdict.key)) return [];
  switch (verdict.kind) {
    case 'ignored': {
      const reading = checked.source.read(verdict.key);
      const state = reading && 'state' in reading ? reading.state : undefined;
      // Other templates that pass the table along would hide it: it is called neither new nor gone.
      if (state?.by === 'template' && checked.target.mayHide(verdict.key)) return [];
      return [
        {
          rule: note?.security ? 'ignored-security' : 'ignored',
          key,
          at,
          note,
          release: verdict.broughtIn,
          layer: layerOf(state),
          ...words.ignored(key, verdict, pair),
        },
      ];
    }
    case 'renamed':
      return [
        {
          rule: 'renamed',
          key,
          at,
          note,
          release: verdict.rename.broughtIn,
          layer: verdict.rename.layer,
          ...words.renamed(key, verdict.rename),
        },
      ];
    case 'unrecognised':
      return [
        {
          rule: 'unrecognised',
          key,
          at,
          note,
          nearest: verdict.nearest,
          ...words.unrecognised(key, verdict, pair),
        },
      ];
    default:
      return [];
  }
}

/** Keys that are read by their name, but as a table, or an array of tables, where the file writes none, or the other way round. */
function onShape(
  { pair, checked: { target } }: CheckedFile,
  verdict: Verdict,
  at: FileKey,
): Found[] {
  const key = hideInside(verdict.key);
  const found = (text: Words): Found[] => [{ rule: 'shape', key, at, ...text }];
  if (target.holds(verdict.key) && !target.read(verdict.key)) {
    return at.text === undefined ? [] : found(words.tableNotValue(key, pair));
  }
  if (verdict.kind !== 'read' || verdict.reading.kind !== 'read') return [];
  const { key: read } = verdict.reading;
  return read === verdict.key || target.keys.has(verdict.key)
    ? []
    : found(words.shape(key, read, pair));
}

/** A key and what it is another name of, both set. */
function onBothNames({ pair, keys, checked }: CheckedFile): Found[] {
  const own = new Set(keys.map(({ key }) => shapeless(key)));
  return checked.verdicts.flatMap((verdict, index): Found[] => {
    const at = keys[index];
    const state =
      verdict.kind === 'read' && verdict.reading.kind === 'read'
        ? verdict.reading.state
        : undefined;
    const other = state?.to?.find(
      (one) => own.has(shapeless(one)) && shapeless(one) !== shapeless(verdict.key),
    );
    if (!at || other === undefined) return [];
    return [
      {
        rule: 'both-names',
        key: verdict.key,
        at,
        layer: layerOf(state),
        ...words.bothNames(verdict.key, other, pair),
      },
    ];
  });
}

/** What the shipped file of the distribution sets otherwise in the target. */
const shippedOf = ({ checked, distribution }: CheckedFile): ShippedChanged[] =>
  checked.comparison.differences.filter(
    (one): one is ShippedChanged => one.kind === 'shipped' && one.distribution === distribution,
  );

/** Values that were carried over as they were shipped, and shipped lists that lack what the newer one has. */
function onShippedValues(file: CheckedFile): Found[] {
  const { pair, keys, distribution } = file;
  const changed = new Map(shippedOf(file).map((one) => [shapeless(one.key), one]));
  return keys.flatMap((at): Found[] => {
    const one = changed.get(shapeless(at.key));
    if (!one?.from || at.text === undefined || at.placeholder) return [];
    const said = { rule: 'shipped', key: one.key, at, release: one.broughtIn } as const;
    if (isWritten(at.text, one.from.value)) {
      return [
        {
          ...said,
          ...words.shippedChanged(one.key, distribution, one.from.value, one.to?.value, pair),
        },
      ];
    }
    return [];
  });
}

/** Rules that derive other values from a value which the file sets. */
function onTriggers({ pair, keys, checked }: CheckedFile): Found[] {
  const own = new Set(keys.map(({ key }) => shapeless(key)));
  return keys.flatMap((at): Found[] => {
    if (at.text === undefined || at.placeholder) return [];
    const { text } = at;
    const changes = checked.comparison.inferred.flatMap((one) => {
      const names = matchOf(one.when, at.key);
      if (!names || !isWritten(text, one.is)) return [];
      const sets = one.sets.replace(/"?\$(\d)"?/g, (all, digit: string) => names.get(digit) ?? all);
      return own.has(shapeless(sets)) ? [] : [{ ...one, sets }];
    });
    const [first] = changes;
    if (!first) return [];
    return [
      {
        rule: 'inferred',
        key: at.key,
        at,
        release: first.broughtIn,
        ...words.inferred(at.key, first.is, changes, pair),
      },
    ];
  });
}

/** What stands in a key for the "$1" of a rule; `undefined` where the rule is about other keys. */
function matchOf(rule: string, key: string): Map<string, string> | undefined {
  const [wanted, given] = [segmentsOf(rule), segmentsOf(key)];
  if (wanted.length !== given.length) return undefined;
  const names = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const here = given[index] ?? '';
    const digit = /^"?\$(\d)"?$/.exec(segment)?.[1];
    if (digit !== undefined) names.set(digit, here);
    else if (segment !== here) return undefined;
  }
  return names;
}

/** Whether the text of a key is this value; a list is the same as its entries with commas between. */
const isWritten = (text: string, value: Value): boolean =>
  sameValue(
    text.replace(/\s*,\s*/g, ','),
    typeof value === 'string' ? value.replace(/\s*,\s*/g, ',') : value,
  );
