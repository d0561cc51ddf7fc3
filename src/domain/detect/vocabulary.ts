import type { DetectionEntry } from '~/schemas/detection';
import type { DetectionRules } from './types';

/** The rules without what is not needed to read: titles, examples and sources. Outputs in the order they are tried. */
export function toDetectionRules(entries: readonly DetectionEntry[]): DetectionRules {
  return inOrder(entries).map((entry) => {
    if (entry.kind === 'setting') {
      const { kind, id, keys, is, isNot, product, feature, setting } = entry;
      return { kind, id, keys, is, isNot, product, feature, setting };
    }
    const { kind, id, category, reach, names, otherwise, lines } = entry;
    return { kind, id, category, reach, names, otherwise, lines };
  });
}

/** Collections come in no order of their own. */
export const inOrder = (entries: readonly DetectionEntry[]): DetectionEntry[] => {
  const place = (entry: DetectionEntry): number =>
    entry.kind === 'output' ? entry.order : Number.MAX_SAFE_INTEGER;
  return entries.toSorted((a, b) => place(a) - place(b));
};
