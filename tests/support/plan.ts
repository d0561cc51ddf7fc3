import { preparePlanner, type PlanData } from '~/domain/upgrade';
import { buildPlanFacts } from '~/domain/upgrade/dataset';
import { contentRoot, loadContent } from './content';
import { lookupData } from './lookup';

const { content } = loadContent(contentRoot);

const dataOf = <T>(entries: readonly { data: T }[]): T[] => entries.map(({ data }) => data);
const inOrder = <T extends { order: number }>(entries: readonly { data: T }[]): T[] =>
  dataOf(entries).sort((a, b) => a.order - b.order);

/** Everything a plan knows, built from the real content. */
export const planData: PlanData = {
  lookup: lookupData,
  facts: buildPlanFacts({
    lookup: lookupData,
    releases: dataOf(content.releases),
    paths: dataOf(content.paths),
    changes: content.changes,
    features: dataOf(content.features),
    checklist: inOrder(content.checklist),
    categories: inOrder(content.categories),
    runtimes: inOrder(content.runtimes),
    areas: inOrder(content.areas),
    tracks: inOrder(content.tracks),
    topologies: inOrder(content.topologies),
    evidence: inOrder(content.hopEvidence),
  }),
};

export const planner = preparePlanner(planData);
