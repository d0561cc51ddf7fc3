import type { PlanItemKind } from '~/schemas/checklist';
import { fingerprintOf, type PhaseFact } from './data';
import { eitherFeature } from './changes';
import type { Planner } from './planner';
import { join } from './sentences';
import { endedWords } from './summary';
import type {
  AppliedChange,
  ChecklistOrigin,
  ComponentStep,
  PlanChecklistItem,
  PlanHop,
  PlanPath,
} from './types';

type Ends = Pick<PlanHop, 'from' | 'to'>;

/** An item before it is known where it stands. */
type Loose = Omit<PlanChecklistItem, 'phase' | 'group'>;

/**
 * The checklist of a plan in the order things are done: the standard items, and before the items of the group that takes
 * them (content/checklist, `takes`) one for each question to Support, each move, each change that needs action, each hop
 * where there are several, and each component to renew afterwards.
 */
export function checklistFor(
  planner: Planner,
  path: PlanPath | undefined,
  changes: readonly AppliedChange[],
): PlanChecklistItem[] {
  const added = addedItems(planner, path, changes);
  return planner.data.facts.checklist.flatMap((phase) =>
    phase.groups.flatMap((group) => [
      ...group.takes
        .flatMap((kind) => added.get(kind) ?? [])
        .map((item) => placed(item, phase.id, group.id)),
      ...standardItems(planner, phase.id, group),
    ]),
  );
}

// Part by part: a spread takes a third of the time of a plan that an answer changes.
const placed = (
  { id, origin, title, detail, severity, fingerprint }: Loose,
  phase: string,
  group: string,
): PlanChecklistItem => ({ id, phase, group, origin, title, detail, severity, fingerprint });

/** Made once: every plan shows all of them. */
function standardItems(
  planner: Planner,
  phase: string,
  group: PhaseFact['groups'][number],
): PlanChecklistItem[] {
  return planner.remember(['items', phase, group.id], () =>
    group.items.map(({ id, fingerprint }) => ({
      id,
      phase,
      group: group.id,
      origin: { kind: 'standard', item: id },
      title: undefined,
      detail: undefined,
      severity: undefined,
      fingerprint,
    })),
  );
}

function addedItems(
  planner: Planner,
  path: PlanPath | undefined,
  changes: readonly AppliedChange[],
): Map<PlanItemKind, Loose[]> {
  const hops = path?.hops ?? [];
  const [first] = hops;
  const moves = (hop: PlanHop, action: ComponentStep['action']): Loose[] =>
    hop.steps.filter((step) => step.action === action).map((step) => moveItem(planner, hop, step));
  const undecided = (hop: PlanHop): Loose[] => [
    ...moves(hop, 'product-change'),
    // A component that stays while its table is missing is a question, and no move.
    ...hop.steps
      .filter((step) => step.action === 'unknown' && step.bridge)
      .map((step) => moveItem(planner, hop, step)),
  ];
  return new Map<PlanItemKind, Loose[]>([
    ['ask', hops.flatMap(askItem)],
    ['change', changes.filter(needsAction).map((change) => changeItem(planner, change))],
    ['move-first', once(first ? [...undecided(first), ...moves(first, 'move-first')] : [])],
    [
      'hop',
      once(
        hops.flatMap((hop) => [
          ...(hop === first ? [] : [...undecided(hop), ...moves(hop, 'move-first')]),
          ...moves(hop, 'move-together'),
          ...(hops.length > 1 ? [hopItem(hop)] : []),
        ]),
      ),
    ],
    ['renew', (hops.at(-1)?.steps ?? []).flatMap((step) => renewItem(planner, step))],
  ]);
}

/** Severities that ask for something to be done; the others are to be read. */
const needsAction = ({ severity }: AppliedChange): boolean =>
  severity === 'blocker' || severity === 'action-required';

/** Two components of one product can call for the same move. */
function once(items: Loose[]): Loose[] {
  const known = new Set<string>();
  return items.filter(({ id }) => !known.has(id) && known.add(id));
}

