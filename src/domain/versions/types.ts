import type { VersionRule } from '~/schemas/product';

/** A component product as the domain needs it: names, rules, makers' dates. Plain data. */
export interface ComponentProduct {
  id: string;
  name: string;
  shortName?: string | undefined;
  /** Category ids; the first is where it is asked for. */
  categories: readonly string[];
  /** Lower-case spellings users type. */
  aliases: readonly string[];
  /** Ids of products that take its place most easily. */
  akin?: readonly string[] | undefined;
  /** A version as a user may write it. */
  example: string;
  rule: VersionRule;
  /** True where it stands for any product of its category. */
  generic?: boolean | undefined;
  cycles: readonly LifeCycle[];
}

/** The makers' dates of one line. Days are "YYYY-MM-DD"; `null` is not announced or not known. */
export interface LifeCycle {
  line: string;
  endOfLife: string | null;
  extendedUntil: string | null;
}

/** A version that could be read. */
export interface ReadVersion {
  ok: true;
  /** As written, trimmed. */
  text: string;
  /** Its numbers, most significant first; empty where the product has no line rule. */
  parts: readonly number[];
  /** The lines it may belong to: one as a rule, several where a name is ambiguous, none where it is too short to say. */
  lines: readonly string[];
  /** True where it stands for all of its line or more: "16" for PostgreSQL, "7.x". */
  whole: boolean;
}

/** A version that could not be read, with an example of one that can. */
export interface UnreadVersion {
  ok: false;
  text: string;
  /** One sentence that names the text. */
  reason: string;
  example: string;
}

export type VersionReading = ReadVersion | UnreadVersion;
