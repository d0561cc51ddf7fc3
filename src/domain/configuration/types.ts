/** A value of TOML or JSON. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** How one release reads a key; the fields are those of src/schemas/configuration.ts. */
export interface KeyState {
  default?: Value | undefined;
  by?: 'mapping' | 'shipped' | 'template' | undefined;
  to?: string[] | undefined;
  layer?: 'identity' | undefined;
  only?: string[] | undefined;
  defaults?: Record<string, Value> | undefined;
}

export interface Rename {
  old: string;
  new: string;
  evidence: string;
  oldStillRead?: boolean | undefined;
}

export interface InferredChange {
  when: string;
  is: Value;
  sets: string;
  before?: Value | undefined;
  after?: Value | undefined;
}

/** What a file of content/configuration says, as far as the rules need it. */
export interface ConfigurationFile {
  version: string;
  notes: string[];
  identityLayer?: { release: string; note: string } | undefined;
  keys: Record<string, KeyState>;
  gone: string[];
  notReadBefore: string[];
  freeForm: { added: string[]; gone: string[] };
  documentedOnly: { added: string[]; gone: string[] };
  renamed: Rename[];
  inferred: InferredChange[];
  shipped: Record<string, { set: Record<string, Value>; gone: string[] } | undefined>;
}

/** A state and the release, by its index, that it holds from; `null`: not there. */
export type Span<T> = [since: number, state: T | null];

/** The history of every key over all releases, oldest first: the only form the rules work on, and small enough to send. */
export interface Timeline {
  releases: string[];
  keys: Record<string, Span<KeyState>[]>;
  freeForm: Record<string, Span<true>[]>;
  documentedOnly: Record<string, Span<true>[]>;
  /** By distribution, then by key; the value is wrapped, since a shipped value may itself be null. */
  shipped: Record<string, Record<string, Span<{ value: Value }>[]>>;
  /** By the index of the release that brought them. */
  renamed: Record<number, Rename[]>;
  inferred: Record<number, InferredChange[]>;
  notReadBefore: Record<number, string[]>;
  notes: Record<number, string[]>;
  identityLayer: Record<number, { release: string; note: string }>;
}

/** A remark on keys that deserve attention first; the fields are those of src/schemas/configuration.ts. */
export interface KeyNote {
  id: string;
  title: string;
  keys: string[];
  reason: string;
  introducedIn: string;
  until?: string | undefined;
  security: boolean;
}

/** What a file tells of itself; the fields are those of src/schemas/configuration.ts. */
export type Sign = { id: string; sources: string[] } & (
  | { kind: 'reserved'; tables: string[]; text: string }
  | { kind: 'product'; name: string; tables: string[]; without?: string[] | undefined }
  | { kind: 'profile'; key: string; value: string; name: string; until: string; text: string }
);
