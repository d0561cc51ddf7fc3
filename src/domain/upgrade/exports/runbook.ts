import {
  goneItems,
  itemOf,
  noteOf,
  ownItems,
  type ChecklistState,
  type Status,
} from '~/domain/checklist';
import { entryOf } from '~/domain/join';
import { join } from '../sentences';
import type { Plan, PlanChecklistItem } from '../types';

/** The words of an item that stand in the page or are loaded with it. */
export interface ItemText {
  title: string;
  why?: string | undefined;
  how?: string | undefined;
  verify?: string | undefined;
  /** Absolute address of the page that says more. */
  page?: string | undefined;
  sources: { title: string; url: string | null }[];
}

/** All that an export needs besides the plan. */
export interface PlanTexts {
  /** The reader's name for the plan. */
  name: string;
  /** Absolute address of the plan. */
  address: string;
  /** Phases of the checklist in order. */
  phases: readonly { id: string; title: string }[];
  /** Words by the id of the plan's item; items that the plan words itself may be absent. */
  items: Record<string, ItemText>;
}

/** One thing to do, with all its words and what the reader made of it. */
export interface RunbookEntry extends ItemText {
  id: string;
  severity: string | undefined;
  status: Status;
  note: string;
}

/** A plan's checklist in full, for one track: what every export is written from. */
export interface Runbook {
  name: string;
  track: string;
  address: string;
  phases: { id: string; title: string; entries: RunbookEntry[] }[];
}

/**
 * Joins the plan's items with their words and the ticks and notes of one track. What the reader ticked or wrote about and the
 * plan no longer has stands in a part of its own at the end.
 * @param track its name, and its checklist; own items stand behind those of their phase
 */
export function runbookOf(
  plan: Plan,
  texts: PlanTexts,
  track: { name: string; checklist: ChecklistState },
): Runbook {
  const { checklist } = track;
  const mine = (id: string): Pick<RunbookEntry, 'status' | 'note'> => ({
    status: itemOf(checklist, id).status,
    note: noteOf(checklist, id),
  });
  const entryFor = (item: Pick<PlanChecklistItem, 'id' | 'title' | 'detail' | 'severity'>) => {
    const text = entryOf(texts.items, item.id);
    return {
      sources: [],
      ...text,
      id: item.id,
      title: item.title ?? text?.title ?? item.id,
      // The condition of a change comes before what is to be done.
      how: item.detail === undefined ? text?.how : join(item.detail, text?.how),
      severity: item.severity,
      ...mine(item.id),
    };
  };
  const bare = (id: string, title: string | undefined): RunbookEntry =>
    entryFor({ id, title, detail: undefined, severity: undefined });
  const gone = goneItems(
    checklist,
    new Set(plan.checklist.map(({ id }) => id)),
    new Set(texts.phases.map(({ id }) => id)),
  );
  return {
    name: texts.name,
    track: track.name,
    address: texts.address,
    phases: [
      ...texts.phases.map(({ id: phase, title }) => ({
        id: phase,
        title,
        entries: [
          ...plan.checklist.filter((item) => item.phase === phase).map(entryFor),
          ...ownItems(checklist, phase).map(({ id, title: own }) => bare(id, own)),
        ],
      })),
      ...(gone.length === 0
        ? []
        : [
            {
              id: 'gone',
              title: 'No longer in this plan',
              entries: gone.map((id) => bare(id, entryOf(checklist.own, id)?.title)),
            },
          ]),
    ],
  };
}
