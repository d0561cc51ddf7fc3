import { z } from 'zod';
import {
  factTextSchema,
  idSchema,
  releaseRangeSchema,
  releaseVersionSchema,
  severitySchema,
  sourceIdsSchema,
} from './shared';

/** Kinds of change. */
export const CHANGE_KINDS = [
  'behaviour',
  'config',
  'removed',
  'security',
  'database',
  'new',
  'api',
  'deprecated',
] as const;

/** One thing that differs for an upgrader (content/changes/<release>/<id>.md; the body tells the impact). */
export const changeSchema = z.strictObject({
  title: factTextSchema,
  /** The release that brought it: also the name of its folder. */
  introducedIn: releaseVersionSchema,
  kind: z.enum(CHANGE_KINDS),
  /** Id of content/vocabulary/areas.yaml. */
  area: idSchema,
  severity: severitySchema,
  /** Source releases it concerns. */
  from: releaseRangeSchema,
  /** Target releases it concerns, where not every later one. */
  target: releaseRangeSchema.optional(),
  /** Later releases that brought more of it, oldest first: ahead of whoever leaves an older one. */
  steps: z.array(releaseVersionSchema).min(1).optional(),
  /** The feature it hangs on; absent where everybody is concerned. */
  when: z
    .strictObject({
      /** Ids of content/features.yaml; any one of them suffices. */
      features: z.array(idSchema).min(1),
      /** The condition in words: "you use analytics alerts". */
      text: factTextSchema,
    })
    .optional(),
  /** What to do, in the imperative. */
  action: factTextSchema,
  /** How to see that it is done; only where a source says. */
  verify: factTextSchema.optional(),
  /** Earlier changes that describe the same obligation; shown once. */
  repeats: z.array(idSchema).optional(),
  /** Earlier changes that this one undoes or overtakes, and why. */
  overtakes: z.array(z.strictObject({ change: idSchema, because: factTextSchema })).optional(),
  /** What stayed in doubt when the fact was checked. */
  doubt: factTextSchema.optional(),
  sources: sourceIdsSchema,
});

export type ChangeData = z.output<typeof changeSchema>;
