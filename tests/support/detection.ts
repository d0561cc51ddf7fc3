import type { DetectionVocabulary, Found } from '~/domain/detect';
import { toDetectionRules } from '~/domain/detect/vocabulary';
import { detect } from '~/domain/detect';
import { contentRoot, loadContent } from './content';
import { products } from './products';

const { content } = loadContent(contentRoot);

export const detectionEntries = content.detection;

/** What the real content lets be read. */
export const vocabulary: DetectionVocabulary = {
  rules: toDetectionRules(content.detection.map(({ data }) => data)),
  products,
  releases: content.releases.map(({ id }) => id),
};

/** What a text gives, without the lines, as the examples of content/detection.yaml write it. */
export function given(text: string): Record<string, string>[] {
  const reading = detect(text, vocabulary);
  return typeof reading === 'string' ? [{ refused: reading }] : reading.found.map(inShort);
}

function inShort(one: Found): Record<string, string> {
  if (one.what === 'component') return { product: one.product, version: one.version };
  if (one.what === 'release') return { release: one.release };
  return one.what === 'feature' ? { feature: one.feature } : { setting: one.value };
}
