import { useComputed } from '@preact/signals';
import { SEVERITIES } from '~/schemas/severity';
import { useDerived } from '../derived';
import * as model from './model';
import * as rows from './rows';

export const SEVERITY_WORDS = {
  blocker: 'Blocker',
  'action-required': 'Action required',
  review: 'Review',
  info: 'Info',
};

/** Narrows the list of changes, and shows what the answers ruled out. */
export function ChangesTools() {
  const facts = model.planner.value?.data.facts;
  const areas = useDerived(
    () => [...new Set(model.changes.value.map(({ area }) => area))].toSorted(),
    [],
  );
  const ruledOut = useComputed(() => model.ruledOut.value.length).value;
  if (!facts) return null;
  return (
    <div class="narrow no-print" role="group" aria-label="Narrow the changes">
      <label>
        Area
        <select
          value={rows.area.value}
          onChange={(event) => {
            rows.area.value = event.currentTarget.value;
          }}
        >
          <option value="">all areas</option>
          {facts.areas
            .filter(({ id }) => areas.includes(id) || id === rows.area.value)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label>
        Severity
        <select
          value={rows.severity.value}
          onChange={(event) => {
            rows.severity.value = SEVERITIES.find((one) => one === event.currentTarget.value) ?? '';
          }}
        >
          <option value="">all severities</option>
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {SEVERITY_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      {ruledOut > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={rows.withRuledOut.value}
            onChange={(event) => {
              rows.withRuledOut.value = event.currentTarget.checked;
            }}
          />
          Show {ruledOut} that your answers ruled out
        </label>
      )}
      <p role="status" class="small muted">
        <Shown />
      </p>
    </div>
  );
}

function Shown() {
  return (
    <>
      {rows.shownCount.value} of {model.changes.value.length + model.ruledOut.value.length} shown
    </>
  );
}
