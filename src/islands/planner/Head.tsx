import { countsInWords, type PlanPath } from '~/domain/upgrade';
import { EVIDENCE_SYMBOLS } from '~/domain/upgrade/evidence-symbols';
import * as model from './model';

/** The picture of the chosen path and its figures: the markup of the page's own, which it takes the place of. */
export function Head() {
  const plan = model.plan.value;
  const path = model.path.value;
  if (!plan || !path) return null;
  const { first, together, projects } = path.moves;
  const moves = first + together + projects;
  const hops = path.hops.length;
  return (
    <>
      <Route path={path} />
      <ul class="figures" role="list">
        <li>
          <a href="#way">{hops === 1 ? '1 hop' : `${String(hops)} hops`}</a>
          {path.openHops > 0
            ? `${String(path.openHops)} without a public statement`
            : 'each documented or tested'}
        </li>
        <li>
          <a href="#changes">
            {plan.changes.length} {plan.changes.length === 1 ? 'change' : 'changes'}
          </a>
          <span>{countsInWords(plan.summary.counts)}</span>
        </li>
        <li>
          <a href="#environment">Environment</a>
          {plan.input.components.length === 0
            ? `what ${plan.input.to} was tested with`
            : moves === 0
              ? 'nothing has to move'
              : `${String(moves)} to move`}
        </li>
        <li>
          <a href="#list">Checklist</a>
          {plan.checklist.length} items
        </li>
      </ul>
    </>
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
