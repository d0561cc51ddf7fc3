import type { Verdict } from '../check';
import type { DefaultChanged, InferredDifference, Renamed } from '../compare';
import type { Sign, Value } from '../types';
import { valueInWords } from '../words';

/** What a finding says: a line to skim, and the whole. Code is set in backticks. */
export interface Words {
  title: string;
  text: string;
  /** Single things that the text counts. */
  details?: string[];
}

interface Pair {
  from: string;
  to: string;
}

type Ignored = Extract<Verdict, { kind: 'ignored' }>;
type Unrecognised = Extract<Verdict, { kind: 'unrecognised' }>;

/** A text set as code, on one line; back-ticks of its own would end it. */
const code = (text: string): string =>
  `\`${text.replaceAll('`', "'").replace(/[\s\p{Cc}]+/gu, ' ')}\``;
const value = (one: Value | undefined): string =>
  one === undefined ? 'none' : code(valueInWords(one));

/** The sentences of the findings. None calls a key valid, or a file ready: the facts do not know. */
export const words = {
  ignored: (key: string, { broughtIn, documented }: Ignored, { from, to }: Pair): Words => ({
    title: `${code(key)} would be ignored`,
    text:
      `Read in ${from}; nothing in the ${to} release files reads it${broughtIn === to ? '' : `, from ${broughtIn} on`}. ` +
      'It would be ignored, without a warning.' +
      (documented ? ` The documentation of ${to} names it.` : '') +
      ` A key can arrive with an update: check your update level.`,
  }),

  renamed: (key: string, rename: Renamed): Words => ({
    title: `${code(key)} is now read as ${code(rename.to)}`,
    text:
      `From ${rename.broughtIn} on it is read as ${code(rename.to)}; ` +
      (rename.oldStillRead ? 'the old name is still read as well.' : 'the old name is not read.') +
      ` What shows it: ${rename.evidence}`,
  }),

  unrecognised: (key: string, one: Unrecognised, { from, to }: Pair): Words => ({
    title: `${code(key)} is not recognised in either release`,
    text:
      `We do not recognise this key in ${from} or ${to}. It may come from an update, a custom component or a typo; we cannot tell which.` +
      (one.documented
        ? ` The documentation of ${to} names it, though nothing in the release files reads it.`
        : ''),
  }),

  profile: ({ key, value: name, until, text }: Extract<Sign, { kind: 'profile' }>): Words => ({
    title: `${code(name)} names a profile that ends with ${until}`,
    text: `${code(key)} is the name of a profile. From ${until} on: ${text}`,
  }),

  shape: (key: string, read: string, { to }: Pair): Words => ({
    title: `${code(key)} is read in another shape`,
    text: `${to} reads this as ${code(read)}; the file writes it as ${code(key)}. "[]" marks an array of tables, written with double brackets. Whether it is read in this shape, we cannot tell.`,
  }),

  tableNotValue: (key: string, { to }: Pair): Words => ({
    title: `${code(key)} is read as a table`,
    text: `${to} reads keys below ${code(key)}; the file sets a value there. Whether it is read in this shape, we cannot tell.`,
  }),

  bothNames: (key: string, other: string, { to }: Pair): Words => ({
    title: `${code(key)} and ${code(other)} are one setting`,
    text: `In ${to} the first is another name of the second, and the file sets both. One of the two wins; we do not guess which.`,
  }),

  pinned: (key: string, before: Value, after: Value | undefined, { from, to }: Pair): Words => ({
    title: `${code(key)} keeps the old built-in value`,
    text:
      `Your file sets what is built in with ${from}: ${value(before)}. ` +
      (after === undefined
        ? `${to} has no built-in value.`
        : `The built-in value of ${to} is ${value(after)}.`) +
      ' Your value stays as you wrote it.',
  }),

  shippedSet: (
    key: string,
    distribution: string,
    after: Value,
    builtIn: Value | undefined,
    { to }: Pair,
  ): Words => ({
    title: `The shipped file sets ${code(key)}`,
    text: `The file that ships with ${to} (${distribution}) sets it to ${value(after)}. You do not set it; ${builtInWords(builtIn)}.`,
  }),

  shippedChanged: (
    key: string,
    distribution: string,
    before: Value,
    after: Value | undefined,
    { from, to }: Pair,
  ): Words => ({
    title:
      after === undefined
        ? `The shipped file no longer sets ${code(key)}`
        : `The shipped value of ${code(key)} changes`,
    text:
      `Your file sets what ships with ${from}: ${value(before)}. ` +
      (after === undefined
        ? `The file that ships with ${to} (${distribution}) does not set it.`
        : `The file that ships with ${to} (${distribution}) sets ${value(after)}.`) +
      ' Your value stays as you wrote it.',
  }),

  shippedList: (
    key: string,
    distribution: string,
    lacks: readonly string[],
    { to }: Pair,
  ): Words => ({
    title: `The shipped list of ${code(key)} has more entries`,
    text: `The file that ships with ${to} (${distribution}) adds ${lacks.map(code).join(', ')}. Your list stays as you wrote it.`,
  }),

  shippedEntry: (
    key: string,
    distribution: string,
    values: readonly [string, Value][],
    { to }: Pair,
  ): Words => ({
    title: `The shipped file has another entry of ${code(key)}`,
    text: `The file that ships with ${to} (${distribution}) has an entry of ${code(key)} that this file lacks.`,
    details: values.map(([name, one]) => `${code(name)}: ${value(one)}`),
  }),

  inferred: (
    key: string,
    is: Value,
    changes: readonly InferredDifference[],
    pair: Pair,
  ): Words => ({
    title: `${code(key)} derives other values`,
    text: `Where ${code(key)} is ${value(is)}, ${changes.length === 1 ? 'a value is' : `${String(changes.length)} values are`} derived otherwise in ${pair.to} than in ${pair.from}. What you set yourself beats what is derived.`,
    details: changes.map(
      ({ sets, before, after }) =>
        `${code(sets)}: ${before === undefined ? 'not derived' : value(before)} in ${pair.from}, ${after === undefined ? 'not derived' : value(after)} in ${pair.to}`,
    ),
  }),

  default: ({ key, from, to, distributions }: DefaultChanged): Words => ({
    title: `The built-in value of ${code(key)} changes`,
    text: `You do not set this; the built-in value changes from ${value(from)} to ${value(to)}.`,
    ...(distributions
      ? { details: Object.entries(distributions).map(([name, one]) => `${name}: ${value(one)}`) }
      : {}),
  }),
};

const builtInWords = (builtIn: Value | undefined): string =>
  builtIn === undefined
    ? 'which value applies then is not known here'
    : `the built-in value ${value(builtIn)} applies`;
