import { escapeMarkdown, markdownDocument, markdownNote, markdownTask } from '~/domain/markdown';
import { ownItems, progressOf, progressWords } from './progress';
import { itemOf, noteOf, type ChecklistState } from './state';

/** A list as its reader sees it, in order. */
export interface ListedPhase {
  id: string;
  title: string;
  groups: { title: string; items: { id: string; title: string }[] }[];
}

/** Items that are on no list any more, with their last known titles. */
export interface GoneItem {
  id: string;
  title: string;
}

/** The list as a Markdown task list, own items and notes included. */
export function toMarkdown(
  heading: string,
  phases: readonly ListedPhase[],
  gone: readonly GoneItem[],
  state: ChecklistState,
): string {
  const lines = [`# ${escapeMarkdown(heading)}`];
  const task = ({ id, title }: GoneItem): void => {
    lines.push(markdownTask(title, itemOf(state, id).status), ...markdownNote(noteOf(state, id)));
  };
  for (const { id, title, groups } of phases) {
    const own = ownItems(state, id);
    const ids = [...groups.flatMap(({ items }) => items), ...own].map((item) => item.id);
    lines.push('', `## ${escapeMarkdown(title)} (${progressWords(progressOf(state, ids))})`);
    for (const group of groups) {
      lines.push('', `### ${escapeMarkdown(group.title)}`, '');
      group.items.forEach(task);
    }
    if (own.length > 0) {
      lines.push('', '### Our own', '');
      own.forEach(task);
    }
  }
  if (gone.length > 0) {
    lines.push('', '## No longer in the guide', '');
    gone.forEach(task);
  }
  return markdownDocument(lines);
}
