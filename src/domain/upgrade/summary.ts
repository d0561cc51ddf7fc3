import { inWords } from '~/domain/compatibility/verdict';
import { SEVERITIES, type Severity } from '~/schemas/severity';
import { counted } from './paths';
import type { Planner } from './planner';
import { join } from './sentences';
import type {
  AppliedChange,
  ComponentStep,
  DirectUpgrade,
  PlanInput,
  PlanPath,
  PlanSummary,
} from './types';

/** What a plan comes to, in sentences that can be pasted into a mail. */
export function summarise(
  planner: Planner,
  input: PlanInput,
  direct: DirectUpgrade,
  path: PlanPath | undefined,
  changes: readonly AppliedChange[],
): PlanSummary {
  const steps = path?.hops.flatMap((hop) => hop.steps.map((step) => ({ hop, step }))) ?? [];
  const blocked = unique(
    steps.flatMap(({ step }) => (step.blocks === undefined ? [] : [step.reason])),
  );
  const last = path?.hops.at(-1)?.steps ?? [];
  const unknown = [
    ...(path?.hops ?? [])
      .filter(({ evidence }) => evidence === 'none')
      .map(
        ({ from, to }) => `No public source documents ${from} to ${to} or reports a test of it.`,
      ),
    ...unique(
      steps
        .filter(({ step }) => step.action === 'unknown' || step.action === 'unread')
        .map(({ step }) => step.reason),
    ),
    ...changesUnknown(planner, input),
  ];
  const moves = (action: ComponentStep['action']): string[] =>
    steps
      .filter(({ step }) => step.action === action)
      .map(({ hop, step }) => {
        const { have, then } = step;
        if (action === 'product-change')
          return `${have.title} has no way to ${hop.to}: what takes its place is a project of its own.`;
        const when =
          action === 'move-together'
            ? `in the window of ${hop.from} to ${hop.to}`
            : `on ${hop.from}`;
        return join(`${have.title} to ${then.title}, ${when}.`, endedWords(step));
      });
  return {
    feasibility: !path
      ? 'no-path'
      : blocked.length > 0
        ? 'blocked'
        : path.openHops > 0
          ? 'open'
          : 'clear',
    headline: headline(input, direct, path),
    before: unique([...moves('product-change'), ...moves('move-first')]),
    together: moves('move-together'),
    after: unique(last.flatMap((step) => endedWords(step) ?? [])),
    unknown,
    blocked,
    counts: countChanges(changes),
  };
}

function headline(
  { from, to }: PlanInput,
  { reason }: DirectUpgrade,
  path: PlanPath | undefined,
): string {
  if (!path) return `There is no path from ${from} to ${to}. ${reason}`;
  const stops = path.stops.slice(1, -1);
  if (stops.length === 0) {
    return path.openHops > 0
      ? `${from} to ${to} is one hop, and no public source documents it or reports a test of it.`
      : `${from} to ${to} goes in one hop.`;
  }
  const open =
    path.openHops === 0 ? '' : `; ${String(path.openHops)} of them without a public statement`;
  return `${from} to ${to} goes in ${counted(path.hops.length, 'hop')}, through ${inWords(stops)}${open}.`;
}

/** A sentence where the version that runs is past its maker's end of life. */
export function endedWords({ then, life }: ComponentStep): string | undefined {
  if (life.state !== 'past') return undefined;
  const longer = life.extendedUntil === null ? '' : ` (paid support until ${life.extendedUntil})`;
  return `${then.title} is past its maker’s end of life since ${life.date}${longer}.`;
}

/** Releases on the way whose changes nobody collected. */
function changesUnknown({ data, order }: Planner, { from, to }: PlanInput): string[] {
  const [start, end] = [order.get(from) ?? 0, order.get(to) ?? 0];
  const missing = data.facts.notCollected.filter((release) => {
    const place = order.get(release) ?? -1;
    return place > start && place <= end;
  });
  return missing.length === 0
    ? []
    : [`Changes that ${inWords(missing)} brought were not collected.`];
}

function countChanges(changes: readonly AppliedChange[]): PlanSummary['counts'] {
  const counts: Record<Severity, number> & { conditional: number } = {
    blocker: 0,
    'action-required': 0,
    review: 0,
    info: 0,
    conditional: 0,
  };
  for (const { severity, conditional } of changes) {
    counts[severity] += 1;
    if (conditional) counts.conditional += 1;
  }
  return counts;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const SEVERITY_WORDS: Record<Severity, string> = {
  blocker: 'blocker',
  'action-required': 'to act on',
  review: 'to review',
  info: 'for information',
};

/** "3 blocker, 40 to act on, 22 to review, 9 for information (31 of them only if a feature is in use)" */
export function countsInWords(counts: PlanSummary['counts']): string {
  const parts = SEVERITIES.filter((one) => counts[one] > 0).map((one) => {
    const word = one === 'blocker' && counts[one] !== 1 ? 'blockers' : SEVERITY_WORDS[one];
    return `${String(counts[one])} ${word}`;
  });
  if (parts.length === 0) return 'none known';
  const open =
    counts.conditional > 0
      ? ` (${String(counts.conditional)} of them only if a feature is in use)`
      : '';
  return `${parts.join(', ')}${open}`;
}

/** The whole summary as plain text for a mail. */
export function summaryText({ headline: first, ...summary }: PlanSummary): string {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `- ${line}`)];
  return [
    first,
    ...list('Stops the plan until it is done', summary.blocked),
    ...list('Move before the upgrade', summary.before),
    ...list('Move in the same window', summary.together),
    ...list('Afterwards', summary.after),
    ...list('Not known', summary.unknown),
    '',
    `Changes: ${countsInWords(summary.counts)}.`,
  ].join('\n');
}
