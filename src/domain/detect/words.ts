import { lookMasker } from '~/domain/configuration/file/look';
import type { SourceLine } from './types';

const LONGEST_WORDS = 160;
/** How much of a line is looked at to find what must not be shown of it. */
const LONGEST_LINE = 1000;

/** The line as it may be shown: without secrets, not longer than a line of the page. */
export function sourceLine(lines: readonly string[], at: number): SourceLine {
  return { line: at + 1, words: shortened(masked((lines[at] ?? '').slice(0, LONGEST_LINE))) };
}

const masked = (line: string): string => lookMasker('comment')(line, { line: 1 });

export function shortened(words: string): string {
  const text = words.trim().replace(/\s+/g, ' ');
  return text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS - 1)}…` : text;
}
