import { z } from 'zod';
import { toComponentProduct } from '~/domain/compatibility/dataset';
import { cycleOf } from '~/domain/compatibility/lifecycle';
import { inRange } from '~/domain/releases';
import { readListed, type ComponentProduct } from '~/domain/versions';
import type { Compatibility } from '~/schemas/compatibility';
import type { Facts } from '~/domain/facts';
import { address, day, orNull, release, sources, text, without } from '../fields';
import { eachRelease } from '../resource';

const runtime = z.string().describe('Id of vocabulary.json, kind "runtime"');
const category = z.string().describe('Id of vocabulary.json, kind "category"');
const product = z.string().describe('Id of products.json');

const version = z.object({
  name: text.describe('As WSO2 lists it'),
  lines: z
    .array(z.string())
    .describe("Lines of the product's versions that it stands for; empty where it cannot be read"),
  eolFrom: day.nullable().describe("End of its line's life, by its maker; null where not known"),
});

const flavours = z.array(z.object({ name: text, product: product.nullable() }));

/** What one release was tested with. */
export const compatibility = eachRelease({
  name: 'compatibility',
  folder: 'compatibility',
  summary:
    'What one release was tested with. A table says what tests ran on, never what fails; other evidence stands apart.',
  entry: z.object({
    release,
    page: address('Its page for people'),
    officialPage: z.object({ label: text, url: z.url() }).nullable(),
    gaps: z.array(text).describe('What is missing, in sentences'),
    tables: z.array(
      z.object({
        runtime,
        category,
        rows: z.array(
          z.object({
            id: z.string(),
            product,
            versions: z.array(version),
            printed: text.nullable().describe('The cell as printed, where it differs'),
            note: text.nullable(),
            sources,
          }),
        ),
      }),
    ),
    limits: z.array(
      z.object({
        id: z.string(),
        effect: z
          .enum(['forbids', 'warns', 'conditional'])
          .describe('"forbids" wins over a table; the others stand beside it'),
        runtime,
        category,
        product: product.nullable().describe('null: every product of the category'),
        versions: z.array(z.string()).describe('Empty: all versions'),
        together: z
          .object({ category, versions: z.array(z.string()) })
          .nullable()
          .describe('For "conditional": the other half of the combination'),
        subject: text,
        text,
        sources,
      }),
    ),
    evidence: z
      .array(
        z.object({
          id: z.string(),
          runtime,
          category,
          product,
          versions: z.array(z.string()),
          printed: text.nullable(),
          basis: z.string().describe('Id of vocabulary.json, kind "basis"'),
          note: text.nullable(),
          sources,
        }),
      )
      .describe('Evidence of another kind; it never makes a version "tested"'),
    databaseScripts: z
      .object({
        exact: z.boolean().describe("false: read off a near commit, not the release's own"),
        apim: flavours,
        shared: flavours.nullable().describe('null: not known'),
        multiDataCentre: z.array(z.string()),
        note: text.nullable(),
        sources,
      })
      .nullable()
      .describe('Which databases the pack can create tables in; null: not known'),
    anomalies: z
      .array(
        z.object({
          id: z.string(),
          runtime: runtime.nullable(),
          category: category.nullable(),
          product: product.nullable(),
          printed: text,
          why: text,
          resolution: text,
          sources,
        }),
      )
      .describe('Where the official pages are wrong or disagree, and how that was resolved'),
  }),
  entries: (content) => {
    const products = new Map(
      content.products.map(({ id, data }) => [id, toComponentProduct(id, data)]),
    );
    return content.compatibility.map((file) => [
      file.release,
      {
        release: file.release,
        page: `../../../compatibility/${file.release}/`,
        officialPage: file.officialPage,
        gaps: file.gaps,
        tables: tablesOf(file, products),
        limits: limitsOf(content, file.release),
        evidence: file.evidence.map((one) => ({
          ...one,
          printed: orNull(one.printed),
          note: orNull(one.note),
        })),
        databaseScripts: file.databaseScripts && {
          ...file.databaseScripts,
          note: orNull(file.databaseScripts.note),
        },
        anomalies: file.anomalies.map((anomaly) => without(anomaly, 'shown')),
      },
    ]);
  },
});

const tablesOf = ({ tables }: Compatibility, products: ReadonlyMap<string, ComponentProduct>) =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      versions: row.versions.map((name) => versionOf(products.get(row.product), name)),
      printed: orNull(row.printed),
      note: orNull(row.note),
    })),
  }));

function versionOf(of: ComponentProduct | undefined, name: string): z.input<typeof version> {
  const reading = of && readListed(of, name);
  const lines = reading?.ok ? [...reading.lines] : [];
  const [line] = lines;
  const cycle = of && line !== undefined && lines.length === 1 ? cycleOf(of, line) : undefined;
  return { name, lines, eolFrom: orNull(cycle?.endOfLife) };
}

const limitsOf = ({ limits }: Facts, version: string) =>
  limits
    .filter(({ releases }) => inRange(version, releases))
    .map((limit) => ({ ...without(limit, 'releases'), together: orNull(limit.together) }));
