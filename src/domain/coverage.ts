import type { ChangeData } from '~/schemas/change';
import type { Compatibility } from '~/schemas/compatibility';
import type { ConfigurationFile } from '~/schemas/configuration';
import type { Release } from '~/schemas/release';
import { stateAt, timelineOf } from './configuration/timeline';

/** What is known of one section of one release. Days are the last on which a document behind it was read. */
export type Coverage =
  | {
      status: 'facts';
      facts: number;
      readUntil: string;
      /** Whether all of them are evidence of another kind than a tested table; only where there are such tables. */
      untested: boolean;
    }
  /** Documents of the release were read, and name nothing. */
  | { status: 'reviewed-none'; readUntil: string }
  | { status: 'not-reviewed' };

/** Sections of a release: a category of its environment, an area of its changes, its configuration, its end of support. */
export type SectionKind = 'environment' | 'changes' | 'configuration' | 'support';

export interface SectionCoverage {
  kind: SectionKind;
  /** Id of the category or area; for the others the same as the kind. */
  id: string;
  coverage: Coverage;
}

export interface ReleaseCoverage {
  release: string;
  sections: SectionCoverage[];
}

/** The content that is counted; releases and vocabularies in their order. */
export interface CoverageContent {
  releases: readonly Release[];
  compatibility: readonly Compatibility[];
  configuration: readonly ConfigurationFile[];
  changes: readonly { data: ChangeData }[];
  /** Those that a reader can ask about are sections. */
  categories: readonly { id: string; lookup: boolean }[];
  areas: readonly { id: string }[];
  sources: readonly { id: string; read: string }[];
}

/** Release by section: what is known, what was looked for in vain, what nobody has looked at. */
export function coverageOf(content: CoverageContent): ReleaseCoverage[] {
  const days = new Map(content.sources.map(({ id, read }) => [id, read]));
  const lastRead: LastRead = (facts) =>
    facts
      .flatMap(({ sources }) => sources)
      .map((id) => days.get(id) ?? '')
      .reduce((last, day) => (day > last ? day : last), '');
  const keys = keysByRelease(content.configuration);
  return content.releases.map((data) => {
    const file = content.compatibility.find(({ release }) => release === data.version);
    const brought = content.changes
      .map((change) => change.data)
      .filter(({ introducedIn }) => introducedIn === data.version);
    const configuration = content.configuration.find(({ version }) => version === data.version);
    return {
      release: data.version,
      sections: [
        ...content.categories
          .filter(({ lookup }) => lookup)
          .map(({ id }) => ({
            kind: 'environment' as const,
            id,
            coverage: ofCategory(id, file, data, lastRead),
          })),
        ...content.areas.map(({ id }) => ({
          kind: 'changes' as const,
          id,
          coverage: ofArea(id, brought, data, lastRead),
        })),
        {
          kind: 'configuration',
          id: 'configuration',
          coverage: configuration
            ? counted(keys.get(data.version) ?? 0, lastRead([configuration]))
            : { status: 'not-reviewed' },
        },
        {
          kind: 'support',
          id: 'support',
          coverage:
            data.support.status === 'dated'
              ? counted(1, lastRead([data.support]))
              : { status: 'not-reviewed' },
        },
      ],
    };
  });
}

type LastRead = (facts: readonly { sources: readonly string[] }[]) => string;

const counted = (facts: number, readUntil: string, untested = false): Coverage => ({
  status: 'facts',
  facts,
  readUntil,
  untested,
});

/** Rows of tested tables of all runtimes, and other evidence. */
function ofCategory(
  category: string,
  file: Compatibility | undefined,
  release: Release,
  lastRead: LastRead,
): Coverage {
  const tested = (file?.tables ?? [])
    .filter((table) => table.category === category)
    .flatMap(({ rows }) => rows);
  const others = (file?.evidence ?? []).filter((one) => one.category === category);
  const facts = [...tested, ...others];
  if (facts.length > 0) return counted(facts.length, lastRead(facts), tested.length === 0);
  // A file that says what is missing was written by somebody who looked for it.
  return file && file.gaps.length > 0
    ? { status: 'reviewed-none', readUntil: lastRead([release, ...file.evidence]) }
    : { status: 'not-reviewed' };
}

function ofArea(
  area: string,
  brought: readonly ChangeData[],
  release: Release,
  lastRead: LastRead,
): Coverage {
  const own = brought.filter((change) => change.area === area);
  if (own.length > 0) return counted(own.length, lastRead(own));
  return release.changesReview.status === 'reviewed'
    ? { status: 'reviewed-none', readUntil: lastRead([release, ...brought]) }
    : { status: 'not-reviewed' };
}

/** How many keys each release reads. */
function keysByRelease(files: readonly ConfigurationFile[]): Map<string, number> {
  const { releases, keys } = timelineOf(files);
  const histories = Object.values(keys);
  return new Map(
    releases.map((release, at) => [
      release,
      histories.filter((history) => stateAt(history, at) !== undefined).length,
    ]),
  );
}

/** The words for a section: "5 facts", "reviewed, none", "not reviewed". */
export function coverageInWords(coverage: Coverage): string {
  switch (coverage.status) {
    case 'facts':
      return `${String(coverage.facts)} ${coverage.facts === 1 ? 'fact' : 'facts'}`;
    case 'reviewed-none':
      return 'reviewed, none';
    case 'not-reviewed':
      return 'not reviewed';
  }
}

export interface CoverageTotals {
  sections: number;
  facts: number;
  withFacts: number;
  reviewedNone: number;
  notReviewed: number;
}

/** How many sections there are of each kind, and all facts. */
export function totalsOf(ledger: readonly ReleaseCoverage[]): CoverageTotals {
  const all = ledger.flatMap(({ sections }) => sections).map(({ coverage }) => coverage);
  const count = (status: Coverage['status']): number =>
    all.filter((coverage) => coverage.status === status).length;
  return {
    sections: all.length,
    facts: all.reduce((sum, one) => sum + (one.status === 'facts' ? one.facts : 0), 0),
    withFacts: count('facts'),
    reviewedNone: count('reviewed-none'),
    notReviewed: count('not-reviewed'),
  };
}
