import { publishedIdsOf, type PublishedIds } from '../../support/published-ids';
import type { Problem } from '../../support/problems';
import type { Rule } from './rule';

const FILE = 'content/published-ids.yaml';

/** No id that was published is gone without a word: addresses, anchors and ticks of readers hang on them. */
export function publishedIds({ published, gone }: PublishedIds): Rule {
  return (content) => {
    const present = publishedIdsOf(content);
    const explained = new Set(gone.map(({ kind, id }) => `${kind} ${id}`));
    return [
      ...Object.entries(published).flatMap(([kind, ids]) => {
        const now = new Set(present[kind]);
        return ids.flatMap((id): Problem[] =>
          now.has(id) || explained.has(`${kind} ${id}`)
            ? []
            : [
                {
                  file: FILE,
                  id,
                  field: kind,
                  value: id,
                  wrong: 'was published and is gone',
                  write:
                    kind === 'checklist'
                      ? 'bring it back, or move the item to "retired" of its phase'
                      : 'bring it back, or add it to "gone" with the reason',
                },
              ],
        );
      }),
      ...gone.flatMap(({ kind, id }) => {
        const wrong = present[kind]?.includes(id)
          ? 'is said to be gone and is there'
          : published[kind]?.includes(id)
            ? undefined
            : 'is said to be gone and was never published';
        return wrong === undefined
          ? []
          : [{ file: FILE, id, field: 'gone', value: id, wrong, write: 'remove the entry' }];
      }),
    ];
  };
}
