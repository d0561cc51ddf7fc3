import { repeated, type Rule } from './rule';

/** Two rows of one product in one table each carry a note that tells them apart. */
export const repeatedProducts: Rule = (content) =>
  content.compatibility.flatMap(({ file, id, data }) =>
    data.tables.flatMap(({ runtime, category, rows }) =>
      repeated(rows.map(({ product }) => product)).flatMap((product) => {
        const same = rows.filter((row) => row.product === product);
        const notes = same.map(({ note }) => note);
        if (notes.every((note) => note !== undefined) && repeated(notes).length === 0) return [];
        return [
          {
            file,
            id,
            field: `tables.${runtime}/${category}.${same.at(-1)?.id ?? ''}.product`,
            value: product,
            wrong: `stands in ${String(same.length)} rows that nothing tells apart`,
            write: 'join the rows, or give each a note that says what it is about',
          },
        ];
      }),
    ),
  );
