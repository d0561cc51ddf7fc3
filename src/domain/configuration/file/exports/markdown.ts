import { escapeMarkdown, markdownDocument } from '../../../markdown';
import { RULES, type Finding, type Rule } from '../findings';
import { headlineOf, type Report } from './report';

const HEADINGS: Record<Rule, string> = {
  'ignored-security': 'Security settings that would be ignored',
  ignored: 'Settings that would be ignored',
  profile: 'Names of profiles that end',
  renamed: 'Renamed',
  unrecognised: 'Not recognised in either release',
  shape: 'Read in another shape',
  'both-names': 'Set by two names',
  pinned: 'Old built-in values that the file sets',
  shipped: 'What the newer shipped file has',
  inferred: 'Values that are derived otherwise',
  default: 'Built-in values that change',
};

/** The findings as a Markdown document. Values of the file are not in it. */
export function toMarkdown(report: Report): string {
  const { from, to, distribution, findings, notChecked, sources, site } = report;
  const lines = [
    `# ${escapeMarkdown(headlineOf(report))}`,
    '',
    escapeMarkdown(`Compared: ${from} and ${to}, ${distribution}. Made with ${site.name}`) +
      ` (${linkOf(site.url)}).`,
  ];
  for (const rule of RULES) {
    const found = findings.filter((one) => one.rule === rule);
    if (found.length > 0) lines.push('', `## ${HEADINGS[rule]} (${String(found.length)})`, '');
    for (const one of found) lines.push(...linesOf(one));
  }
  lines.push('', '## Not checked', '', ...notChecked.map((one) => `- ${escapeMarkdown(one)}`));
  const cited = new Set(findings.flatMap((one) => one.sources));
  if (cited.size > 0) lines.push('', '## Sources', '');
  for (const id of cited) {
    const { title = id, url } = sources[id] ?? {};
    lines.push(`- ${escapeMarkdown(title)}${url ? `: ${linkOf(url)}` : ''}`);
  }
  return markdownDocument(lines);
}

function linesOf({ title, text, line, details = [], nearest = [], note }: Finding): string[] {
  const where = line === undefined ? '' : ` (line ${String(line)})`;
  return [
    `- **${escapeMarkdown(title)}**${where}`,
    `  ${escapeMarkdown(text)}`,
    ...(note ? [`  ${escapeMarkdown(note.reason)}`] : []),
    ...(nearest.length > 0
      ? [
          `  Known keys like it: ${nearest.map((key) => `\`${key.replaceAll('`', "'")}\``).join(', ')}.`,
        ]
      : []),
    ...details.map((one) => `  - ${escapeMarkdown(one)}`),
  ];
}

/** Addresses are those of the content and of this site, already encoded. */
const linkOf = (url: string): string => `<${url.replace(/[<>\s]/g, '')}>`;
