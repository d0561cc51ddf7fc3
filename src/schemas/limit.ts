import { z } from 'zod';
import { factTextSchema, idSchema, releaseRangeSchema, sourceIdsSchema } from './shared';

/** A published incompatibility, limit or warning (content/limits.yaml). */
export const limitSchema = z.strictObject({
  id: idSchema,
  /**
   * `forbids`: does not work or is not supported; wins over a table. `warns`: works, with a condition told.
   * `conditional`: concerns a combination (this JDK build on that system); never decides a verdict alone.
   */
  effect: z.enum(['forbids', 'warns', 'conditional']),
  /** Releases it holds for. */
  releases: releaseRangeSchema,
  runtime: idSchema,
  category: idSchema,
  /** Product id; `null` for every product of the category. */
  product: idSchema.nullable(),
  /** Lines or versions it names; empty means all. */
  versions: z.array(z.string().min(1)),
  /** For `conditional`: the other half of the combination, such as JDK builds on an operating system. */
  together: z
    .strictObject({ category: idSchema, versions: z.array(z.string().min(1)).min(1) })
    .optional(),
  /** Short name for lists, such as "JDK 8". */
  subject: factTextSchema,
  text: factTextSchema,
  sources: sourceIdsSchema,
});

export type Limit = z.output<typeof limitSchema>;
