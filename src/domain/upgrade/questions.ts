import { inWords } from '~/domain/compatibility/verdict';
import { inRange } from '~/domain/releases';
import { SEVERITIES, type Severity } from '~/schemas/severity';
import { featureAnswers, type Sorted } from './changes';
import { counted } from './paths';
import { hasTable, type Planner } from './planner';
import { join } from './sentences';
import type {
  ComponentQuestion,
  FeatureQuestion,
  PlanInput,
  PlanQuestion,
  RuntimeQuestion,
  TopologyQuestion,
} from './types';

/**
 * The questions whose answer can change this plan, each with why. Components first, then how it runs, then features, the
 * most pressing first. What was answered stays in the list, so that it can be changed.
 * @param stops releases of all offered paths
 */
export function questionsFor(
  planner: Planner,
  input: PlanInput,
  stops: readonly string[],
  sorted: Sorted,
): PlanQuestion[] {
  const features = featureQuestions(planner, input, sorted);
  return [
    ...componentQuestions(planner, input, stops),
    ...runtimeQuestions(planner, input, stops),
    ...topologyQuestions(planner, input, features),
    ...features,
  ];
}

function componentQuestions(
  planner: Planner,
  input: PlanInput,
  stops: readonly string[],
): ComponentQuestion[] {
  const { mainRuntime, categories } = planner.data.facts;
  const runtimes = [mainRuntime, ...input.runtimes.filter((id) => id !== mainRuntime)];
  return runtimes.flatMap((runtime) =>
    categories.flatMap(({ id: category, blocks }) => {
      const answered = input.components.some(
        (one) => one.runtime === runtime && one.category === category,
      );
      const published = stops.filter((release) => hasTable(planner, release, runtime, category));
      const limited = isLimited(planner, stops, runtime, category);
      if (published.length === 0 && !limited && !answered) return [];
      const why =
        published.length > 0
          ? `What ${inWords(published)} ${published.length === 1 ? 'was' : 'were'} tested with is published.`
          : limited
            ? 'A published limit concerns it on this way.'
            : 'No table of it was found for this way, so your answer stays unknown.';
      return [
        {
          kind: 'component' as const,
          id: `component.${runtime}.${category}`,
          runtime,
          category,
          answered,
          why: join(why, blocks),
        },
      ];
    }),
  );
}

function isLimited(
  { data }: Planner,
  stops: readonly string[],
  runtime: string,
  category: string,
): boolean {
  return data.lookup.limits.some(
    (limit) =>
      limit.runtime === runtime &&
      limit.category === category &&
      stops.some((release) => inRange(release, limit.releases)),
  );
}

function runtimeQuestions(
  planner: Planner,
  input: PlanInput,
  stops: readonly string[],
): RuntimeQuestion[] {
  const { facts } = planner.data;
  const published = facts.runtimes
    .map(({ id }) => id)
    .filter(
      (id) =>
        id !== facts.mainRuntime &&
        facts.categories.some((category) =>
          stops.some((release) => hasTable(planner, release, id, category.id)),
        ),
    );
  const runtimes = [...new Set([...published, ...input.runtimes])];
  if (runtimes.length === 0) return [];
  const names = published.map((id) => planner.runtimeNames.get(id) ?? id);
  return [
    {
      kind: 'runtimes',
      id: 'runtimes',
      runtimes,
      answered: input.runtimes.length > 0,
      why:
        names.length > 0
          ? `Releases on this way publish tables of their own for ${inWords(names)}.`
          : 'No table of its own was found for it on this way.',
    },
  ];
}

function topologyQuestions(
  { data }: Planner,
  input: PlanInput,
  features: readonly FeatureQuestion[],
): TopologyQuestion[] {
  const asked = new Set(features.map(({ feature }) => feature));
  const decided = new Set(
    data.facts.topologies.flatMap(({ yes, no }) => [...yes, ...no]).filter((id) => asked.has(id)),
  );
  if (decided.size === 0 && input.topology === undefined) return [];
  return [
    {
      kind: 'topology',
      id: 'topology',
      topologies: data.facts.topologies.map(({ id }) => id),
      answered: input.topology !== undefined,
      why: `It can answer ${counted(decided.size, 'question')} about features at once.`,
    },
  ];
}

function featureQuestions(planner: Planner, input: PlanInput, sorted: Sorted): FeatureQuestion[] {
  const answers = featureAnswers(planner, input);
  const covered = new Set(sorted.covered.map(({ id }) => id));
  const hanging = new Map<string, { changes: number; pressing: Severity }>();
  for (const change of sorted.possible) {
    if (covered.has(change.id)) continue;
    for (const feature of change.features) {
      // Another feature has made this change certain already: no answer here can change that.
      const isCertain = (id: string): boolean => id !== feature && answers.get(id) === true;
      if (!answers.has(feature) && change.features.some(isCertain)) continue;
      const known = hanging.get(feature);
      hanging.set(feature, {
        changes: (known?.changes ?? 0) + 1,
        pressing: known ? morePressing(known.pressing, change.severity) : change.severity,
      });
    }
  }
  for (const id of Object.keys(input.answers)) {
    if (planner.features.has(id) && !hanging.has(id))
      hanging.set(id, { changes: 0, pressing: 'info' });
  }
  return [...hanging]
    .map(([feature, { changes, pressing }]): FeatureQuestion => ({
      kind: 'feature',
      id: `feature.${feature}`,
      feature,
      changes,
      pressing,
      answered: answers.has(feature),
      why:
        changes === 0
          ? 'No change of this plan hangs on it.'
          : `${counted(changes, 'change')} of this plan ${changes === 1 ? 'hangs' : 'hang'} on it${pressing === 'blocker' ? ', a blocker among them' : ''}.`,
    }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.pressing) - SEVERITIES.indexOf(b.pressing) ||
        b.changes - a.changes ||
        (a.feature < b.feature ? -1 : 1),
    );
}

const morePressing = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
