import { escapeMarkdown, markdownDocument, markdownNote, markdownTask } from '~/domain/markdown';
import type { Plan } from '../types';
import type { Runbook, RunbookEntry } from './runbook';

/** The plan as a runbook in Markdown: summary, path, then every item as a task with its words, sources and note. */
export function toMarkdownRunbook(plan: Plan, runbook: Runbook): string {
  const { summary, paths, chosen } = plan;
  const lines = [
    `# ${escapeMarkdown(runbook.name)}`,
    '',
    escapeMarkdown(summary.headline),
    '',
    `- Track: ${escapeMarkdown(runbook.track)}`,
    `- Plan: <${encodeURI(decodeSafely(runbook.address))}>`,
    `- Worked out on ${plan.today}`,
  ];
  const path = paths[chosen];
  if (path) lines.push(`- Path: ${path.stops.join(' → ')}`);
  for (const [title, sentences] of [
    ['Stops the plan', summary.blocked],
    ['Before', summary.before],
    ['Together with the upgrade', summary.together],
    ['Afterwards', summary.after],
    ['Not known', summary.unknown],
  ] as const) {
    if (sentences.length === 0) continue;
    lines.push('', `## ${title}`, '', ...sentences.map((one) => `- ${escapeMarkdown(one)}`));
  }
  for (const { title, entries } of runbook.phases) {
    if (entries.length === 0) continue;
    lines.push('', `## ${escapeMarkdown(title)}`, '', ...entries.flatMap(entryLines));
  }
  return markdownDocument(lines);
}

function entryLines(entry: RunbookEntry): string[] {
  const severity = entry.severity === undefined ? '' : ` (${entry.severity})`;
  const told = [
    ['Why', entry.why],
    ['How', entry.how],
    ['Verify', entry.verify],
  ].flatMap(([label, text]) => (text ? [`  - ${label ?? ''}: ${escapeMarkdown(text)}`] : []));
  const links = [
    ...(entry.page === undefined ? [] : [{ title: 'More', url: entry.page }]),
    ...entry.sources,
  ].map(({ title, url }) =>
    url === null
      ? escapeMarkdown(title)
      : `[${escapeMarkdown(title)}](<${encodeURI(decodeSafely(url))}>)`,
  );
  return [
    `${markdownTask(entry.title, entry.status)}${severity}`,
    ...told,
    ...(links.length > 0 ? [`  - Sources: ${links.join('; ')}`] : []),
    ...markdownNote(entry.note),
  ];
}

/** Addresses come encoded or not; an address that cannot be decoded stays as it is. */
function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
