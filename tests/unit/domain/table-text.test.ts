import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdownTable } from '~/domain/table-text';

const TABLE = [
  ['DBMS', '4.1.0'],
  ['MySQL', '5.7;\n 8'],
  ['a|b', '<none> & more'],
];

describe('a copied table', () => {
  test('is Markdown that keeps its columns', () => {
    expect(toMarkdownTable(TABLE)).toBe(
      '| DBMS | 4.1.0 |\n| --- | --- |\n| MySQL | 5.7; 8 |\n| a\\|b | <none> & more |',
    );
  });

  test('has one line a row, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }),
        (rows) => toMarkdownTable(rows).split('\n').length === rows.length + 1,
      ),
    );
  });
});
