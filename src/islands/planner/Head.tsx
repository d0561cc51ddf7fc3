import { useComputed } from '@preact/signals';
import { countsInWords, type PlanPath } from '~/domain/upgrade';
import { EVIDENCE_SYMBOLS } from '~/domain/upgrade/evidence-symbols';
import * as model from './model';

/** The picture of the chosen path and its figures: the markup of the page's own, which it takes the place of. */
export function Head() {
  const path = model.path.value;
  return (
    path && (
      <>
        <Route path={path} />
        <Figures path={path} />
      </>
    )
  );
}

function Figures({ path }: { path: PlanPath }) {
  const { first, together, projects } = path.moves;
  const moves = first + together + projects;
  const hops = path.hops.length;
  const changes = useComputed(() => model.changes.value.length).value;
  const counts = useComputed(
    () => model.summary.value && countsInWords(model.summary.value.counts),
  );
  const items = useComputed(() => model.checklist.value.length).value;
  return (
    <ul class="figures" role="list">
      <li>
        <a href="#way">{hops === 1 ? '1 hop' : `${String(hops)} hops`}</a>
        {path.openHops > 0
          ? `${String(path.openHops)} without a public statement`
          : 'each documented or tested'}
      </li>
      <li>
        <a href="#changes">
          {changes} {changes === 1 ? 'change' : 'changes'}
        </a>
        <span>{counts.value}</span>
      </li>
      <li>
        <a href="#environment">Environment</a>
        {!model.isAnythingSaid.value
          ? `what ${path.stops.at(-1) ?? ''} was tested with`
          : moves === 0
            ? 'nothing has to move'
            : `${String(moves)} to move`}
      </li>
      <li>
        <a href="#list">Checklist</a>
        {items} items
      </li>
    </ul>
  );
}

/** A path as a picture: stops joined by hops, drawn by their evidence and said in words. */
export function Route({ path }: { path: PlanPath }) {
  const evidence = model.planner.value?.evidence;
  return (
    <ol class="route" role="list">
      <li>
        <a class="stop" href={model.onSite(`/releases/${path.stops[0] ?? ''}/`)}>
          {path.stops[0]}
        </a>
      </li>
      {path.hops.map((hop) => (
        <li key={hop.to}>
          <span class={`hop ${hop.evidence}`}>
            <span aria-hidden="true">{EVIDENCE_SYMBOLS[hop.evidence]}</span>{' '}
            {evidence?.get(hop.evidence)?.name}
          </span>
          <a class="stop" href={model.onSite(`/releases/${hop.to}/`)}>
            {hop.to}
          </a>
        </li>
      ))}
    </ol>
  );
}
