import { z } from 'zod';
import { daySchema, factTextSchema, idSchema, sourceIdsSchema } from './shared';

/**
 * One thing to tick off. `id` never changes, is never reused and is unique in all phases: ticks are stored under it
 * and outlive rewording and moving.
 */
export const checklistItemSchema = z.strictObject({
  id: idSchema,
  /** What to do, as an order: "Back up the shared database". No full stop. */
  title: factTextSchema.max(80, { error: 'is longer than 80 characters; shorten it' }),
  /** What goes wrong without it, or who says so. */
  why: factTextSchema,
  how: factTextSchema,
  /** How the reader knows that it is done. */
  verify: factTextSchema,
  /** Where the guide says more: a path of this site, with an anchor where it helps. */
  guide: z.string().regex(/^\/[a-z0-9/.-]*(?:#[a-z0-9.-]+)?$/, {
    error: 'is not a path of this site; write it as "/guide/databases/#backups"',
  }),
  /** Documents behind what is said of the product; engineering advice of ours has none. */
  sources: sourceIdsSchema.optional(),
});

/** Items that a plan adds: questions to ask, moves of components, changes to act on, hops, what to renew afterwards. */
export const PLAN_ITEM_KINDS = ['ask', 'move-first', 'change', 'hop', 'renew'] as const;

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
        /** Kinds of items of a plan that stand here, before the group's own. Each kind has one group. */
        takes: z.array(z.enum(PLAN_ITEM_KINDS)).optional(),
        items: z.array(checklistItemSchema).min(1),
      }),
    )
    .min(1),
  /** Items that left the guide: their titles stay readable beside old ticks, and their ids stay taken. */
  retired: z.array(z.strictObject({ id: idSchema, title: factTextSchema, since: daySchema })),
});

export type ChecklistItem = z.output<typeof checklistItemSchema>;
export type ChecklistPhase = z.output<typeof checklistPhaseSchema>;
export type PlanItemKind = (typeof PLAN_ITEM_KINDS)[number];
