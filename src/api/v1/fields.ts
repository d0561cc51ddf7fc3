import { z } from 'zod';
import { daySchema, idSchema, releaseVersionSchema } from '~/schemas/shared';

/** Fields that several answers have. */

export const release = releaseVersionSchema.describe(
  'Release of API Manager, always three numbers',
);
export const day = daySchema.describe('Calendar day, YYYY-MM-DD');
export const text = z.string().min(1);
export const sources = z
  .array(idSchema)
  .describe('Ids of the cited documents, which sources.json describes');

/** An address relative to the answer that holds it, so that it holds under any base path. */
export const address = (of: string) =>
  z
    .string()
    .regex(/^\.{0,2}[^:]*$/)
    .describe(`${of}, relative to this answer`);

/** What content may leave out is never left out here: it is null. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;

/** All fields but one. */
export const without = <T extends object, K extends keyof T>(value: T, field: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field)) as Omit<T, K>;
