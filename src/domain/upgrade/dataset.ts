import type { LookupData } from '~/domain/compatibility/dataset';
import { compareReleases } from '~/domain/releases';
import type { ChangeData } from '~/schemas/change';
import type { ChecklistPhase } from '~/schemas/checklist';
import type { Feature } from '~/schemas/feature';
import type { Paths } from '~/schemas/path';
import type { Release } from '~/schemas/release';
import type { Category, HopEvidenceTerm, Runtime, Term, Topology } from '~/schemas/vocabulary';
import { fingerprintOf, type ChangeFact, type PlanFacts } from './data';

/** The content that plans are made of; vocabularies and phases in their order. */
export interface PlanContent {
  lookup: LookupData;
  releases: readonly Release[];
  paths: readonly Paths[];
  evidence: readonly HopEvidenceTerm[];
  changes: readonly { id: string; data: ChangeData }[];
  features: readonly Feature[];
  checklist: readonly ChecklistPhase[];
  categories: readonly Category[];
  runtimes: readonly Runtime[];
  areas: readonly Term[];
  tracks: readonly Term[];
  topologies: readonly Topology[];
}

/** Leaves out what no plan can ask for, and every text that a page already holds. */
export function buildPlanFacts(content: PlanContent): PlanFacts {
  const main = content.runtimes.find((runtime) => runtime.main);
  if (!main) {
    throw new Error(
      'No runtime is the main one; set "main: true" on one in content/vocabulary/runtimes.yaml.',
    );
  }
  const known = new Set(content.lookup.releases);
  return {
    mainRuntime: main.id,
    runtimes: content.runtimes.map(({ id, name }) => ({ id, name })),
    categories: content.categories
      .filter(({ lookup }) => lookup)
      .map(({ id, blocksUpgrade, productMayChange }) => ({
        id,
        blocks: blocksUpgrade,
        productMayChange,
      })),
    hops: content.paths.flatMap(({ target, hops }) =>
      hops
        .filter(({ from }) => known.has(from) && known.has(target))
        .map(({ from, evidence, via, needsSupport, doubt }) => ({
          from,
          to: target,
          evidence,
          via,
          needsSupport,
          doubt: doubt !== undefined,
        })),
    ),
    evidence: content.evidence.map(({ id, name, description, ask }) => ({
      id,
      name,
      description,
      ask,
    })),
    changes: inPlanOrder(content.changes, content.areas),
    features: content.features.map(({ component, ...feature }) => ({
      ...feature,
      ...(component === undefined ? {} : { component }),
    })),
    topologies: content.topologies.map(({ id, name, description, yes, no }) => ({
      id,
      name,
      description,
      yes,
      no,
    })),
    tracks: content.tracks.map(({ id, name }) => ({ id, name })),
    areas: content.areas.map(({ id, name }) => ({ id, name })),
    checklist: content.checklist.map(({ id, title, groups }) => ({
      id,
      title,
      groups: groups.map((group) => ({
        id: group.id,
        title: group.title,
        takes: group.takes ?? [],
        items: group.items.map((item) => ({
          id: item.id,
          fingerprint: fingerprintOf(item.title, item.why, item.how, item.verify),
        })),
      })),
    })),
    notCollected: content.releases
      .filter(({ changesReview }) => changesReview.status === 'not-collected')
      .map(({ version }) => version),
  };
}

function inPlanOrder(changes: PlanContent['changes'], areas: readonly Term[]): ChangeFact[] {
  const place = new Map(areas.map(({ id }, index) => [id, index]));
  return changes
    .map(({ id, data }): ChangeFact => ({
      id,
      introducedIn: data.introducedIn,
      severity: data.severity,
      area: data.area,
      from: data.from,
      ...(data.target === undefined ? {} : { target: data.target }),
      ...(data.steps === undefined ? {} : { steps: data.steps }),
      features: data.when?.features ?? [],
      repeats: data.repeats ?? [],
      overtakes: data.overtakes ?? [],
      fingerprint: fingerprintOf(data.title, data.when?.text ?? '', data.action),
    }))
    .sort(
      (a, b) =>
        compareReleases(a.introducedIn, b.introducedIn) ||
        (place.get(a.area) ?? 0) - (place.get(b.area) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
}
