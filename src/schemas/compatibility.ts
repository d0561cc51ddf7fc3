import { z } from 'zod';
import { factTextSchema, idSchema, releaseVersionSchema, sourceIdsSchema } from './shared';

const row = z.strictObject({
  /** Unique within the table and permanent: the row's anchor. */
  id: idSchema,
  /** Id of a file in content/products. */
  product: idSchema,
  /** Versions exactly as tested, each readable by the product's rules or shown as printed. */
  versions: z.array(z.string().min(1)).min(1, { error: 'is empty; list the tested versions' }),
  /** The cell as WSO2 printed it, where it differs from the joined versions. */
  printed: z.string().min(1).optional(),
  /** Tells this row apart, or what a reader must know of it. */
  note: factTextSchema.optional(),
  sources: sourceIdsSchema,
});

/** What WSO2 publishes as tested for one runtime and category. */
export const testedTableSchema = z.strictObject({
  runtime: idSchema,
  category: idSchema,
  rows: z.array(row).min(1),
});

/** Evidence of another kind than a tested table; it never makes a version "tested". */
export const evidenceSchema = z.strictObject({
  id: idSchema,
  runtime: idSchema,
  category: idSchema,
  product: idSchema,
  versions: z.array(z.string().min(1)),
  printed: z.string().min(1).optional(),
  /** Id of content/vocabulary/bases.yaml, such as "test-grid". */
  basis: idSchema,
  note: factTextSchema.optional(),
  sources: sourceIdsSchema,
});

/** Which DBMS flavours have table-creation scripts in the pack. */
export const databaseScriptsSchema = z.strictObject({
  /** False where the list was read off a near commit and not the release's own. */
  exact: z.boolean(),
  /** Flavours of the API-M database (dbscripts/apimgt). `product` is null where the guide has no such product. */
  apim: z.array(z.strictObject({ name: factTextSchema, product: idSchema.nullable() })),
  /** Flavours of the shared database (dbscripts), `null` where the list is not known. */
  shared: z
    .array(z.strictObject({ name: factTextSchema, product: idSchema.nullable() }))
    .nullable(),
  /** Whether scripts for several data centres ship too. */
  multiDataCentre: z.array(z.string().min(1)),
  note: factTextSchema.optional(),
  sources: sourceIdsSchema,
});

/** A place where the official tables are wrong or disagree, and how the guide resolved it. */
export const anomalySchema = z.strictObject({
  id: idSchema,
  runtime: idSchema.nullable(),
  category: idSchema.nullable(),
  /** The row's product, where it concerns one. */
  product: idSchema.nullable(),
  printed: z.string().min(1),
  why: factTextSchema,
  resolution: factTextSchema,
  /** Whether a reader of the table needs it: shown beside the table, else among the sources. */
  shown: z.enum(['beside-table', 'in-notes']),
  sources: sourceIdsSchema,
});

/** All that is known of one release's environment (content/compatibility/<version>.yaml). */
export const compatibilitySchema = z.strictObject({
  release: releaseVersionSchema,
  /** The official page of this release, for a reader who wants to check. */
  officialPage: z
    .strictObject({ url: z.url({ protocol: /^https$/ }), label: factTextSchema })
    .nullable(),
  /** What is missing and why, in sentences; empty only where every category has a table. */
  gaps: z.array(factTextSchema),
  tables: z.array(testedTableSchema),
  evidence: z.array(evidenceSchema),
  databaseScripts: databaseScriptsSchema.nullable(),
  anomalies: z.array(anomalySchema),
});

export type Compatibility = z.output<typeof compatibilitySchema>;
export type TestedTable = z.output<typeof testedTableSchema>;
export type TestedRow = TestedTable['rows'][number];
export type Evidence = z.output<typeof evidenceSchema>;
export type DatabaseScripts = z.output<typeof databaseScriptsSchema>;
export type Anomaly = z.output<typeof anomalySchema>;
