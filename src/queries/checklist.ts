import { getCollection } from 'astro:content';
import type { ChecklistItem, ChecklistPhase } from '~/schemas/checklist';
import { getGuidePages } from './guide';

/** The phases in order, with their items. */
export async function getChecklist(): Promise<ChecklistPhase[]> {
  const phases = await getCollection('checklist');
  return phases.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** All items of a phase, in order. */
export const itemsOf = (phase: ChecklistPhase): ChecklistItem[] =>
  phase.groups.flatMap(({ items }) => items);

/** The ids of all items of the guide, in order. */
export async function getChecklistIds(): Promise<string[]> {
  return (await getChecklist()).flatMap((phase) => itemsOf(phase).map(({ id }) => id));
}

/** What a link of an item is called: the title of the guide page it leads to, or what else it is. */
export async function nameOfLink(path: string): Promise<string> {
  const page = /^\/guide\/([^/]+)\//.exec(path)?.[1];
  if (page === undefined) return 'Tested versions of every release';
  const entry = (await getGuidePages()).find(({ id }) => id === page);
  return entry?.data.navTitle ?? entry?.data.title ?? 'The guide';
}
