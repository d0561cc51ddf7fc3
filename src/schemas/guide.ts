import { z } from 'zod';
import { daySchema, factTextSchema } from './shared';

/** Frontmatter of a guide page (content/guide/<page>.mdx). */
export const guideSchema = z.strictObject({
  title: factTextSchema,
  /** Shorter title for the sidebar. */
  navTitle: factTextSchema.optional(),
  /** One sentence: what the reader can do after it. Shown as lead and as meta description. */
  description: z
    .string()
    .max(200, { error: 'is longer than 200 characters; say it in one sentence' }),
  /** Sidebar section and place in it. */
  section: z.enum(['Understand', 'Prepare', 'Upgrade', 'Afterwards']),
  order: z.int().positive(),
  /** The day its content last changed. */
  updated: daySchema,
  /** Rows of the original page that it covers, 1 to 18. */
  covers: z.array(z.int().min(1).max(18)),
});

export type GuideData = z.output<typeof guideSchema>;
