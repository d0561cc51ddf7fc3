import { expect, test } from 'vitest';
import { problemLine } from '../../support/problems';
import { first, smallContent, smallSite } from '../../support/small-content';
import { fileNames } from './file-names';

test('a change in the folder of another release is found', () => {
  const content = smallContent();
  first(content.changes).data.introducedIn = '4.10.0';
  expect(fileNames(content, smallSite).map(problemLine)).toEqual([
    'content/changes/4.9.0/old-change.md#old-change: introducedIn "4.10.0": is not the folder "4.9.0" it lies in; move the file into the folder of its release, or correct the release',
  ]);
});

test.each<[string, (content: ReturnType<typeof smallContent>) => void]>([
  ['release', ({ releases }) => (first(releases).data.version = '4.8.0')],
  ['compatibility file', ({ compatibility }) => (first(compatibility).data.release = '4.8.0')],
  ['path file', ({ paths }) => (first(paths).data.target = '4.8.0')],
  ['checklist phase', ({ checklist }) => (first(checklist).data.id = 'after')],
])('a %s that says another id than its name is found', (_what, break_) => {
  const content = smallContent();
  break_(content);
  expect(fileNames(content, smallSite)).toHaveLength(1);
});
