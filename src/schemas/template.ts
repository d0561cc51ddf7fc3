import { z } from 'zod';
import { idSchema } from './shared';

/** Marks that a page fills in. */
export const TEMPLATE_MARKS = [
  'from',
  'to',
  'address',
  'environment',
  'path',
  'changes',
  'questions',
] as const;

/** A text that a reader takes away (content/templates.yaml). */
export const templateSchema = z.strictObject({
  id: idSchema,
  /** Plain text; `{{mark}}` is filled in. */
  text: z
    .string()
    .refine(
      (text) =>
        [...text.matchAll(/\{\{(.*?)\}\}/g)].every(([, mark]) =>
          (TEMPLATE_MARKS as readonly (string | undefined)[]).includes(mark),
        ),
      { error: `holds an unknown mark; write one of ${TEMPLATE_MARKS.join(', ')}` },
    ),
});

export type Template = z.output<typeof templateSchema>;
