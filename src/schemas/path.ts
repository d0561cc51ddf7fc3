import { z } from 'zod';
import { factTextSchema, releaseVersionSchema, sourceIdsSchema } from './shared';

/** What public sources say of a hop, best first. */
export const HOP_EVIDENCE = ['documented', 'tested', 'none', 'refused'] as const;

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
      evidence: z.enum(HOP_EVIDENCE),
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
export type HopEvidence = (typeof HOP_EVIDENCE)[number];
