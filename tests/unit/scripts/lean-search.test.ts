import { expect, test } from 'vitest';
import { withoutMarks } from '../../../scripts/lean-search.mjs';

test('marks that only the indexing reads go; that a page is in the index can still be seen', () => {
  const html =
    '<main data-pagefind-body><span data-pagefind-filter="kind" data-pagefind-meta="kind" hidden>Guide</span>' +
    '<nav class="a" data-pagefind-ignore aria-label="b">c</nav><ol data-pagefind-weight="0.1" id="d"></ol></main>';
  expect(withoutMarks(html)).toBe(
    '<main data-pagefind-body><nav class="a" aria-label="b">c</nav><ol id="d"></ol></main>',
  );
});

test('words about the marks stay', () => {
  const html = '<p>Write <code> data-pagefind-ignore</code>.</p>';
  expect(withoutMarks(html)).toBe(html);
});
