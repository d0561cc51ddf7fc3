import { tablesAlong, type RowAlong, type TableAlong } from '~/domain/upgrade/tables-along';
import * as model from './model';

/** What the stops of the chosen path were tested with: the markup of components/upgrade/Tables.astro. */
export function Along({ stops }: { stops: string[] }) {
  const planner = model.planner.value;
  if (!planner) return null;
  const { tables, missing } = tablesAlong(planner, stops);
  return (
    <div class="plan-tables">
      {tables.map((table) => (
        <Table key={table.category.id} table={table} stops={stops} />
      ))}
      {missing.length > 0 && (
        <p class="small muted">
          No table was found on this way for: {missing.join(', ')}. That is not the same as “not
          tested”.
        </p>
      )}
    </div>
  );
}

function Table({ table: { category, rows }, stops }: { table: TableAlong; stops: string[] }) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={category.name}>
      <table class="data rows along">
        <caption>{category.name}</caption>
        <thead>
          <tr>
            <th scope="col">{category.name}</th>
            {stops.map((release) => (
              <th key={release} scope="col">
                <a
                  class="version"
                  href={model.onSite(`/compatibility/${release}/#${category.anchor}`)}
                >
                  {release}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ product, cells }) => (
            <tr key={product.id}>
              <th scope="row">{product.shortName ?? product.name}</th>
              {cells.map((cell, at) => (
                <Cell key={cell.release} cell={cell} target={at === cells.length - 1} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, target }: { cell: RowAlong['cells'][number]; target: boolean }) {
  const { release, listed } = cell;
  return (
    <td data-label={release} class={target ? 'target' : undefined}>
      {listed === undefined && <span class="verdict unknown">? no table</span>}
      {listed?.length === 0 && <span class="muted">– not listed</span>}
      {listed?.map(({ text, endOfLife }) => {
        const ended = endOfLife !== undefined && endOfLife < model.today;
        return (
          <div key={text}>
            <b>{text}</b>
            {target && endOfLife !== undefined && (
              <span class={ended ? 'life ended' : 'life'}>
                {ended ? 'ended' : 'until'} {endOfLife}
              </span>
            )}
          </div>
        );
      })}
    </td>
  );
}
