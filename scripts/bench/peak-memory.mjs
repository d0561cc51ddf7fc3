// Loaded into a build: writes the most memory it has held, in kB, when it ends.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const { PEAK_MEMORY } = process.env;
if (isMainThread && PEAK_MEMORY) {
  process.on('exit', () => writeFileSync(PEAK_MEMORY, String(process.resourceUsage().maxRSS)));
}
