import type { Plan } from '../types';
import type { Runbook } from './runbook';

/** The plan and its runbook for other programs. `format` rises when the shape changes. */
export function toJson(plan: Plan, runbook: Runbook): string {
  const { input, today, summary, direct, paths, chosen, changes, ruledOut } = plan;
  return `${JSON.stringify(
    { format: 1, today, input, summary, direct, paths, chosen, changes, ruledOut, runbook },
    null,
    2,
  )}\n`;
}
