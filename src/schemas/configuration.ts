import { z } from 'zod';
import { factTextSchema, idSchema, releaseVersionSchema, sourceIdsSchema } from './shared';

/** A dotted path into deployment.toml. A segment is quoted where it is no bare TOML key; `x[]` is an array of tables; `*` stands for any one segment. */
const keySchema = z
  .string()
  .regex(
    /^(?:"[^"]+"|[A-Za-z0-9_-]+|\*)(?:\[\])*(?:\.(?:"[^"]+"|[A-Za-z0-9_-]+|\*|\$\d)(?:\[\])*)*$/,
    {
      error: 'is not a key; write its dotted path, such as "apim.gateway.environment[].name"',
    },
  );

/** A table whose name may hold a placeholder of a pattern rule ("$1"). */
const ruleKeySchema = z.string().min(1, { error: 'is empty; write the dotted path' });

const valueSchema = z.json();

/** How one release reads a key. */
const keyStateSchema = z.strictObject({
  /** The value that is used where deployment.toml does not set the key; absent where none is known. */
  default: valueSchema.optional(),
  /** Where it was found, if not in the defaults: the alias file, a shipped deployment.toml, a template that reads it. */
  by: z.enum(['mapping', 'shipped', 'template']).optional(),
  /** The internal keys that an alias stands for. */
  to: z.array(keySchema).min(1).optional(),
  /** Inherited from the identity components; absent for the product's own keys. */
  layer: z.literal('identity').optional(),
  /** The distributions whose files list it, where not all of the release do. */
  only: z.array(idSchema).min(1).optional(),
  /** Built-in values of single distributions that differ from `default`. */
  defaults: z.record(idSchema, valueSchema).optional(),
});

const movesSchema = z.strictObject({ added: z.array(keySchema), gone: z.array(keySchema) });

/**
 * The configuration keys of one release (content/configuration/<version>.json). The first release is written in full;
 * every later one holds only what differs from `previous`: an entry of `keys` replaces the earlier one as a whole.
 */
export const configurationSchema = z.strictObject({
  version: releaseVersionSchema,
  /** The release this file is a difference from; absent in the first. */
  previous: releaseVersionSchema.optional(),
  /** What a reader must know of how these facts were come by. */
  notes: z.array(factTextSchema).min(1),
  /** Where the identity layer of this release was not read: the release whose layer stands in for it. */
  identityLayer: z.strictObject({ release: releaseVersionSchema, note: factTextSchema }).optional(),
  sources: sourceIdsSchema,
  keys: z.record(keySchema, keyStateSchema),
  /** Keys of the previous release that this one does not read. */
  gone: z.array(keySchema),
  /** Those among `gone` that a shipped file showed although nothing read them even before. */
  notReadBefore: z.array(keySchema),
  /** Tables that are passed on as written: the names in them are the user's. */
  freeForm: movesSchema,
  /** Keys that only the documentation of the release names; nothing in its files reads them. */
  documentedOnly: movesSchema,
  /** Keys that were renamed by this release, and what shows it. */
  renamed: z.array(
    z.strictObject({
      old: keySchema,
      new: keySchema,
      evidence: factTextSchema,
      oldStillRead: z.boolean().optional(),
    }),
  ),
  /** Rules that changed: where `when` has the value `is`, `sets` gets another value. No `before`: a new rule; no `after`: gone. */
  inferred: z.array(
    z.strictObject({
      when: ruleKeySchema,
      is: valueSchema,
      sets: ruleKeySchema,
      before: valueSchema.optional(),
      after: valueSchema.optional(),
    }),
  ),
  /** What the shipped deployment.toml of each distribution sets. */
  shipped: z.partialRecord(
    idSchema,
    z.strictObject({ set: z.record(keySchema, valueSchema), gone: z.array(keySchema) }),
  ),
});

export type ConfigurationFile = z.output<typeof configurationSchema>;

/** Keys that deserve a reader's attention first, with the reason (content/configuration-notes.yaml). */
export const configurationNoteSchema = z.strictObject({
  id: idSchema,
  /** One line: what differs. */
  title: factTextSchema,
  /** Keys, or tables followed by ".*" for all that is below. */
  keys: z.array(z.string().min(1)).min(1),
  /** Why it matters. */
  reason: factTextSchema,
  /** The release that brought the difference; the note is shown for jumps across it. */
  introducedIn: releaseVersionSchema,
  /** The first release where it no longer holds, for what was undone. */
  until: releaseVersionSchema.optional(),
  /** Whether losing the setting weakens security. */
  security: z.boolean(),
  /** Ids of content/changes that tell more. */
  changes: z.array(idSchema).optional(),
  sources: sourceIdsSchema,
});

export type ConfigurationNote = z.output<typeof configurationNoteSchema>;

/** A paragraph on how deployment.toml becomes settings (content/configuration-model.yaml), in the order it is told. */
export const configurationModelSchema = z.strictObject({
  id: idSchema,
  part: z.enum(['model', 'before', 'limits']),
  title: factTextSchema,
  text: factTextSchema,
  sources: sourceIdsSchema,
});

export type ConfigurationModel = z.output<typeof configurationModelSchema>;

/** What a deployment.toml tells of itself by a key, a table or a value (content/configuration-signs.yaml). */
export const configurationSignSchema = z.discriminatedUnion('kind', [
  /** Tables whose names are the user's own: no release can be said not to read them. */
  z.strictObject({
    id: idSchema,
    kind: z.literal('reserved'),
    tables: z.array(keySchema).min(1),
    text: factTextSchema,
    sources: sourceIdsSchema,
  }),
  /** Tables that another product's file has. */
  z.strictObject({
    id: idSchema,
    kind: z.literal('product'),
    name: factTextSchema,
    tables: z.array(keySchema).min(1),
    /** Where this product reads the tables too: what each of its own files has, and the other product's has not. */
    without: z.array(keySchema).min(1).optional(),
    sources: sourceIdsSchema,
  }),
  /** A value that names the profile a node starts with. */
  z.strictObject({
    id: idSchema,
    kind: z.literal('profile'),
    key: keySchema,
    value: z.string().min(1),
    /** What the node is, as in "this is the file of …". */
    name: factTextSchema,
    /** The first release in which the name means nothing. */
    until: releaseVersionSchema,
    /** What becomes of a node that still has it. */
    text: factTextSchema,
    /** The change that tells of it. */
    change: idSchema,
    sources: sourceIdsSchema,
  }),
]);

export type ConfigurationSign = z.output<typeof configurationSignSchema>;
