import { compareReleases } from '../../releases';
import type { Verdict } from '../check';
import type { DefaultChanged } from '../compare';
import { shapeless } from '../keys';
import type { KeyState, Value } from '../types';
import type { FileKey } from './read';
import type { CheckedFile, Found } from './rules';
import { hideInside } from './secret';
import { isWritten } from './shipped';
import { words } from './words';

/** Values that the file sets as they were built in: in the target another is, and the file would hold the old one fast. */
export function onPinned(file: CheckedFile): Found[] {
  const { pair, keys, checked } = file;
  const changes = new Map(
    checked.comparison.differences
      .filter((one): one is DefaultChanged => one.kind === 'default')
      .map((one) => [one.key, one]),
  );
  return checked.verdicts.flatMap((verdict, index): Found[] => {
    const at = keys[index];
    const name = verdict.kind === 'read' && 'state' in verdict.reading ? verdict.reading.key : '';
    const one = changes.get(name);
    if (!at || !one) return [];
    const before = builtIn(file, checked.source.keys.get(name));
    const after = builtIn(file, checked.target.keys.get(name));
    // What the file that ships with the target sets itself is not old.
    const current = [after, file.shipped.get(shapeless(at.key))];
    if (before === undefined || !holds(at, before)) return [];
    if (current.some((value) => value !== undefined && holds(at, value))) return [];
    const key = hideInside(verdict.key);
    return [
      {
        rule: 'pinned',
        key,
        at,
        note: noteBetween(verdict, pair),
        release: one.broughtIn,
        layer: one.layer,
        ...words.pinned(key, before, after, pair),
      },
    ];
  });
}

const builtIn = ({ distribution }: CheckedFile, state: KeyState | undefined): Value | undefined =>
  state?.defaults?.[distribution] ?? state?.default;

/** What a placeholder becomes is not known. */
const holds = ({ text, placeholder }: FileKey, value: Value): boolean =>
  text !== undefined && !placeholder && isWritten(text, value);

/** The remark on a key, where it is about this way and not about another. */
function noteBetween({ note }: Verdict, { from, to }: CheckedFile['pair']): Verdict['note'] {
  const isOnTheWay =
    note &&
    compareReleases(note.introducedIn, from) > 0 &&
    compareReleases(note.introducedIn, to) <= 0;
  return isOnTheWay ? note : undefined;
}
