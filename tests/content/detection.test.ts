/** Every example of content/detection.yaml is read as it says, by the whole of the file. */
import { expect, test } from 'vitest';
import { detectionEntries, given } from '../support/detection';

test.each(
  detectionEntries.flatMap(({ id, data }) =>
    data.examples.map(
      ({ text, gives }, index) => [`${id}, example ${String(index + 1)}`, text, gives] as const,
    ),
  ),
)('%s', (_, text, gives) => {
  expect(given(text)).toEqual(gives);
});
