import type { AppliedChange, CoveredChange } from '~/domain/upgrade';
import { SEVERITIES } from '~/schemas/severity';
import { Fact } from './Ask';
import { SEVERITY_WORDS } from './Changes';
import * as model from './model';
import { wordsOf } from './words';

/** Every change that can apply to the pair, whatever is answered: the rows that the planner then keeps in step. */
export function DrawnChanges() {
  const plan = model.plan.value;
  if (!plan) return null;
  return (
    <>
      {SEVERITIES.map((severity) => {
        const changes = plan.changes.filter((change) => change.severity === severity);
        return (
          changes.length > 0 && (
            <details key={severity} id={severity} open={severity === 'blocker'}>
              <summary>
                <b>{SEVERITY_WORDS[severity]}</b> <span class="count">{changes.length}</span>
              </summary>
              <ul role="list">
                {changes.map((change) => (
                  <Change key={change.id} change={change} />
                ))}
              </ul>
            </details>
          )
        );
      })}
      {plan.covered.length > 0 && <Covered covered={plan.covered} />}
    </>
  );
}

const pageOf = (id: string): string => model.onSite(`/changes/${id}/`);
const textOf = (id: string) => wordsOf(`change.${id}`);

function Change({ change: { id, introducedIn, area, covers } }: { change: AppliedChange }) {
  const words = textOf(id);
  const name = model.planner.value?.data.facts.areas.find((one) => one.id === area)?.name;
  return (
    <li id={`change-${id}`}>
      <p class="title">
        <a href={pageOf(id)}>
          <Fact text={words?.title ?? id} />
        </a>
        <span class="meta">
          <span class="version">{introducedIn}</span> {name}
        </span>
      </p>
      {words?.why !== undefined && (
        <p class="when">
          <Fact text={words.why} />
        </p>
      )}
      <p class="action">
        <Fact text={words?.how ?? ''} />
      </p>
      {covers.length > 0 && (
        <p class="covers">
          Stands for{' '}
          {covers.map((one, index) => (
            <span key={one.id}>
              {index > 0 && ' · '}
              <a href={pageOf(one.id)}>
                <Fact text={textOf(one.id)?.title ?? one.id} />
              </a>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

function Covered({ covered }: { covered: CoveredChange[] }) {
  return (
    <details>
      <summary>
        Left out, since a later change says the same or undoes it{' '}
        <span class="count">{covered.length}</span>
      </summary>
      <ul role="list" class="left-out">
        {covered.map(({ id, because }) => (
          <li key={id}>
            <a href={pageOf(id)}>
              <Fact text={textOf(id)?.title ?? id} />
            </a>{' '}
            <Fact text={because} />
          </li>
        ))}
      </ul>
    </details>
  );
}
