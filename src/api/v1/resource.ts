import { z } from 'zod';
import { daySchema } from '~/schemas/shared';
import { readUntil, type Facts } from '~/domain/facts';

/** The version of what is served (src/api/README.md): the first number stands in the address. */
export const SCHEMA_VERSION = '1.1.0';

/** One file of the API. */
export interface Answer {
  /** Its path below `/api/v1/`: "releases.json", "releases/4.1.0.json". */
  file: string;
  body: unknown;
}

/** A kind of answer, with what it looks like. */
export interface Resource {
  /** Also the name of its schema. */
  name: string;
  /** Its path below `/api/v1/`; `{release}` where there is a file for each release. */
  path: string;
  /** What it tells, in one sentence. */
  summary: string;
  /** What a reader of it must do, in order; empty where nothing needs saying. */
  notes: readonly string[];
  /** What every file of it looks like. */
  schema: z.ZodObject;
  answers: (content: Facts) => Answer[];
}

const head = {
  schema_version: z.string().describe('Version of the API that the answer follows'),
  facts_read_until: daySchema.describe(
    'Last day on which any cited document was read. Two answers with the same day may still differ',
  ),
};

const headOf = (content: Facts) => ({
  schema_version: SCHEMA_VERSION,
  facts_read_until: readUntil(content),
});

/** A resource of one file: all entries of a kind. */
export function listOf<S extends z.ZodType>(resource: {
  name: string;
  summary: string;
  notes?: readonly string[];
  entry: S;
  entries: (content: Facts) => z.input<S>[];
}): Resource {
  const { name, summary, notes = [], entry, entries } = resource;
  const path = `${name}.json`;
  return {
    name,
    path,
    summary,
    notes,
    schema: z.object({
      ...head,
      total: z.int().nonnegative().describe('Number of entries in `result`'),
      result: z.array(entry),
    }),
    answers: (content) => {
      const result = entries(content);
      return [{ file: path, body: { ...headOf(content), total: result.length, result } }];
    },
  };
}

/** A resource of one file a release, in a folder. */
export function eachRelease<S extends z.ZodType>(resource: {
  name: string;
  /** The folder of its files. */
  folder: string;
  summary: string;
  entry: S;
  entries: (content: Facts) => [release: string, entry: z.input<S>][];
}): Resource {
  const { name, folder, summary, entry, entries } = resource;
  return {
    name,
    path: `${folder}/{release}.json`,
    summary,
    notes: [],
    schema: z.object({ ...head, result: entry }),
    answers: (content) =>
      entries(content).map(([release, result]) => ({
        file: `${folder}/${release}.json`,
        body: { ...headOf(content), result },
      })),
  };
}
