import type { PathMerit, PlanPath } from '~/domain/upgrade';
import * as model from './model';

const MERITS: Record<PathMerit, string> = {
  evidence: 'most of it public',
  'fewest-hops': 'fewest hops',
  bridged: 'fewest things moved at once',
  alive: 'every stop tested with components that are still supported',
  chosen: 'your choice',
};

/** The paths side by side, and the hops of the chosen one where it is not the one that the page tells about. */
export function Way({ suggested }: { suggested: string }) {
  const paths = model.paths.value;
  const path = model.path.value;
  if (!path) return null;
  return (
    <>
      {paths.length > 1 && <Compared paths={paths} chosen={path} />}
      {path.stops.join() !== suggested && <Hops path={path} />}
    </>
  );
}

function Compared({ paths, chosen }: { paths: PlanPath[]; chosen: PlanPath }) {
  return (
    <table class="data rows ways">
      <caption>Ways there, compared. The one that is chosen makes the plan.</caption>
      <thead>
        <tr>
          <th scope="col">Way</th>
          <th scope="col">Hops</th>
          <th scope="col">Without a statement</th>
          <th scope="col">Move first</th>
          <th scope="col">Move together</th>
          <th scope="col">Not known</th>
          <th scope="col">Good for</th>
        </tr>
      </thead>
      <tbody>
        {paths.map((path) => (
          <tr key={path.key} class={path === chosen ? 'chosen' : undefined}>
            <th scope="row">
              <label class="choice">
                <input
                  type="radio"
                  name="way"
                  checked={path === chosen}
                  onChange={() => {
                    model.choosePath(path.key);
                  }}
                />
                <span class="version">{path.stops.join(' → ')}</span>
              </label>
            </th>
            <td data-label="Hops">{path.hops.length}</td>
            <td data-label="Without a statement">{path.openHops}</td>
            <td data-label="Move first">{path.moves.first}</td>
            <td data-label="Move together">{path.moves.together + path.moves.projects}</td>
            <td data-label="Not known">{path.moves.unknown}</td>
            <td data-label="Good for">
              {path.merits.map((merit) => MERITS[merit]).join(', ')}
              {path.note !== '' && <span class="note-of">{path.note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Hops({ path }: { path: PlanPath }) {
  const evidence = model.planner.value?.evidence;
  return (
    <>
      <p class="small muted">The page of each hop has its stages and sources.</p>
      <ol class="hops-of" role="list">
        {path.hops.map((hop) => (
          <li key={hop.to}>
            <h3>
              <a class="version" href={model.onSite(`/upgrade/${hop.from}/${hop.to}/`)}>
                {hop.from} → {hop.to}
              </a>
            </h3>
            <p>
              {evidence?.get(hop.evidence)?.description}
              {hop.evidence === 'documented' &&
                hop.needsSupport &&
                ' Some of the material comes from WSO2 Support only.'}
              {hop.doubt && ' Sources contradict each other about it.'}
            </p>
            {hop.ask !== undefined && (
              <p class="ask">
                <b>Ask WSO2 Support</b> {hop.ask}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
