import type { Finding } from '~/domain/configuration/file/findings';
import { keepSame } from '~/domain/same';
import type { Answer, News, Result, Shift, Splice } from './task';

/**
 * Between two keys a file changes in a line or two, and an answer of thousands of lines and findings takes a page its time
 * to unpack and to compare. So the worker compares, and tells only what is new.
 */

interface Told {
  lines: readonly string[];
  findings: readonly Finding[];
}

const NOTHING: Told = { lines: [], findings: [] };

/** For the worker: what of each answer was not told before. An answer without lines, to no text, lets all be forgotten. */
export function teller(): (answer: Answer) => News {
  let { lines } = NOTHING;
  /** The findings told last, and the lines that they are about. */
  let told = NOTHING;
  return (answer) => {
    if (!('lines' in answer)) {
      ({ lines } = NOTHING);
      told = NOTHING;
      return { answer };
    }
    const newLines = spliceOf(lines, answer.lines);
    lines = answer.lines;
    if (answer.kind !== 'checked') return { answer: { ...answer, lines: [] }, lines: newLines };
    const shift = shiftOf(spliceOf(told.lines, answer.lines));
    const known = shifted(told.findings, shift);
    told = answer;
    return {
      answer: { ...answer, lines: [], findings: [] },
      lines: newLines,
      findings: {
        shift,
        ...spliceOf(known, answer.findings, (old, fresh) => keepSame(old, fresh) === old),
      },
    };
  };
}

/**
 * For the page: the answers, in the order in which they were told. What is as it was is the same object as before, the
 * whole answer too.
 */
export function hearer(): (news: News) => Answer {
  let { lines, findings } = NOTHING;
  let checked: Result | undefined;
  let about: Answer | undefined;
  return (news) => {
    const { answer } = news;
    if (!('lines' in answer)) {
      ({ lines, findings } = NOTHING);
      checked = about = undefined;
      return answer;
    }
    if (news.lines) lines = spliced(lines, news.lines);
    if (news.findings) findings = spliced(shifted(findings, news.findings.shift), news.findings);
    if (answer.kind !== 'checked') return { ...answer, lines };
    const same = keepSame(about, answer);
    if (checked?.lines === lines && checked.findings === findings && same === about) {
      return checked;
    }
    about = same;
    checked = { ...same, lines, findings };
    return checked;
  };
}

function spliceOf<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (old: T, fresh: T) => boolean = Object.is,
): Splice<T> {
  const most = Math.min(before.length, after.length);
  const isSameAt = (old: number, fresh: number): boolean =>
    isSame(before[old] as T, after[fresh] as T);
  let at = 0;
  while (at < most && isSameAt(at, at)) at += 1;
  let tail = 0;
  while (tail < most - at && isSameAt(before.length - 1 - tail, after.length - 1 - tail)) {
    tail += 1;
  }
  return { at, drop: before.length - tail - at, add: after.slice(at, after.length - tail) };
}

const spliced = <T>(list: readonly T[], { at, drop, add }: Splice<T>): readonly T[] =>
  drop === 0 && add.length === 0 ? list : [...list.slice(0, at), ...add, ...list.slice(at + drop)];

/** How far the lines behind what gave way have moved. */
const shiftOf = ({ at, drop, add }: Splice<string>): Shift => ({
  behind: at + drop,
  by: add.length - drop,
});

const shifted = (findings: readonly Finding[], { behind, by }: Shift): readonly Finding[] =>
  by === 0
    ? findings
    : findings.map((one) =>
        one.line !== undefined && one.line > behind ? { ...one, line: one.line + by } : one,
      );
