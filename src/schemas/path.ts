import { z } from 'zod';
import { factTextSchema, releaseVersionSchema, sourceIdsSchema } from './shared';

/** The upgrades into one target that public sources speak of (content/paths/<target>.yaml). */
export const pathsSchema = z.strictObject({
  target: releaseVersionSchema,
  hops: z.array(
    z.strictObject({
      from: releaseVersionSchema,
      /**
       * `documented`: public steps. `tested`: WSO2 says it tested the pair, steps are with Support.
       * `refused`: a source says no, or go via. `none`: a source speaks of it without steps or test.
       */
      evidence: z.enum(['documented', 'tested', 'refused', 'none']),
      /** For `refused`: the releases a source sends the upgrader through. */
      via: z.array(releaseVersionSchema),
      /** Whether material or steps come from WSO2 Support only. */
      needsSupport: z.boolean(),
      /** The stages in order, one sentence or more each. */
      stages: z.array(factTextSchema),
      note: factTextSchema.optional(),
      doubt: factTextSchema.optional(),
      sources: sourceIdsSchema,
    }),
  ),
  /** What no public source says about upgrades into this target. */
  gaps: z.array(factTextSchema),
});

export type Paths = z.output<typeof pathsSchema>;
export type Hop = Paths['hops'][number];
