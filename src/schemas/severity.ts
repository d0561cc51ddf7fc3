/** Severities of a change, most pressing first. Apart from the schemas: the browser needs the list, not Zod. */
export const SEVERITIES = ['blocker', 'action-required', 'review', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
