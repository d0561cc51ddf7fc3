import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { problemLine } from '../../support/problems';
import { withAdded, type PublishedIds } from '../../support/published-ids';
import { first, smallContent, smallSite } from '../../support/small-content';
import { publishedIds } from './published-ids';

const listed = (gone: PublishedIds['gone'] = []): PublishedIds => ({
  published: {
    changes: ['lost-change', 'old-change'],
    rows: ['4.10.0/main/dbms/elephant'],
    checklist: ['gone-item'],
  },
  gone,
});
const linesOf = (list: PublishedIds, content = smallContent()) =>
  publishedIds(list)(content, smallSite).map(problemLine);

test('an id that was published and is gone is found', () => {
  expect(linesOf(listed())).toEqual([
    'content/published-ids.yaml#lost-change: changes "lost-change": was published and is gone; bring it back, or add it to "gone" with the reason',
  ]);
});

test('a row that changed its anchor is found', () => {
  const content = smallContent();
  first(first(first(content.compatibility).data.tables).rows).id = 'renamed';
  expect(linesOf(listed(), content)).toHaveLength(2);
});

test('an explained loss is fine; an explanation that nothing needs is not', () => {
  expect(linesOf(listed([{ kind: 'changes', id: 'lost-change', because: 'Told twice.' }]))).toEqual(
    [],
  );
  expect(
    linesOf(
      listed([
        { kind: 'changes', id: 'lost-change', because: 'Told twice.' },
        { kind: 'changes', id: 'old-change', because: 'It is there.' },
        { kind: 'changes', id: 'never', because: 'It never was.' },
      ]),
    ),
  ).toHaveLength(2);
});

test('publishing adds, sorts and takes nothing out', () => {
  const { published, gone } = parse(withAdded(listed(), smallContent())) as PublishedIds;
  expect(published['changes']).toEqual(['lost-change', 'new-change', 'old-change']);
  expect(published['checklist']).toEqual(['back-up', 'gone-item', 'read']);
  expect(gone).toEqual([]);
  expect(withAdded({ published, gone }, smallContent())).toBe(withAdded(listed(), smallContent()));
});
