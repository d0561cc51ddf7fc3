import type { SavedPlan } from '~/domain/plans';
import { renamePlan } from '~/domain/plans';
import * as saved from './saved';
import { removesRow } from '../removes-row';

/** All plans of this browser, on the planner's first page. */
export function Plans({ base }: { base: string }) {
  const plans = saved.listed.value;
  if (plans.length === 0) return null;
  return (
    <section class="my-plans" aria-labelledby="my-plans">
      <h2 id="my-plans">Your plans</h2>
      <ul role="list">
        {plans.map((plan) => (
          <Plan key={plan.id} plan={plan} base={base} />
        ))}
      </ul>
    </section>
  );
}

function Plan({ plan, base }: { plan: SavedPlan; base: string }) {
  const { id, name, address } = plan;
  const [, , from = '', to = ''] = address.value.split('/');
  return (
    <li>
      <a href={`${base.replace(/\/$/, '')}${address.value}#saved=${id}`}>{name.value}</a>
      <span class="version">
        {from} → {to}
      </span>
      <span class="small muted">{saved.doneWords(plan)}</span>
      <span class="edit">
        <input
          aria-label={`Name of ${name.value}`}
          value={name.value}
          maxLength={200}
          autocomplete="off"
          onChange={(event) => {
            saved.keep(renamePlan(plan, event.currentTarget.value, Date.now()));
            if (event.currentTarget.value.trim() === '') event.currentTarget.value = name.value;
          }}
        />
        <button
          onClick={removesRow(() => {
            saved.remove(plan);
          })}
        >
          Remove<span class="visually-hidden"> {name.value}</span>
        </button>
      </span>
    </li>
  );
}
