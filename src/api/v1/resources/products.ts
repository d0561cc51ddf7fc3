import { z } from 'zod';
import { day, orNull, sources, text } from '../fields';
import { listOf } from '../resource';

/** Products that tables name. */
export const products = listOf({
  name: 'products',
  summary:
    'Operating systems, JDKs, databases and other products that tables name, with their makers’ dates.',
  entry: z.object({
    id: z.string(),
    name: text,
    shortName: text.nullable(),
    categories: z.array(z.string()).describe('Ids of vocabulary.json, kind "category"'),
    aliases: z.array(z.string()).describe('Other spellings, in lower case'),
    generic: z.boolean().describe('true: stands for any product of its category'),
    example: text.describe('A version as a user may write it'),
    lines: z
      .array(
        z.object({
          name: text.describe('The line, as `lines` of a tested version names it'),
          releaseDate: day.nullable(),
          eolFrom: day.nullable().describe('null: not announced or not known'),
          eoesFrom: day.nullable().describe('End of paid, longer support'),
          latest: text.nullable(),
        }),
      )
      .describe('Newest first'),
    eolMeaning: text
      .nullable()
      .describe('What `eolFrom` means; null where no dates were collected'),
    sources,
  }),
  entries: (content) =>
    content.products.map(({ id, data }) => ({
      id,
      name: data.name,
      shortName: orNull(data.shortName),
      categories: data.categories,
      aliases: data.aliases,
      generic: data.generic ?? false,
      example: data.example,
      lines: (data.lifecycle?.cycles ?? []).map((cycle) => ({
        name: cycle.line,
        releaseDate: cycle.released,
        eolFrom: cycle.endOfLife,
        eoesFrom: cycle.extendedUntil,
        latest: cycle.latest,
      })),
      eolMeaning: orNull(data.lifecycle?.meaning),
      sources: data.lifecycle?.sources ?? [],
    })),
});
