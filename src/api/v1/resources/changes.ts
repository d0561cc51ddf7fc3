import { z } from 'zod';
import { compareReleases, inRange } from '~/domain/releases';
import { CHANGE_KINDS } from '~/schemas/change';
import { SEVERITIES } from '~/schemas/severity';
import { address, orNull, release, sources, text } from '../fields';
import { listOf } from '../resource';
import { CHANGES_RULE } from '../rule';

/** All changes for upgraders. */
export const changes = listOf({
  name: 'changes',
  summary: 'All changes for upgraders, by release, then area.',
  notes: CHANGES_RULE,
  entry: z.object({
    id: z.string(),
    title: text,
    introducedIn: release.describe('The release that brought it'),
    kind: z.enum(CHANGE_KINDS),
    area: z.string().describe('Id of vocabulary.json, kind "area"'),
    severity: z.enum(SEVERITIES),
    fromReleases: z.array(release).describe('Source releases it concerns'),
    toReleases: z.array(release).describe('Target releases it concerns'),
    steps: z.array(release).describe('Later releases that brought more of it'),
    features: z
      .array(z.string())
      .describe(
        'Ids of vocabulary.json, kind "feature": it concerns who uses any of them; empty: everybody',
      ),
    condition: text.nullable().describe('The same condition in words'),
    impact: text.describe('Markdown'),
    action: text.describe('What to do'),
    verify: text.nullable().describe('How to see that it is done; null where no source says'),
    repeats: z.array(z.string()).describe('Earlier changes that ask for the same'),
    overtakes: z
      .array(z.object({ change: z.string(), because: text }))
      .describe('Earlier changes that it undoes or overtakes'),
    doubt: text.nullable().describe('What stayed in doubt when the fact was checked'),
    page: address('Its page for people'),
    sources,
  }),
  entries: ({ releases, changes: all }) => {
    const versions = releases.map(({ version }) => version);
    return all.map(({ id, data, body }) => ({
      id,
      title: data.title,
      introducedIn: data.introducedIn,
      kind: data.kind,
      area: data.area,
      severity: data.severity,
      fromReleases: versions.filter((version) => inRange(version, data.from)),
      toReleases: versions.filter(
        (version) =>
          compareReleases(version, data.introducedIn) >= 0 &&
          (data.target === undefined || inRange(version, data.target)),
      ),
      steps: data.steps ?? [],
      features: data.when?.features ?? [],
      condition: orNull(data.when?.text),
      impact: body.trim(),
      action: data.action,
      verify: orNull(data.verify),
      repeats: data.repeats ?? [],
      overtakes: data.overtakes ?? [],
      doubt: orNull(data.doubt),
      page: `../../changes/${id}/`,
      sources: data.sources,
    }));
  },
});
