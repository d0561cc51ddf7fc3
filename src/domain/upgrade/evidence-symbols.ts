import type { HopEvidence } from '~/schemas/path';

/** How the evidence of a hop is drawn, hollow where no steps are published; its name in words is content (vocabulary/hop-evidence.yaml). */
export const EVIDENCE_SYMBOLS: Record<HopEvidence, string> = {
  documented: '●',
  tested: '○',
  none: '?',
  refused: '↷',
};
