import type { CheckResult, Verdict } from '../check';
import { shapeless } from '../keys';
import { compareReleases } from '../../releases';
import type { KeyNote, KeyState, Sign, Value } from '../types';
import type { Finding } from './findings';
import { onTriggers } from './inferred';
import { onPinned } from './pinned';
import type { FileKey } from './read';
import { isProfile } from './recognise';
import { hideInside } from './secret';
import { onShippedSet, onShippedUnset } from './shipped';
import { words, type Words } from './words';

/** A finding before it has its id, its place and its sources. */
export type Found = Words &
  Pick<Finding, 'rule' | 'key'> &
  Partial<Pick<Finding, 'release' | 'nearest' | 'layer'>> & {
    at?: FileKey;
    note?: KeyNote | undefined;
    /** Its sources, where they are not those of the releases. */
    cites?: string[];
  };

export interface CheckedFile {
  pair: { from: string; to: string };
  keys: readonly FileKey[];
  checked: CheckResult;
  signs: readonly Sign[];
  distribution: string;
  /** What the shipped file of the target sets, by keys without the marks of arrays. */
  shipped: ReadonlyMap<string, Value>;
}

/** What is to be said of the keys that a file sets. */
export function findingsOnSet(file: CheckedFile): Found[] {
  const { keys, checked } = file;
  return [
    ...checked.verdicts.flatMap((verdict, index) => {
      const at = keys[index];
      return at ? [...onVerdict(file, verdict, at), ...onShape(file, verdict, at)] : [];
    }),
    ...onProfiles(file),
    ...onBothNames(file),
    ...onPinned(file),
    ...onShippedSet(file),
    ...onTriggers(file),
  ];
}

/** What is to be said of keys that a file does not set. */
export function findingsOnUnset(file: CheckedFile): Found[] {
  return [
    ...onShippedUnset(file),
    ...file.checked.defaults.map((one): Found => ({
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
  if (verdict.kind === 'read' || verdict.kind === 'free-form' || verdict.kind === 'reserved')
    return [];
  const { note } = verdict;
  const key = hideInside(verdict.key);
  // A table of keys where the file sets a value: what is wrong is the shape.
  if (verdict.kind !== 'renamed' && checked.target.holds(verdict.key)) return [];
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
  }
}

/** Keys that are read by their name, but as a table, or an array of tables, where the file writes none, or the other way round. */
function onShape(
  { pair, checked: { target } }: CheckedFile,
  verdict: Verdict,
  at: FileKey,
): Found[] {
  const found = (say: (key: string) => Words): Found[] => {
    const key = hideInside(verdict.key);
    return [{ rule: 'shape', key, at, ...say(key) }];
  };
  if (verdict.kind === 'unrecognised' || verdict.kind === 'ignored') {
    return at.text !== undefined && target.holds(verdict.key)
      ? found((key) => words.tableNotValue(key, pair))
      : [];
  }
  if (verdict.kind !== 'read' || verdict.reading.kind !== 'read') return [];
  const { key: read } = verdict.reading;
  return read === verdict.key || target.keys.has(verdict.key)
    ? []
    : found((key) => words.shape(key, read, pair));
}

/** Names of profiles that the source knows and the target does not. */
function onProfiles({ pair, keys, signs }: CheckedFile): Found[] {
  return keys.flatMap((at) =>
    signs.flatMap((sign): Found[] => {
      if (sign.kind !== 'profile' || !isProfile(at, sign)) return [];
      const crossed =
        compareReleases(sign.until, pair.from) > 0 && compareReleases(sign.until, pair.to) <= 0;
      if (!crossed) return [];
      const { key, until: release, sources: cites } = sign;
      return [{ rule: 'profile', key, at, release, cites, ...words.profile(sign) }];
    }),
  );
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
