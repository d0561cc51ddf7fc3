import { z } from 'zod';
import { SEVERITIES } from './severity';

/** A permanent, lower-case identifier: letters, digits, dots and single hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
  error: 'is not an id; write lower-case words joined by hyphens, such as "mysql-charset"',
});

/** A release of the guided product, always with its three numbers. */
export const releaseVersionSchema = z.string().regex(/^\d+\.\d+\.\d+$/, {
  error: 'is not a release; write its three numbers in quotes, such as "4.1.0"',
});

/** A calendar day in quotes, such as "2026-11-23". Impossible days are refused. */
export const daySchema = z.iso.date({
  error: 'is not a day that exists; write it as "YYYY-MM-DD", in quotes',
});

/**
 * A range of releases: up to two comparisons, such as "<4.2.0" or ">=4.2.0 <4.5.0". An inclusive end
 * takes in the patch releases of its minor line ("<=3.2.0" includes 3.2.1).
 */
export const releaseRangeSchema = z
  .string()
  .regex(/^(?:(?:>=|<=|<|>)\d+\.\d+\.\d+)(?: (?:<=|<)\d+\.\d+\.\d+)?$/, {
    error: 'is not a range; write it as "<4.2.0", ">=4.2.0 <4.5.0" or ">=3.2.0 <=3.2.0"',
  });

/** Plain text of a fact: one or more sentences. `code` in back-ticks is the only markup. */
export const factTextSchema = z.string().trim().min(1, { error: 'is empty; write a sentence' });

/** Ids of entries of content/sources.yaml; a fact has at least one. */
export const sourceIdsSchema = z
  .array(idSchema)
  .min(1, { error: 'is empty; name at least one id of content/sources.yaml' });

export const severitySchema = z.enum(SEVERITIES);
