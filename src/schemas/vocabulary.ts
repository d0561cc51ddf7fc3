import { z } from 'zod';
import { HOP_EVIDENCE } from './path';
import { factTextSchema, idSchema } from './shared';

/** A part of the product with its own tested table (content/vocabulary/runtimes.yaml), in order. */
export const runtimeSchema = z.strictObject({
  id: idSchema,
  /** Its place in lists. */
  order: z.int().positive(),
  name: factTextSchema,
  description: factTextSchema,
  /** True for the one whose anchors carry no prefix. */
  main: z.boolean(),
});

/** A kind of component (content/vocabulary/categories.yaml), in order. */
export const categorySchema = z.strictObject({
  id: idSchema,
  /** Its place in lists. */
  order: z.int().positive(),
  /** Heading of its table: "Tested DBMSs". */
  heading: factTextSchema,
  /** One of them: "DBMS". */
  name: factTextSchema,
  /** Anchor of its table on the main runtime: "tested-dbmss". */
  anchor: idSchema,
  /** Key in the address, such as "dbms". */
  queryKey: idSchema,
  /** Whether a user may be asked for it and look it up. */
  lookup: z.boolean(),
  /** Whether a plan stops while its version is not tested with the target, with the reason. */
  blocksUpgrade: factTextSchema.nullable(),
  /** Whether a bridge may change to another product of the category. */
  productMayChange: z.boolean(),
});

/** Areas of the product that changes concern; distributions; bases of evidence; tracks of a plan. */
export const termSchema = z.strictObject({
  id: idSchema,
  /** Its place in lists. */
  order: z.int().positive(),
  name: factTextSchema,
  description: factTextSchema,
});

/** What one side, old or new, does in a stage of an upgrade. */
const sideSchema = z.strictObject({
  /** How much of what users want it serves. */
  service: z.enum(['full', 'part', 'none']),
  /** The same in two or three words. */
  words: factTextSchema,
});

/** A stage of an upgrade (content/vocabulary/stages.yaml), in order. */
export const stageSchema = termSchema.extend({
  old: sideSchema,
  /** `null` while there is no new side. */
  new: sideSchema.nullable(),
});

/** A way to run the product (content/vocabulary/topologies.yaml), in order. */
export const topologySchema = termSchema.extend({
  /** Features (content/features.yaml) that are in use where it is chosen, and those that are not. */
  yes: z.array(idSchema),
  no: z.array(idSchema),
});

/** A kind of evidence of a hop (content/vocabulary/hop-evidence.yaml), best first. */
export const hopEvidenceSchema = termSchema.extend({
  id: z.enum(HOP_EVIDENCE),
  /** What to ask WSO2 Support about such a hop, with {from} and {to}; `null` where nothing needs asking. */
  ask: factTextSchema.nullable(),
});

export type Runtime = z.output<typeof runtimeSchema>;
export type Category = z.output<typeof categorySchema>;
export type Term = z.output<typeof termSchema>;
export type Stage = z.output<typeof stageSchema>;
export type Topology = z.output<typeof topologySchema>;
export type HopEvidenceTerm = z.output<typeof hopEvidenceSchema>;
