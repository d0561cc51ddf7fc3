import { cycleOf } from '~/domain/compatibility/lifecycle';
import { lineName, readListed } from '~/domain/versions';
import { content } from '../facts';
import { readPage, wordsOf } from '../page-text';
import { product } from '../products';
import type { ShownFact } from './fact';

/** The words of a row of a table, such as of all that a release was tested with of one product. */
interface Row {
  product: string;
  /** What the row says; of a tested table one text for each listed version. */
  texts: string[];
}

/**
 * The ends of support of every line that a tested table lists: beside the version in that table, or, where a listed name
 * covers several lines, in the table of lives on the page of the release.
 */
export const lifeFacts = (): ShownFact[] =>
  content.compatibility.flatMap(({ data: { release, tables } }) => {
    const path = `/compatibility/${release}/`;
    const tested = rowsOf(path, 'tr', 'td.here li');
    const lives = rowsOf(`/releases/${release}/`, 'table.lives tbody tr', 'td');
    return tables
      .flatMap(({ rows }) => rows)
      .flatMap(({ product: id, versions }) => {
        const known = product(id);
        const of = (rows: readonly Row[]): string[] =>
          rows.filter((row) => row.product === known.name).flatMap(({ texts }) => texts);
        return versions.flatMap((version) => {
          const reading = readListed(known, version);
          const beside = of(tested).filter((text) => text.startsWith(`${version} `));
          return (reading.ok ? reading.lines : []).flatMap((line): ShownFact[] => {
            const cycle = cycleOf(known, line);
            const name = lineName(known, line);
            const fact = `products/${known.id} ${line}, listed by ${release}`;
            const { endOfLife = null, extendedUntil = null } = cycle ?? {};
            const shown = (text: string, other: string): boolean =>
              beside.some((one) => one.includes(text)) ||
              of(lives).some((one) => one.includes(other));
            return [
              ...(endOfLife === null
                ? []
                : [
                    {
                      fact: `${fact}: end of life`,
                      page: path,
                      shown: shown(`end of life ${endOfLife}`, `${name} until ${endOfLife}`),
                    },
                  ]),
              ...(extendedUntil === null
                ? []
                : [
                    {
                      fact: `${fact}: extended support`,
                      page: path,
                      shown: shown(
                        `extended until ${extendedUntil}`,
                        `${name} until ${endOfLife ?? ''} extended: ${extendedUntil}`,
                      ),
                    },
                  ]),
            ];
          });
        });
      });
  });

const rowsOf = (path: string, rows: string, texts: string): Row[] =>
  readPage(path)
    .all(rows)
    .map((row) => ({
      product: wordsOf(row.querySelector('th')).replace(/ #$/, ''),
      texts: row.querySelectorAll(texts).map(wordsOf),
    }));