function loose(
  id: string,
  origin: ChecklistOrigin,
  title: string,
  detail: string | undefined,
): Loose {
  const fingerprint = fingerprintOf(title, detail ?? '');
  return { id, origin, title, detail, severity: undefined, fingerprint };
}

function changeItem(planner: Planner, change: AppliedChange): Loose {
  const { id, severity } = change;
  return {
    id: `change.${id}`,
    origin: { kind: 'change', change: id },
    title: undefined,
    detail: change.conditional ? `Only with ${eitherFeature(planner, change)}.` : undefined,
    severity,
    fingerprint: planner.changes.get(id)?.fingerprint ?? '',
  };
}

const MADE_ID =
  /^(?<kind>ask|hop|move|renew)\.(?:(?<runtime>[^.]+)\.[^.]+\.(?<product>[^.]+))?\.?(?:(?<from>\d[\d.]*)-(?<to>\d[\d.]*))?$/;

/**
 * What an item is about that another answer or another way had brought, as far as its id tells; undefined where that is
 * not the id of such an item.
 */
export function titleFromId(planner: Planner, id: string): string | undefined {
  const { kind, runtime, product = '', from = '', to = '' } = MADE_ID.exec(id)?.groups ?? {};
  const what = `${planner.products.get(product)?.name ?? product}${whereOf(planner, runtime)}`;
  switch (kind) {
    case 'ask':
      return askTitle({ from, to });
    case 'hop':
      return hopTitle({ from, to });
    case 'move':
      return `Move ${what} for ${from} to ${to}`;
    case 'renew':
      return `Plan what follows ${what}`;
    default:
      return undefined;
  }
}

const askTitle = ({ from, to }: Ends): string => `Ask about ${from} to ${to}`;
const hopTitle = ({ from, to }: Ends): string => `Upgrade ${from} to ${to}, and test it`;

const endsOf = ({ from, to }: Ends): string => `${from}-${to}`;

function askItem(hop: PlanHop): Loose[] {
  if (hop.ask === undefined) return [];
  return [loose(`ask.${endsOf(hop)}`, { kind: 'ask', hop: plain(hop) }, askTitle(hop), hop.ask)];
}

function hopItem(hop: PlanHop): Loose {
  const detail = 'Each stop is an upgrade of its own: go through this phase once for it.';
  return loose(`hop.${endsOf(hop)}`, { kind: 'hop', hop: plain(hop) }, hopTitle(hop), detail);
}

function moveItem(planner: Planner, hop: PlanHop, step: ComponentStep): Loose {
  const { runtime, category, have, then, action } = step;
  const id = `move.${runtime}.${category}.${have.product}.${endsOf(hop)}`;
  const title =
    action === 'product-change'
      ? `Replace ${have.title} before ${hop.to}`
      : action === 'move-together'
        ? `Move ${have.title} to ${then.title} together with the upgrade to ${hop.to}`
        : action === 'unknown'
          ? `Find out when ${have.title} can move to ${then.title}`
          : `Move ${have.title} to ${then.title} on ${hop.from}`;
  return loose(
    id,
    { kind: 'move', step, hop: plain(hop) },
    `${title}${whereOf(planner, runtime)}`,
    // A version that stays is spoken of by the item that renews it.
    step.bridge ? join(step.reason, endedWords(step)) : step.reason,
  );
}

function renewItem(planner: Planner, step: ComponentStep): Loose[] {
  const ended = endedWords(step);
  if (ended === undefined) return [];
  const { runtime, category, then } = step;
  return [
    loose(
      `renew.${runtime}.${category}.${then.product}`,
      { kind: 'renew', step },
      `Plan what follows ${then.title}${whereOf(planner, runtime)}`,
      ended,
    ),
  ];
}

/** Which runtime a component belongs to, where it is not that of API-M itself. */
const whereOf = ({ runtimeNames, data }: Planner, runtime = data.facts.mainRuntime): string =>
  runtime === data.facts.mainRuntime ? '' : ` (${runtimeNames.get(runtime) ?? runtime})`;

const plain = ({ from, to }: PlanHop): Ends => ({ from, to });
