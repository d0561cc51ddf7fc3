import type { InferredDifference } from '../compare';
import { segmentsOf, shapeless } from '../keys';
import type { CheckedFile, Found } from './rules';
import { isWritten } from './shipped';
import { words } from './words';

/** Values of the file from which the target derives other values than the source does. */
export function onTriggers({ pair, keys, checked }: CheckedFile): Found[] {
  const own = new Set(keys.map(({ key }) => shapeless(key)));
  const rules = rulesByName(checked.comparison.inferred);
  return keys.flatMap((at): Found[] => {
    const { key, text, placeholder } = at;
    // What a placeholder becomes is not known.
    if (text === undefined || placeholder) return [];
    const segments = segmentsOf(key);
    const changes = (rules.get(segments.at(-1) ?? '') ?? []).flatMap(({ when, change }) => {
      const names = matchOf(when, segments);
      if (!names || !isWritten(text, change.is)) return [];
      const sets = change.sets.replace(
        /"?\$(\d)"?/g,
        (all, digit: string) => names.get(digit) ?? all,
      );
      return own.has(shapeless(sets)) ? [] : [{ ...change, sets }];
    });
    const [first] = changes;
    if (!first) return [];
    const said = words.inferred(key, first.is, changes, pair);
    return [{ rule: 'inferred', key, at, release: first.broughtIn, ...said }];
  });
}

interface Rule {
  when: string[];
  change: InferredDifference;
}

/** Rules by the last name of the key that they look at: most keys are looked at by none. */
function rulesByName(inferred: readonly InferredDifference[]): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const change of inferred) {
    const when = segmentsOf(change.when);
    const name = when.at(-1) ?? '';
    rules.set(name, [...(rules.get(name) ?? []), { when, change }]);
  }
  return rules;
}

/** What stands in a key for the "$1" of a rule; `undefined` where the rule looks at other keys. */
function matchOf(
  when: readonly string[],
  given: readonly string[],
): Map<string, string> | undefined {
  if (when.length !== given.length) return undefined;
  const names = new Map<string, string>();
  for (const [index, segment] of when.entries()) {
    const here = given[index] ?? '';
    const digit = /^"?\$(\d)"?$/.exec(segment)?.[1];
    if (digit !== undefined) names.set(digit, here);
    else if (segment !== here) return undefined;
  }
  return names;
}
