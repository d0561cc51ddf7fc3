import { segmentsOf, shapeless } from '~/domain/configuration/keys';
import { maskedLines } from '~/domain/configuration/file/mask';
import { readConfigurationFile, type FileKey } from '~/domain/configuration/file/read';
import type { Region } from './regions';
import type { DetectionVocabulary, Found, NotRead, Said, SettingEntry } from './types';
import { shortened } from './words';

interface Reading {
  found: Found[];
  notRead: NotRead[];
  otherKeys: number;
}

/** Reads the stretches that are written as a configuration file, with the reader that checks such files. */
export function readSettings(
  lines: readonly string[],
  regions: readonly Region[],
  vocabulary: DetectionVocabulary,
): Reading {
  const reading: Reading = { found: [], notRead: [], otherKeys: 0 };
  for (const region of regions) readRegion(lines, region, vocabulary, reading);
  return reading;
}

function readRegion(
  lines: readonly string[],
  [first, last]: Region,
  vocabulary: DetectionVocabulary,
  reading: Reading,
): void {
  const file = readConfigurationFile(lines.slice(first, last + 1).join('\n'));
  const shown = maskedLines(file);
  if (file.kind !== 'keys') {
    reading.notRead.push({
      lines: [first + 1, last + 1],
      words: shortened(shown[0] ?? ''),
      reason:
        file.kind === 'syntax-error'
          ? `It looks like a configuration file and cannot be read: line ${String(first + file.line)}, ${file.expected}`
          : 'It looks like a configuration file and cannot be read.',
    });
    return;
  }
  for (const key of file.keys) {
    const says = settingsOf(key, vocabulary);
    if (says.length === 0) reading.otherKeys += 1;
    const from = [{ line: first + key.line, words: shortened(shown[key.line - 1] ?? '') }];
    reading.found.push(...says.map((one) => ({ ...one, from })));
  }
}

/** A key that a file sets, as far as the rules look at it. */
export type SetSetting = Pick<FileKey, 'key' | 'text' | 'placeholder'>;

/** What a key and its value say; nothing for most. */
export function settingsOf(setting: SetSetting, vocabulary: DetectionVocabulary): Said[] {
  const key = segmentsOf(shapeless(setting.key));
  return preparedRules(vocabulary).flatMap((rule): Said[] =>
    applies(rule, key, setting) ? consequences(rule.entry, setting, vocabulary) : [],
  );
}

function consequences(
  { product, feature, setting: title }: SettingEntry,
  { text = '' }: SetSetting,
  { products }: DetectionVocabulary,
): Said[] {
  const category = products.find(({ id }) => id === product)?.categories[0];
  const component = { what: 'component' as const, version: '', contradicted: false };
  return [
    ...(product === undefined || category === undefined
      ? []
      : [{ ...component, category, product }]),
    ...(feature === undefined ? [] : [{ what: 'feature' as const, feature }]),
    ...(title === undefined ? [] : [{ what: 'configuration' as const, title, value: text }]),
  ];
}

interface PreparedRule {
  entry: SettingEntry;
  /** Segments of the keys it names; `undefined` for any key. */
  names: readonly (readonly string[])[] | undefined;
  is: RegExp | undefined;
  isNot: RegExp | undefined;
}

const prepared = new WeakMap<DetectionVocabulary, readonly PreparedRule[]>();

function preparedRules(vocabulary: DetectionVocabulary): readonly PreparedRule[] {
  const known = prepared.get(vocabulary);
  if (known) return known;
  const expression = (text: string | undefined): RegExp | undefined =>
    text === undefined ? undefined : new RegExp(text, 'i');
  const rules = vocabulary.rules.flatMap((entry) =>
    entry.kind === 'setting'
      ? [
          {
            entry,
            names: entry.keys?.map((name) => segmentsOf(shapeless(name))),
            is: expression(entry.is),
            isNot: expression(entry.isNot),
          },
        ]
      : [],
  );
  prepared.set(vocabulary, rules);
  return rules;
}

function applies(
  { names, is, isNot }: PreparedRule,
  key: readonly string[],
  { text, placeholder }: SetSetting,
): boolean {
  if (names && !names.some((name) => matches(key, name))) return false;
  if (is && !(text !== undefined && is.test(text))) return false;
  // What a placeholder will hold is not known, so it cannot be told to be something else.
  return !isNot || (text !== undefined && placeholder === undefined && !isNot.test(text));
}

/** Whether a key is what a rule names: "*" stands for any one segment, ".*" at the end for all below. */
export const isNamed = (key: string, name: string): boolean =>
  matches(segmentsOf(shapeless(key)), segmentsOf(shapeless(name)));

function matches(key: readonly string[], name: readonly string[]): boolean {
  if (name.at(-1) === '*' ? key.length < name.length : key.length !== name.length) return false;
  return name.every((segment, at) => segment === '*' || segment === key[at]);
}
