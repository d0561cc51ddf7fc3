import { expect, test } from 'vitest';
import { first, smallContent, smallSite } from '../../support/small-content';
import { wording } from './wording';

test('a description that is too long, and a word that ages, are found', () => {
  const content = smallContent();
  first(content.areas).data.description = 'x'.repeat(301);
  first(content.changes).data.action = 'Use the latest version.';
  expect(wording(content, smallSite).map(({ field, wrong }) => `${field} ${wrong}`)).toEqual([
    'action says "latest version", which ages',
    'description has 301 characters',
  ]);
});
