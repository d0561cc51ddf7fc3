import type { ComponentStep, PlanHop, StepAction } from '~/domain/upgrade';
import { VerdictWord } from '../VerdictWord';
import { Along } from './Along';
import * as model from './model';

const ACTIONS: Record<StepAction, string> = {
  keep: 'Keep',
  'move-first': 'Move first',
  'move-together': 'Move in the same window',
  'product-change': 'Replace',
  unknown: 'Not known',
  unread: 'Not read',
};

/**
 * For each component and hop: how it stands now and at the target, and the bridge in words. The tables of the stops stand in
 * the page for its own path only.
 */
export function Environment({ suggested }: { suggested: string }) {
  const path = model.path.value;
  if (!path) return null;
  return (
    <>
      <Bridges hops={path.hops} />
      {path.stops.join() !== suggested && <Along stops={path.stops} />}
    </>
  );
}

function Bridges({ hops }: { hops: PlanHop[] }) {
  if (hops.every(({ steps }) => steps.length === 0)) {
    return (
      <p class="hint no-print">
        <a href="#yours">Say what you run</a>, and this section tells what can stay and what must
        move, when, and to which version.
      </p>
    );
  }
  return (
    <>
      {hops.map((hop) => (
        <HopTable key={hop.to} hop={hop} />
      ))}
    </>
  );
}

function HopTable({ hop: { from, to, steps } }: { hop: PlanHop }) {
  return (
    <table class="data rows bridge">
      <caption>
        Your environment from <span class="version">{from}</span> to{' '}
        <span class="version">{to}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">You run</th>
          <th scope="col">With {from}</th>
          <th scope="col">With {to}</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => (
          <Step key={at} step={step} from={from} to={to} />
        ))}
      </tbody>
    </table>
  );
}

function Step({ step, from, to }: { step: ComponentStep; from: string; to: string }) {
  const planner = model.planner.value;
  const { action, have, then, now, atTarget, reason, alternatives, warnings, life, blocks } = step;
  const moved = then.title !== have.title;
  const other = step.runtime !== planner?.data.facts.mainRuntime;
  return (
    <tr class={action}>
      <th scope="row">
        {have.title}
        {other && <span class="note-of">{planner?.runtimeNames.get(step.runtime)}</span>}
      </th>
      <td data-label={`With ${from}`}>{now ? <VerdictWord kind={now} /> : 'not read'}</td>
      <td data-label={`With ${to}`}>{atTarget ? <VerdictWord kind={atTarget} /> : 'not read'}</td>
      <td data-label="What to do">
        <b>
          {ACTIONS[action]}
          {moved && `: to ${then.title}`}
        </b>
        <span class="note-of">{reason}</span>
        {blocks !== undefined && <span class="note-of stop">{blocks}</span>}
        {alternatives.length > 0 && (
          <span class="note-of">As well: {alternatives.map(({ title }) => title).join(', ')}.</span>
        )}
        {life.state === 'past' && (
          <span class="note-of warn">
            {then.title} is past its maker’s end of life since {life.date}.
          </span>
        )}
        {warnings.map(({ id, text }) => (
          <span key={id} class="note-of warn">
            {text}
          </span>
        ))}
      </td>
    </tr>
  );
}
