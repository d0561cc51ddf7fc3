import type { HtmlElement } from 'html-validate';
import { readersOf } from '~/domain/configuration/compare';
import { sameValue, timelineOf } from '~/domain/configuration/timeline';
import { listDifference, valueInWords } from '~/domain/configuration/words';
import type { ConfigurationFile, KeyState, Value } from '~/domain/configuration/types';
import { content } from '../facts';
import { plainWords, readPage, wordsOf } from '../page-text';
import type { ShownFact } from './fact';

/** A key as a page of two releases shows it. */
interface Row {
  kind: string;
  text: string;
}

/** The keys of one release, as the files up to it add up, and what each shipped file sets. */
interface State {
  keys: Map<string, KeyState>;
  shipped: Map<string, Map<string, Value>>;
}

/**
 * What each file of content/configuration says to differ from the release before, on the page of the two: keys that
 * came, went, were renamed or got other built-in values, shipped files, and derived values. The keys are added up here and
 * not by the code that the pages use. What the domain's rules call no difference is none here either (see `Reader` in
 * src/domain/configuration/reading.ts): a key that the other release reads by a pattern or a table of the user's own
 * names, or may read unseen; and values that mean the same or of which one is not known.
 */
export function configurationFacts(): ShownFact[] {
  const state: State = { keys: new Map(), shipped: new Map() };
  const readers = readersOf(timelineOf(content.configuration.map(({ data }) => data)));
  return content.configuration.flatMap(({ data }, at) => {
    const reads =
      (index: number): Reads =>
      (key, { by }) =>
        readers(index).holds(key) ||
        (by === 'template' && (readers(index).isDocumented(key) || readers(index).mayHide(key)));
    const facts =
      data.previous === undefined
        ? []
        : factsOf(data, data.previous, state, { before: reads(at - 1), after: reads(at) });
    advance(state, data);
    return facts;
  });
}

/** Whether a release reads a key that its files do not list, or may. */
type Reads = (key: string, state: KeyState) => boolean;

function advance({ keys, shipped }: State, file: ConfigurationFile): void {
  for (const [key, one] of Object.entries(file.keys)) keys.set(key, one);
  for (const key of file.gone) keys.delete(key);
  for (const [distribution, moves] of Object.entries(file.shipped)) {
    const set = shipped.get(distribution) ?? new Map<string, Value>();
    for (const [key, value] of Object.entries(moves?.set ?? {})) set.set(key, value);
    for (const key of moves?.gone ?? []) set.delete(key);
    shipped.set(distribution, set);
  }
}

function factsOf(
  file: ConfigurationFile,
  previous: string,
  before: State,
  reads: { before: Reads; after: Reads },
): ShownFact[] {
  const path = `/configuration/${previous}/${file.version}/`;
  const page = readPage(path);
  const rows = rowsIn(page.all('.differences [data-kind]'));
  const trivial = page.all('details > ul > li').map(wordsOf);
  const derived = page.all('.derived > div').map(wordsOf);
  const one = (what: string, shown: boolean): ShownFact => ({
    fact: `configuration/${file.version} ${what}`,
    page: path,
    shown,
  });
  const find = (kind: string, term: string, ...texts: string[]): boolean =>
    (rows.get(term) ?? []).some(
      (row) => row.kind === kind && texts.every((text) => row.text.includes(plainWords(text))),
    );
  const oldNames = new Set(file.renamed.map(({ old }) => old));
  const newNames = new Set(file.renamed.map((rename) => rename.new));

  return [
    ...file.gone
      .filter((key) => !oldNames.has(key) && !reads.after(key, before.keys.get(key) ?? {}))
      .map((key) =>
        one(
          `gone ${key}`,
          find(
            'removed',
            key,
            ...(file.notReadBefore.includes(key) ? ['nothing read it even before'] : []),
          ),
        ),
      ),
    ...file.renamed.map((rename) =>
      one(
        `renamed ${rename.old}`,
        find(
          'renamed',
          rename.old,
          `Now read as ${rename.new}`,
          rename.oldStillRead === true ? 'the old name is still read' : '',
        ),
      ),
    ),
    ...Object.entries(file.keys).flatMap(([key, after]) => {
      const earlier = before.keys.get(key);
      if (!earlier) {
        if (newNames.has(key) || reads.before(key, after)) return [];
        const term = after.default === undefined ? key : `${key} = ${valueInWords(after.default)}`;
        return [one(`new ${key}`, find('added', plainWords(term)))];
      }
      if (sameValue(earlier.default, after.default)) return [];
      if (earlier.by === 'template' || after.by === 'template') return [];
      const words = inWords(earlier.default, after.default);
      const line = `${key}: ${words.join(' → ')}`;
      return [
        one(
          `built-in value of ${key}`,
          find('default', key, ...words) || trivial.includes(plainWords(line)),
        ),
      ];
    }),
    ...shippedFacts(file, before, find).map(([what, shown]) => one(what, shown)),
    ...file.inferred.map(({ when, is, sets, before: old, after }) =>
      one(
        `derived ${sets} where ${when} is ${valueInWords(is)}`,
        derived.some(
          (text) =>
            text.startsWith(plainWords(`${when} = ${valueInWords(is)} `)) &&
            text.includes(plainWords(`${sets}: ${ruleInWords(old)} → ${ruleInWords(after)}`)),
        ),
      ),
    ),
  ];
}

const ruleInWords = (value: Value | undefined): string =>
  value === undefined ? 'no rule' : valueInWords(value);

/** What a page says of two values: both, or what a list gained and lost. */
function inWords(from: Value | undefined, to: Value | undefined): string[] {
  const list = listDifference(from, to);
  if (!list) return [valueInWords(from), valueInWords(to)];
  return [list.adds, list.drops].flatMap((entries) =>
    entries.length > 0 ? entries.join(', ') : [],
  );
}

/** A file that came with the release has nothing that it differs from. */
function shippedFacts(
  { shipped }: ConfigurationFile,
  before: State,
  find: (kind: string, term: string, ...texts: string[]) => boolean,
): [what: string, shown: boolean][] {
  return Object.entries(shipped).flatMap(([distribution, moves]) => {
    const earlier = before.shipped.get(distribution);
    if (!earlier) return [];
    return [
      ...Object.entries(moves?.set ?? {}).map(([key, value]): [string, boolean] => [
        `shipped ${distribution} ${key}`,
        earlier.has(key)
          ? find('shipped', key, ...inWords(earlier.get(key), value))
          : find('shipped', key, `sets it now: ${valueInWords(value)}`),
      ]),
      ...(moves?.gone ?? []).map((key): [string, boolean] => [
        `shipped ${distribution} ${key}`,
        find('shipped', key, 'does not set it any more'),
      ]),
    ];
  });
}

/** Rows by their key; new ones by the key and its built-in value. */
function rowsIn(groups: readonly HtmlElement[]): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const group of groups) {
    const kind = group.getAttributeValue('data-kind') ?? '';
    const text = group.querySelectorAll('dd').map(wordsOf).join(' ');
    for (const term of group.querySelectorAll('dt').map(wordsOf)) {
      rows.set(term, [...(rows.get(term) ?? []), { kind, text }]);
    }
  }
  return rows;
}
