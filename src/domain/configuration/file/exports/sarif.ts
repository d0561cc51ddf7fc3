import { RULES, type Finding, type Rule } from '../findings';
import { FILE_NAME, type Report } from './report';

/** What each rule looks for. SARIF's "error" is kept for nothing: none of the findings says that a file is wrong. */
const ABOUT: Record<Rule, { text: string; level: 'warning' | 'note' }> = {
  'ignored-security': {
    text: 'A setting that protects something is read by the source release only.',
    level: 'warning',
  },
  ignored: { text: 'A key is read by the source release only.', level: 'warning' },
  profile: { text: 'A value names a profile that ends with the target.', level: 'warning' },
  renamed: { text: 'A key has another name in the target.', level: 'warning' },
  unrecognised: { text: 'A key is recognised in neither release.', level: 'warning' },
  shape: {
    text: 'A key is read as a table or an array where the file writes none.',
    level: 'warning',
  },
  'both-names': { text: 'A setting is set by two names.', level: 'warning' },
  pinned: {
    text: 'The file sets the built-in value of the source, and that of the target is another.',
    level: 'note',
  },
  shipped: { text: 'The shipped file of the target sets something else.', level: 'note' },
  inferred: { text: 'Other values are derived from a value in the target.', level: 'note' },
  default: { text: 'The built-in value of a key that is not set changes.', level: 'note' },
};

/** The findings as SARIF 2.1.0, for code scanning. Values of the file are not in it. */
export function toSarif({
  from,
  to,
  distribution,
  findings,
  notChecked,
  sources,
  site,
}: Report): string {
  const used = RULES.filter((rule) => findings.some((one) => one.rule === rule));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: site.name,
            informationUri: site.url,
            rules: used.map((id) => ({
              id,
              shortDescription: { text: ABOUT[id].text },
              defaultConfiguration: { level: ABOUT[id].level },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri: FILE_NAME } }],
        properties: { from, to, distribution, notChecked },
        results: findings.map((one) => resultOf(one, used, sources)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(
  {
    id,
    rule,
    title,
    text,
    details = [],
    nearest = [],
    line,
    column,
    note,
    sources: cited,
  }: Finding,
  used: readonly Rule[],
  sources: Report['sources'],
): object {
  const words = [
    `${title}. ${text}`,
    ...(note ? [note.reason] : []),
    ...(nearest.length > 0 ? [`Known keys like it: ${nearest.join(', ')}.`] : []),
    ...details,
  ];
  return {
    ruleId: rule,
    ruleIndex: used.indexOf(rule),
    level: ABOUT[rule].level,
    message: { text: words.join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: FILE_NAME, index: 0 },
          // What the file does not set has no line; viewers show the file itself.
          ...(line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } }),
        },
      },
    ],
    partialFingerprints: { 'finding/v1': id },
    properties: {
      sources: cited.map((one) => ({ id: one, ...sources[one] })),
    },
  };
}
