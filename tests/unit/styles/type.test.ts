import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

/** `file: weight` of each weight that a style sheet or the styles of a component set. */
const weights = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:css|astro)$/.test(file))
  .flatMap((file) =>
    [...readFileSync(`${src}${file}`, 'utf8').matchAll(/font-weight:\s*([^;}]+)/g)].map(
      (found) => `${file}: ${found[1] ?? ''}`,
    ),
  );

test('the letters have two weights: the browser searches for each more before the first paint', () => {
  expect(weights.length).toBeGreaterThan(50);
  expect(weights.filter((one) => !/: (400|600|inherit)$/.test(one))).toEqual([]);
});
