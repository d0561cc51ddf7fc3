import { getCollection } from 'astro:content';
import { compareReleases } from '~/domain/releases';
import { preparePlanner, type PlanData, type Planner } from '~/domain/upgrade';
import { buildPlanFacts } from '~/domain/upgrade/dataset';
import { getChecklist } from './checklist';
import { getLookupData } from './compatibility';
import { getReleases } from './releases';
import { getCategories, getHopEvidence, getRuntimes, getTerms, getTopologies } from './vocabulary';

let data: Promise<PlanData> | undefined;
let planner: Promise<Planner> | undefined;

/** Everything that plans are made of. */
export function getPlanData(): Promise<PlanData> {
  data ??= collect();
  return data;
}

/** The planner that the static pages ask, with what it has worked out so far. */
export function getPlanner(): Promise<Planner> {
  planner ??= getPlanData().then(preparePlanner);
  return planner;
}

/** Two releases, the older first. */
export interface Pair {
  from: string;
  to: string;
}

/** Every ordered pair of releases. */
export async function getPairs(): Promise<Pair[]> {
  const releases = (await getReleases()).map(({ id }) => id);
  return releases.flatMap((from) =>
    releases.filter((to) => compareReleases(from, to) < 0).map((to) => ({ from, to })),
  );
}

async function collect(): Promise<PlanData> {
  const dataOf = <T>(entries: { data: T }[]): T[] => entries.map((entry) => entry.data);
  const lookup = await getLookupData();
  return {
    lookup,
    facts: buildPlanFacts({
      lookup,
      releases: dataOf(await getReleases()),
      paths: dataOf(await getCollection('paths')),
      changes: await getCollection('changes'),
      features: dataOf(await getCollection('features')),
      checklist: await getChecklist(),
      categories: await getCategories(),
      runtimes: await getRuntimes(),
      areas: await getTerms('areas'),
      tracks: await getTerms('tracks'),
      topologies: await getTopologies(),
      evidence: await getHopEvidence(),
    }),
  };
}
