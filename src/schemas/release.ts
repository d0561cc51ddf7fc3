import { z } from 'zod';
import {
  daySchema,
  factTextSchema,
  idSchema,
  releaseVersionSchema,
  sourceIdsSchema,
} from './shared';

const link = z.strictObject({
  label: factTextSchema,
  url: z.url({ protocol: /^https$/, error: 'is not an https address' }),
});

/** One release (content/releases/<version>.yaml; the file name is its version). */
export const releaseSchema = z.strictObject({
  version: releaseVersionSchema,
  /** The release date and what it rests on; `date: null` where none is known. */
  released: z.strictObject({ date: daySchema.nullable(), basis: factTextSchema }),
  /** One or two sentences: what the release is known for among upgraders. */
  summary: factTextSchema,
  /** Ids of content/vocabulary/distributions.yaml, in the order WSO2 names them. */
  distributions: z.array(idSchema).min(1),
  /** Versions of the parts it is built from; only the known ones. */
  builtFrom: z.array(z.strictObject({ name: factTextSchema, version: z.string().min(1) })),
  /** Whether the release is still supported. `unknown` until somebody reads a date in the support matrix. */
  support: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('unknown'), note: factTextSchema }),
    z.strictObject({
      status: z.literal('dated'),
      endOfLife: daySchema,
      sources: sourceIdsSchema,
    }),
  ]),
  /** The highest update level named in a public security advisory, as a trace of life, never as support. */
  securityFixes: z
    .strictObject({
      highestUpdateLevel: z.int().positive().nullable(),
      advisory: z.string().min(1),
      published: daySchema,
      note: factTextSchema.optional(),
      sources: sourceIdsSchema,
    })
    .nullable(),
  /** Whether changes for upgraders into this release were collected; an empty list is never left unexplained. */
  changesReview: z.strictObject({
    status: z.enum(['reviewed', 'not-collected']),
    note: factTextSchema.optional(),
  }),
  /** Official pages, most useful first. */
  links: z.array(link),
  notes: z.array(factTextSchema),
  sources: sourceIdsSchema,
});

export type Release = z.output<typeof releaseSchema>;
