import { startWorker } from '~/browser/worker';
import type { Detection, DetectionVocabulary } from '~/domain/detect';
import type { DetectTask } from './detect-worker';
import workerAddress from './detect-worker?worker&url';

/** Reads one text after another in a worker; what is still being read when the next one comes is given up. */
export interface OutputReader {
  /** Resolves to `undefined` where the worker cannot be started; never where the text is given up. */
  read: (text: string) => Promise<Detection | string | undefined>;
  stop: () => void;
}

export function outputReader(vocabulary: DetectionVocabulary): OutputReader {
  let worker: Worker | undefined;
  let busy = false;

  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    busy = false;
  };
  const started = (): Worker => {
    if (worker) return worker;
    worker = startWorker(workerAddress);
    worker.postMessage({ kind: 'vocabulary', vocabulary } satisfies DetectTask);
    return worker;
  };

  return {
    stop,
    read: async (text) => {
      if (busy) stop();
      busy = true;
      const reading = started();
      return new Promise((resolve) => {
        reading.onmessage = ({ data }: MessageEvent<Detection | string>) => {
          busy = false;
          resolve(data);
        };
        reading.onerror = () => {
          stop();
          resolve(undefined);
        };
        reading.postMessage({ kind: 'text', text } satisfies DetectTask);
      });
    },
  };
}
