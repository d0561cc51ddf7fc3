import { z } from 'zod';
import { HOP_EVIDENCE } from '~/schemas/path';
import { orNull, release, sources, text } from '../fields';
import { listOf } from '../resource';

/** What public sources say of upgrades. */
export const paths = listOf({
  name: 'paths',
  summary:
    'What public sources say of the upgrades into each release. A pair that nobody speaks of is absent.',
  entry: z.object({
    to: release,
    hops: z.array(
      z.object({
        from: release,
        evidence: z
          .enum(HOP_EVIDENCE)
          .describe(
            '"documented": public steps. "tested": WSO2 says it tested the pair. "none": mentioned, without steps or test. "refused": a source says no, or go via',
          ),
        via: z.array(release).describe('For "refused": the releases a source sends one through'),
        needsSupport: z.boolean().describe('Steps or material come from WSO2 Support only'),
        stages: z.array(text),
        note: text.nullable(),
        doubt: text.nullable(),
        sources,
      }),
    ),
    gaps: z.array(text).describe('What no public source says'),
  }),
  entries: (content) =>
    content.paths.map(({ target, hops, gaps }) => ({
      to: target,
      hops: hops.map((hop) => ({ ...hop, note: orNull(hop.note), doubt: orNull(hop.doubt) })),
      gaps,
    })),
});
