import { z } from 'zod';
import { coverageOf } from '~/domain/coverage';
import { address, day, release } from '../fields';
import { listOf } from '../resource';

/** What is known and what is not. */
export const coverage = listOf({
  name: 'coverage',
  summary: 'What is known of each release, section by section, and what nobody has looked at.',
  entry: z.object({
    release,
    sections: z.array(
      z.object({
        kind: z.enum(['environment', 'changes', 'configuration', 'support']),
        id: z
          .string()
          .describe(
            'Id of vocabulary.json: a category of the environment, an area of changes; else the kind',
          ),
        status: z
          .enum(['facts', 'reviewed-none', 'not-reviewed'])
          .describe(
            '"reviewed-none": documents of the release were read and name nothing. "not-reviewed": nobody has looked',
          ),
        facts: z.int().nonnegative(),
        otherEvidenceOnly: z
          .boolean()
          .describe(
            'true: there are facts about the environment, none of them from a tested table',
          ),
        readUntil: day
          .nullable()
          .describe('Last day on which a document behind it was read; null: not reviewed'),
      }),
    ),
    page: address('The ledger for people'),
  }),
  entries: (content) =>
    coverageOf(content).map(({ release: version, sections }) => ({
      release: version,
      sections: sections.map(({ kind, id, coverage: found }) => ({
        kind,
        id,
        status: found.status,
        facts: found.status === 'facts' ? found.facts : 0,
        otherEvidenceOnly: found.status === 'facts' && found.untested,
        readUntil: found.status === 'not-reviewed' ? null : found.readUntil,
      })),
      page: '../../coverage/',
    })),
});
