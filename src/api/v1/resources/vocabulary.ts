import { z } from 'zod';
import { orNull, text } from '../fields';
import { listOf } from '../resource';

const KINDS = [
  'runtime',
  'category',
  'area',
  'distribution',
  'basis',
  'evidence',
  'feature',
] as const;

/** What the ids in other answers mean. */
export const vocabulary = listOf({
  name: 'vocabulary',
  summary: 'What the ids in the other answers mean: each with its kind, name and description.',
  entry: z.object({
    kind: z.enum(KINDS),
    id: z.string().describe('Unique within its kind'),
    name: text,
    description: text.nullable().describe('For a feature: how to find out whether it is in use'),
    question: text.nullable().describe('For a feature: asks whether it is in use'),
  }),
  entries: (content) => {
    const terms = (
      kind: (typeof KINDS)[number],
      list: readonly { id: string; name: string; description: string }[],
    ) => list.map(({ id, name, description }) => ({ kind, id, name, description, question: null }));
    return [
      ...terms('runtime', content.runtimes),
      ...content.categories.map(({ id, name }) => ({
        kind: 'category' as const,
        id,
        name,
        description: null,
        question: null,
      })),
      ...terms('area', content.areas),
      ...terms('distribution', content.distributions),
      ...terms('basis', content.bases),
      ...terms('evidence', content.evidence),
      ...content.features.map(({ id, name, findOut, question }) => ({
        kind: 'feature' as const,
        id,
        name,
        description: orNull(findOut),
        question: orNull(question),
      })),
    ];
  },
});
