import type { Entry } from '../../support/content';
import type { Problem } from '../../support/problems';
import type { Rule } from './rule';

/** A file says what its name says, and a change lies in the folder of the release that brought it. */
export const fileNames: Rule = (content) => [
  ...content.releases.flatMap((entry) => sameAsName(entry, 'version', entry.data.version)),
  ...content.compatibility.flatMap((entry) => sameAsName(entry, 'release', entry.data.release)),
  ...content.paths.flatMap((entry) => sameAsName(entry, 'target', entry.data.target)),
  ...content.checklist.flatMap((entry) => sameAsName(entry, 'id', entry.data.id)),
  ...content.changes.flatMap(({ file, id, data }) => {
    const folder = file.split('/').at(-2);
    return folder === data.introducedIn
      ? []
      : [
          {
            file,
            id,
            field: 'introducedIn',
            value: data.introducedIn,
            wrong: `is not the folder "${folder ?? ''}" it lies in`,
            write: 'move the file into the folder of its release, or correct the release',
          },
        ];
  }),
];

function sameAsName({ file, id }: Entry<unknown>, field: string, value: string): Problem[] {
  if (value === id) return [];
  return [
    {
      file,
      id,
      field,
      value,
      wrong: `is not the file's name "${id}"`,
      write: 'write the same in both',
    },
  ];
}
