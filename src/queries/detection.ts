import { getCollection } from 'astro:content';
import type { DetectionData } from '~/domain/detect';
import { inOrder, toDetectionRules } from '~/domain/detect/vocabulary';
import type { DetectionEntry } from '~/schemas/detection';

/** What is needed to read pasted output, beyond the data of the lookup. */
export async function getDetectionData(): Promise<DetectionData> {
  const entries = inOrder((await getCollection('detection')).map(({ data }) => data));
  const titles = (kind: (typeof entries)[number]['kind']): string[] => [
    ...new Set(
      entries.filter((entry) => entry.kind === kind && tells(entry)).map(({ title }) => title),
    ),
  ];
  return {
    rules: toDetectionRules(entries),
    outputs: titles('output'),
    settings: titles('setting'),
  };
}

/** Whether anything is taken from it: prompts and frames are only known so as not to be in the way. */
const tells = (entry: DetectionEntry): boolean =>
  entry.kind === 'setting' ||
  entry.category !== undefined ||
  entry.lines.some(({ feature, release }) => feature !== undefined || release);
