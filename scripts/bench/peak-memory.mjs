// Loaded into every Node process of a build: the file holds the most memory that one of them has held, in kB.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const { PEAK_MEMORY: file } = process.env;
if (isMainThread && file) {
  process.on('exit', () => {
    const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    writeFileSync(file, String(Math.max(before, process.resourceUsage().maxRSS)));
  });
}
