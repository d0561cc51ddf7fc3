import { detect, type Detection, type DetectionVocabulary } from '~/domain/detect';

/** Reads pasted output beside the page, so that a long log does not hold it up. The text is kept nowhere. */

export type DetectTask =
  { kind: 'vocabulary'; vocabulary: DetectionVocabulary } | { kind: 'text'; text: string };

let vocabulary: DetectionVocabulary | undefined;

addEventListener('message', ({ data: task }: MessageEvent<DetectTask>) => {
  if (task.kind === 'vocabulary') ({ vocabulary } = task);
  else if (vocabulary) postMessage(detect(task.text, vocabulary) satisfies Detection | string);
});
