import { entryOf } from '~/domain/join';
import type { TEMPLATE_MARKS } from '~/schemas/template';
import type { Plan } from '../types';

/** What the reader runs, in words that the page has: "PostgreSQL 13.4", "CentOS 7". */
export interface SupportWords {
  /** Text with the marks of src/schemas/template.ts. */
  template: string;
  address: string;
  environment: string[];
  /** Names of the features that were answered with yes. */
  features: string[];
  /** Titles by the id of a change. */
  titles: Record<string, string>;
}

/** The text for a support ticket or a contact request, filled in. */
export function supportText(plan: Plan, words: SupportWords): string {
  const path = plan.paths[plan.chosen];
  const asks = path?.hops.flatMap(({ ask }) => (ask === undefined ? [] : [ask])) ?? [];
  const pressing = plan.changes.filter(
    ({ severity }) => severity === 'blocker' || severity === 'action-required',
  );
  const values: Record<(typeof TEMPLATE_MARKS)[number], string> = {
    from: plan.input.from,
    to: plan.input.to,
    address: words.address,
    environment: list([...words.environment, ...words.features.map((name) => `In use: ${name}`)]),
    path: path ? path.stops.join(' → ') : plan.direct.reason,
    changes: list(
      pressing.map(({ id, conditional }) => {
        const title = words.titles[id] ?? id;
        return conditional ? `${title} (we do not know yet whether it concerns us)` : title;
      }),
    ),
    questions: list([...new Set([...asks, ...plan.summary.unknown])]),
  };
  return words.template.replace(
    /\{\{(\w+)\}\}/g,
    (mark, key: string) => entryOf(values, key) ?? mark,
  );
}

const list = (lines: readonly string[]): string =>
  lines.length === 0 ? '- (nothing)' : lines.map((line) => `- ${line}`).join('\n');
