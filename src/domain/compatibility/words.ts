import type { VerdictKind } from './types';

/** How each verdict is shown: the same symbol and word everywhere. */
export const VERDICTS: Record<VerdictKind, { symbol: string; word: string }> = {
  tested: { symbol: '✓', word: 'tested' },
  'same-line': { symbol: '≈', word: 'same line' },
  untested: { symbol: '!', word: 'untested' },
  'not-listed': { symbol: '–', word: 'not listed' },
  incompatible: { symbol: '✕', word: 'incompatible' },
  unknown: { symbol: '?', word: 'unknown' },
};
