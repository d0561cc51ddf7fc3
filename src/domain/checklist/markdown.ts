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
  const lines = [`# ${escape(heading)}`];
  const task = ({ id, title }: GoneItem): void => {
    const { status } = itemOf(state, id);
    const words = escape(title);
    lines.push(
      status === 'not-applicable'
        ? `- ~~${words}~~ (does not apply)`
        : `- [${status === 'done' ? 'x' : ' '}] ${words}`,
    );
    const note = noteOf(state, id);
    if (note !== '')
      lines.push('', ...note.split(/\r?\n/).map((line) => `  > ${escape(line)}`), '');
  };
  for (const { id, title, groups } of phases) {
    const own = ownItems(state, id);
    const ids = [...groups.flatMap(({ items }) => items), ...own].map((item) => item.id);
    lines.push('', `## ${escape(title)} (${progressWords(progressOf(state, ids))})`);
    for (const group of groups) {
      lines.push('', `### ${escape(group.title)}`, '');
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
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** Marks that Markdown would read as its own lose their meaning; code keeps its back-ticks. */
function escape(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_~[\]<>#|]/g, '\\$&')))
    .join('');
}
