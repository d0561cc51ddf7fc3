import { z } from 'zod';
import { factTextSchema, idSchema } from './shared';

/** A feature a user may have in use, asked as a question (content/features.yaml). */
export const featureSchema = z.strictObject({
  id: idSchema,
  /** Short name for lists: "Analytics". */
  name: factTextSchema,
  /** A question a user can answer with yes, no or not sure. */
  question: factTextSchema,
  /** How to find out: where to look, which file or setting. */
  findOut: factTextSchema,
  /** Heading under which it is asked: an id of content/vocabulary/areas.yaml. */
  area: idSchema,
  /** The component that answers it: yes where this product is named for the main runtime, no where another is. */
  component: z.strictObject({ category: idSchema, product: idSchema }).optional(),
});

export type Feature = z.output<typeof featureSchema>;
