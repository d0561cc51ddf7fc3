import { z } from 'zod';
import { daySchema, factTextSchema, idSchema } from './shared';

/** What changed in the facts on a day (content/news.yaml): an entry of the feed. */
export const newsSchema = z.strictObject({
  id: idSchema,
  /** The day it was published. */
  date: daySchema,
  /** What is new, as a heading. */
  title: factTextSchema.max(80, { error: 'is longer than 80 characters; shorten it' }),
  /** What a reader can do with it, or has to look at again. */
  text: factTextSchema,
  /** Where to look: a path of this site. */
  page: z.string().regex(/^\/[a-z0-9/.-]*(?:#[a-z0-9.-]+)?$/, {
    error: 'is not a path of this site; write it as "/releases/4.1.0/"',
  }),
});

export type News = z.output<typeof newsSchema>;
