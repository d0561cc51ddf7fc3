import { titleFromId, type PlanChecklistItem } from '~/domain/upgrade';
import { planner } from './model';
import { CHANGE_ROWS, idOfRow, wordsOf } from './words';

/** What items are called: apart from their words, as only the part that is loaded later tells it. */

const titles = new Map<string, string>();

/** Reads the titles that the page has: of standard items and of changes. */
export function readTitles(): void {
  const name = (id: string, element: Element | null): void => {
    const title = element?.textContent.trim();
    if (title) titles.set(id, title);
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.plan-list li > a')) {
    name(link.hash.slice(1), link);
  }
  for (const row of document.querySelectorAll(CHANGE_ROWS)) {
    name(`change.${idOfRow(row)}`, row.querySelector('.title a'));
  }
}

/** Remembers titles that a plan words: when their items leave it, they stand nowhere else. */
export function rememberTitles(items: readonly PlanChecklistItem[]): void {
  for (const { id, title } of items) if (title !== undefined) titles.set(id, title);
}

export const hasTitle = (id: string): boolean => titles.has(id);

export const titleOf = ({ id, title }: Pick<PlanChecklistItem, 'id' | 'title'>): string =>
  title ??
  titles.get(id) ??
  wordsOf(id)?.title ??
  (planner.value && titleFromId(planner.value, id)) ??
  id;
export const titleOfChange = (id: string): string => titles.get(`change.${id}`) ?? id;
