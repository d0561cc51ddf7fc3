/** How each verdict of a lookup is shown: the same symbol and word everywhere. */
export const VERDICTS = {
  tested: { symbol: '✓', word: 'tested' },
  'same-line': { symbol: '≈', word: 'same line' },
  untested: { symbol: '!', word: 'untested' },
  'not-listed': { symbol: '–', word: 'not listed' },
  incompatible: { symbol: '✕', word: 'incompatible' },
  unknown: { symbol: '?', word: 'unknown' },
} as const;

export type VerdictKind = keyof typeof VERDICTS;
