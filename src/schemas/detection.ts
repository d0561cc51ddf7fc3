import { z } from 'zod';
import { factTextSchema, idSchema, sourceIdsSchema } from './shared';

/** A regular expression, applied without regard to case to one line or one value. */
const patternSchema = z.string().refine(
  (text) => {
    try {
      new RegExp(text, 'i');
      return text !== '';
    } catch {
      return false;
    }
  },
  { error: 'is no regular expression; correct it, or escape what is meant as written' },
);

/**
 * One line of an output. What it says is in named groups: `version`; `name`, looked up in the entry's `names`; `text`,
 * read as the free-text field of the planner reads it. A line without any of them belongs to its output and says nothing.
 */
const lineSchema = z.strictObject({
  pattern: patternSchema,
  /** The product that such a line names. */
  product: idSchema.optional(),
  /** Makes the version of several groups: "$<year> CU$<update>". */
  as: z.string().min(1).optional(),
  /** The feature that is in use where such a line stands. */
  feature: idSchema.optional(),
  /** True where `version` is the release of the guided product itself. */
  release: z.literal(true).optional(),
  /** Says nothing on its own: counts only below another line of its output. */
  inside: z.literal(true).optional(),
  /** Why nothing is taken from such a line. */
  remark: factTextSchema.optional(),
});

/** What an example must be read as. */
const expectedSchema = z.strictObject({
  product: idSchema.optional(),
  version: z.string().optional(),
  feature: idSchema.optional(),
  release: z.string().optional(),
  setting: z.string().optional(),
});

const examplesSchema = z
  .array(
    z.strictObject({
      text: z.string().min(1),
      /** In order; nothing where the example is not to be taken for anything. */
      gives: z.array(expectedSchema),
    }),
  )
  .min(1, { error: 'is empty; write at least one text and what it is read as' });

const sharedFields = {
  id: idSchema,
  /** What prints or holds it, for people: "`java -version`". */
  title: factTextSchema,
  /** Tried by the tests: what the entry is good for. */
  examples: examplesSchema,
};

/**
 * How what people paste is read (content/detection.yaml), the first that fits wins. Outputs of databases, JDKs and
 * operating systems follow what these tools print; what concerns the guided product's own files and logs has a source,
 * or names keys that content/configuration knows.
 */
export const detectionSchema = z.discriminatedUnion('kind', [
  /** Lines that a tool or a server prints together; what they say is put together to one component. */
  z.strictObject({
    ...sharedFields,
    kind: z.literal('output'),
    /** When it is tried, the lowest first: a line is read once. */
    order: z.int().positive(),
    /** The component's category; left out where lines only tell of releases and features. */
    category: idSchema.optional(),
    /** How many lines without anything may stand between two of its lines. */
    reach: z.int().min(0).max(40).optional(),
    /** What a `name` group may hold, in lower case, and the product it means. Any other name is said to be unknown. */
    names: z
      .record(z.string().regex(/^[^A-Z]+$/, { error: 'is not lower case' }), idSchema)
      .optional(),
    /** The product where a version is found and no line names one. */
    otherwise: idSchema.optional(),
    /** Best first: where two lines say the same thing differently, the earlier pattern counts. */
    lines: z.array(lineSchema).min(1),
    sources: sourceIdsSchema.optional(),
  }),
  /** Keys of a deployment.toml. */
  z.strictObject({
    ...sharedFields,
    kind: z.literal('setting'),
    /** Written as in content/configuration; "*" is any one segment, ".*" at the end all below. None: any key. */
    keys: z.array(z.string().min(1)).optional(),
    /** What the value must look like, and what it must not. */
    is: patternSchema.optional(),
    isNot: patternSchema.optional(),
    /** What follows: a product, a feature in use, or a setting that is told and fills nothing in. */
    product: idSchema.optional(),
    feature: idSchema.optional(),
    setting: factTextSchema.optional(),
  }),
]);

export type DetectionEntry = z.output<typeof detectionSchema>;
