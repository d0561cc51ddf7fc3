import { readOutputs } from './outputs';
import { readSettings } from './settings';
import { joined, MOST_FOUND, once } from './join';
import { refusal } from './limit';
import { configurationRegions } from './regions';
import type { Detection, DetectionVocabulary, NotRead, SourceLine } from './types';

export { fillIn, oldOf, type Chosen } from './fill';
export { LONGEST_PASTE } from './limit';
export type * from './types';

/**
 * Reads versions, features and settings out of what tools, logs and configuration files say, in any order and mixture.
 * Never throws, never guesses: what contradicts itself is given twice, what is not understood is said.
 * @returns the reason, where the text is refused
 */
export function detect(text: string, vocabulary: DetectionVocabulary): Detection | string {
  const refused = refusal(text.length);
  if (refused !== undefined) return refused;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const regions = configurationRegions(lines);
  const settings = readSettings(lines, regions, vocabulary);
  const outputs = readOutputs(lines, regions, vocabulary);
  const found = [...outputs.found, ...settings.found];
  const tooMany = once(found)[MOST_FOUND]?.from[0];
  return {
    found: joined(found, vocabulary.products),
    notRead: [...settings.notRead, ...outputs.notRead, ...(tooMany ? [leftOut(tooMany)] : [])].sort(
      byLine,
    ),
    otherKeys: settings.otherKeys,
  };
}

const leftOut = ({ line, words }: SourceLine): NotRead => ({
  lines: [line, line],
  words,
  reason: `More than ${String(MOST_FOUND)} different things were read. The others are left out.`,
});

const byLine = (a: NotRead, b: NotRead): number => a.lines[0] - b.lines[0];
