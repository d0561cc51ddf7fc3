import { z } from 'zod';
import { daySchema, factTextSchema, idSchema, sourceIdsSchema } from './shared';

/**
 * How the versions of a product are read. The reader in src/domain/versions applies it; nothing there knows a product.
 * Every text a user may paste is first stripped of the product's names, then of `ignore` words, then read.
 */
export const versionRuleSchema = z.discriminatedUnion('kind', [
  /** Dotted numbers; the line is their first `lineParts`. */
  z.strictObject({
    kind: z.literal('numeric'),
    lineParts: z.int().min(1).max(4),
    /** Lines below this first number have other parts: PostgreSQL 9.6 and older have two. */
    below: z
      .strictObject({ major: z.int().positive(), lineParts: z.int().min(1).max(4) })
      .optional(),
    /** Names a maker or user gives a version, in lower case, with the numbers each stands for; several where it is ambiguous. */
    names: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
    /** How a line is written for people, where not by its numbers: "12.2" is "12c R2". */
    lineNames: z.record(z.string(), z.string().min(1)).optional(),
    /** What a short listed version stands for: MySQL "8" is the line 8.0. */
    listed: z.record(z.string(), z.string().min(1)).optional(),
    /** First number of a build to the line it belongs to: SQL Server 15 is 2019. */
    builds: z.record(z.string(), z.string().min(1)).optional(),
    /** Java's old scheme: 1.8.0_392 and 8u392 both mean feature release 8. */
    javaStyle: z.boolean().optional(),
    /** Digits of the second number, where it is always written with more than one: Ubuntu 22.04. */
    minorDigits: z.int().min(2).optional(),
    /** The maker writes a code name in brackets behind the version: AlmaLinux 9.4 (Seafoam Ocelot). */
    codeNames: z.literal(true).optional(),
    /** Words without meaning for the version, such as "lts" or "datacenter". */
    ignore: z.array(z.string().min(1)).optional(),
    /** Forks and services that print this product's numbers: “5.5.5-10.6.12-MariaDB” is no version of MySQL. One word each. */
    others: z.array(z.string().regex(/^[A-Za-z]+$/)).optional(),
  }),
  /** No line rule: versions are compared and shown as printed. */
  z.strictObject({ kind: z.literal('as-printed') }),
]);

/** One component product (content/products/<id>.yaml). */
export const productSchema = z.strictObject({
  name: factTextSchema,
  /** Short name where the full one is long: "RHEL". */
  shortName: factTextSchema.optional(),
  /** Ids of content/vocabulary/categories.yaml. The first is where the lookup offers it. */
  categories: z.array(idSchema).min(1),
  /** Other spellings users type, in lower case. */
  aliases: z.array(z.string().regex(/^[^A-Z]+$/, { error: 'is not lower case' })),
  /** True for the one that stands for any product of its category, such as a JDK whose vendor is not named. */
  generic: z.literal(true).optional(),
  /** Products that take its place most easily where it cannot stay, such as the rebuilds of one distribution. */
  akin: z.array(idSchema).optional(),
  /** A version as a user may write it: shown as an example. */
  example: z.string().min(1),
  versions: versionRuleSchema,
  /** Its makers' dates; `null` where none were collected. */
  lifecycle: z
    .strictObject({
      cycles: z.array(
        z.strictObject({
          /** Line as this product's rule writes it. */
          line: z.string().min(1),
          released: daySchema.nullable(),
          /** End of the maker's regular free or standard support; `null` where not announced or not known. */
          endOfLife: daySchema.nullable(),
          /** End of paid, longer support, where there is some. */
          extendedUntil: daySchema.nullable(),
          latest: z.string().min(1).nullable(),
        }),
      ),
      /** What the end-of-life date means for this product. */
      meaning: factTextSchema,
      sources: sourceIdsSchema,
    })
    .nullable(),
});

export type Product = z.output<typeof productSchema>;
export type VersionRule = z.output<typeof versionRuleSchema>;
