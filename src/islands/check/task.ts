import type { Finding } from '~/domain/configuration/file/findings';
import type { FileReading, Remark } from '~/domain/configuration/file/read';
import type { Recognised } from '~/domain/configuration/file/recognise';

/** What the page asks its worker, and what comes back. The text goes to the worker alone; only masked lines return. */

export interface CheckTask {
  /** Counts up: an answer to an older task is out of date. */
  id: number;
  text: string;
  /** Absent until both releases are chosen: then the file is only read. */
  pair: { from: string; to: string } | undefined;
  distribution: string;
  /** Whether the reader asked for the identity layer. */
  identity: boolean;
  /** Full addresses of the data. */
  keys: string;
  identityKeys: string;
}

interface Read {
  /** Masked. */
  lines: readonly string[];
  /** How many keys the file sets. */
  keys: number;
  remarks: Remark[];
}

export interface Result extends Read {
  kind: 'checked';
  from: string;
  to: string;
  distribution: string;
  findings: readonly Finding[];
  /** What the file tells of itself. */
  recognised: Recognised[];
  /** Ids of sources in the order of the page's list, which numbers them from 1. */
  cited: string[];
  /** Whether the identity layer was looked at. */
  identity: boolean;
}

export type Unreadable = Extract<FileReading, { kind: 'syntax-error' }>;

/** No pair of releases was there to check it against. */
export type ReadOnly = Read & { kind: 'read' };

export type Answer =
  | Result
  | ReadOnly
  | Exclude<FileReading, { kind: 'keys' }>
  /** The data, or the worker itself, could not be loaded. */
  | { kind: 'failed' };

/** What comes back. */
export interface Checked {
  id: number;
  news: News;
}

/** An answer with empty lists, and what of the lists differs from those told before (news.ts). */
export interface News {
  answer: Answer;
  lines?: Splice<string>;
  findings?: Splice<Finding> & { shift: Shift };
}

/** Entries of a list that gave way to others. */
export interface Splice<T> {
  at: number;
  drop: number;
  add: readonly T[];
}

/** Numbers of lines greater than `behind` have grown by so many. */
export interface Shift {
  behind: number;
  by: number;
}
