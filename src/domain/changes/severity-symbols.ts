import type { Severity } from '~/schemas/severity';

/** How a severity is marked beside its word. */
export const SEVERITY_SYMBOLS: Record<Severity, string> = {
  blocker: '■',
  'action-required': '▲',
  review: '◆',
  info: '○',
};
