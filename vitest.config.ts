import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '~': fileURLToPath(new URL('./src', import.meta.url)) };
const project = (name: string, settings: object = {}) => ({
  resolve: { alias },
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...settings },
});

export default defineConfig({
  test: {
    projects: [
      // A property over thousands of texts takes seconds on a busy machine.
      project('unit', { testTimeout: 30_000 }),
      project('content', { testTimeout: 30_000 }),
      // The site tests read the built site; they build it themselves where it is missing or stale.
      project('site', { testTimeout: 120_000, hookTimeout: 300_000, fileParallelism: false }),
      // Firefox may have to be installed first, and starts slowly on a busy machine.
      project('firefox', { testTimeout: 180_000, hookTimeout: 600_000, fileParallelism: false }),
    ],
  },
});
