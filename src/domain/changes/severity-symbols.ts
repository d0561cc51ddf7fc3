import type { Severity } from '~/schemas/severity';

/** How a severity is marked beside its word: filled where something is to be done. All are in the letters of the site. */
export const SEVERITY_SYMBOLS: Record<Severity, string> = {
  blocker: '■',
  'action-required': '▲',
  review: '◊',
  info: '○',
};
