import { z } from 'zod';
import { daySchema, factTextSchema, idSchema } from './shared';

/** One cited document (content/sources.yaml). */
export const sourceSchema = z.strictObject({
  id: idSchema,
  /** Where a reader opens it. `null` only where no public address is known; then `note` says what was read. */
  url: z.url({ protocol: /^https$/, error: 'is not an https address' }).nullable(),
  /** What a reader sees as its name. */
  title: factTextSchema,
  /** Who published it, such as "WSO2 documentation". */
  publisher: factTextSchema,
  /** The day it was read. */
  read: daySchema,
  /** The stored copy that was read, where it was not the live page. */
  copy: z
    .strictObject({
      repository: z.string().min(1),
      path: z.string().min(1).optional(),
      commit: z
        .string()
        .regex(/^[0-9a-f]{7,40}$/, { error: 'is not a commit; write 7 to 40 hexadecimal digits' })
        .optional(),
    })
    .optional(),
  /** What a reader must know of this copy, such as its date or what is missing in it. */
  note: factTextSchema.optional(),
  /** Licence under which the facts were taken over, where it asks to be named. */
  license: z.string().min(1).optional(),
});

export type Source = z.output<typeof sourceSchema>;
