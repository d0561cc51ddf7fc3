import { z } from 'zod';
import { daySchema, factTextSchema, idSchema, sourceIdsSchema } from './shared';

/** One thing to tick off; `id` never changes and is never reused, so that ticks outlive rewording. */
export const checklistItemSchema = z.strictObject({
  id: idSchema,
  title: factTextSchema,
  why: factTextSchema,
  how: factTextSchema,
  verify: factTextSchema,
  /** Where the guide says more: a path of this site, with an anchor where it helps. */
  guide: z.string().regex(/^\/[a-z0-9/.-]*(?:#[a-z0-9.-]+)?$/, {
    error: 'is not a path of this site; write it as "/guide/databases/#backups"',
  }),
  sources: sourceIdsSchema.optional(),
});

/** One phase of the checklist (content/checklist/<phase>.yaml). */
export const checklistPhaseSchema = z.strictObject({
  id: idSchema,
  title: factTextSchema,
  intro: factTextSchema,
  order: z.int().positive(),
  groups: z
    .array(
      z.strictObject({
        id: idSchema,
        title: factTextSchema,
        items: z.array(checklistItemSchema).min(1),
      }),
    )
    .min(1),
  /** Items that left the guide: their titles stay readable beside old ticks. */
  retired: z.array(z.strictObject({ id: idSchema, title: factTextSchema, since: daySchema })),
});

export type ChecklistItem = z.output<typeof checklistItemSchema>;
export type ChecklistPhase = z.output<typeof checklistPhaseSchema>;
