import type { Pair } from '~/domain/configuration/address';
import type { Finding, Rule } from '~/domain/configuration/file/findings';
import { grouped } from '~/domain/numbers';
import type { Answer, Result } from './task';

/** How findings of each rule are marked and called. */
export const RULE_WORDS: Record<Rule, { symbol: string; word: string; heading: string }> = {
  'ignored-security': {
    symbol: '■',
    word: 'ignored, security',
    heading: 'Would be ignored, and security hangs on it',
  },
  ignored: { symbol: '▲', word: 'ignored', heading: 'Would be ignored' },
  profile: { symbol: '▲', word: 'profile', heading: 'Name of a profile that ends' },
  renamed: { symbol: '◊', word: 'renamed', heading: 'Read under another name' },
  unrecognised: { symbol: '?', word: 'not recognised', heading: 'Not recognised' },
  shape: { symbol: '◊', word: 'other shape', heading: 'Read in another shape' },
  'both-names': { symbol: '◊', word: 'two names', heading: 'One setting under two names' },
  pinned: { symbol: '○', word: 'old built-in value', heading: 'Old built-in values kept' },
  shipped: { symbol: '○', word: 'shipped file', heading: 'Other than what ships' },
  inferred: { symbol: '○', word: 'derived values', heading: 'Other values are derived' },
  default: { symbol: '○', word: 'built-in value', heading: 'Built-in values that change' },
};

/** The rules about which something is to be done first. */
export const PRESSING: readonly Rule[] = [
  'ignored-security',
  'ignored',
  'profile',
  'renamed',
  'unrecognised',
  'shape',
  'both-names',
];

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${grouped(number)} ${number === 1 ? one : many}`;

/** What a check found, in a sentence or two; never that a file is right. */
export function summaryOf(answer: Answer, pair: Pair): string {
  switch (answer.kind) {
    case 'checked':
      return resultWords(answer);
    case 'read':
      return pair.kind === 'backwards'
        ? `${pair.to} is older than ${pair.from}: choose a target that is no older than the source.`
        : 'Choose the release that the file was written for: nothing in the file tells it.';
    case 'syntax-error':
      return `Line ${String(answer.line)}, column ${String(answer.column)} is not TOML. API-M itself would not start with this file, so nothing else was checked.`;
    case 'empty':
      return 'There is nothing to check yet.';
    case 'too-long':
      return `The text has ${grouped(answer.characters)} characters; at most ${grouped(answer.most)} are read, some 30,000 lines.`;
    case 'too-deep':
      return 'Lists or tables stand in one another deeper than this page can read. That is no error of the file.';
    case 'value-too-long':
      return 'A single value is longer than this page can read. That is no error of the file.';
    case 'failed':
      return 'What is known of the releases could not be loaded, so nothing was checked.';
  }
}

function resultWords({ findings }: Result): string {
  const onLines = findings.filter(({ line }) => line !== undefined);
  const number = (...rules: Rule[]): number =>
    onLines.filter(({ rule }) => rules.includes(rule)).length;
  const security = number('ignored-security');
  const ignored = number('ignored-security', 'ignored');
  const renamed = number('renamed');
  const lost = number('unrecognised');
  const other = onLines.length - ignored - renamed - lost;
  const parts = [
    ...(ignored > 0
      ? [
          `${count(ignored, 'key')} would be ignored${security > 0 ? `, ${security === ignored ? (security === 1 ? 'a security setting' : 'all of them security settings') : `${String(security)} of them ${security === 1 ? 'a security setting' : 'security settings'}`}` : ''}`,
        ]
      : []),
    ...(renamed > 0 ? [`${count(renamed, 'is', 'are')} read under another name`] : []),
    ...(lost > 0 ? [`${count(lost, 'is', 'are')} recognised in neither release`] : []),
    ...(other > 0 ? [`${count(other, 'more finding')} to look at`] : []),
  ];
  if (parts.length > 0) return `${parts.join('; ')}.`;
  return findings.length === 0
    ? 'No differences found in what we can check.'
    : `Nothing found on the lines of the file; ${count(findings.length, 'difference')} in what it does not set.`;
}

/** The same in two or three words, for the link beside the field, with the place in the page that it leads to. */
export function linkTo(answer: Answer | undefined): { words: string; to: string } | undefined {
  if (answer?.kind === 'syntax-error') {
    return { words: `Line ${String(answer.line)} cannot be read`, to: 'broken' };
  }
  if (answer?.kind !== 'checked') return undefined;
  const onLines = answer.findings.filter(({ line }) => line !== undefined).length;
  return {
    words: onLines === 0 ? 'See the result' : `See ${count(onLines, 'finding')}`,
    to: 'found',
  };
}

/** What a finding says of its line, without the key, which stands there. */
export const besideWords = ({ title, key }: Finding): string => {
  const written = `\`${key}\` `;
  return title.startsWith(written) ? title.slice(written.length) : title;
};
