import { computed, effect, signal } from '@preact/signals';
import type { Severity } from '~/schemas/severity';
import * as model from './model';
import { CHANGE_ROWS, idOfRow } from './words';

/** The rows of changes that the server wrote: which of them are shown, and why each applies. */

/** Narrows what is shown; nothing of it is part of the plan. */
export const area = signal('');
export const severity = signal<Severity | ''>('');
/** Whether what an answer ruled out is shown, too. */
export const withRuledOut = signal(false);

interface RowState {
  shown: boolean;
  ruledOut: boolean;
  reason: string;
  conditional: boolean;
}

const states = computed(() => {
  const states = new Map<string, RowState>();
  const plan = model.plan.value;
  const facts = model.planner.value?.changes;
  if (!plan || !facts) return states;
  const fits = (one: { area: string; severity: Severity } | undefined): boolean =>
    one !== undefined &&
    (area.value === '' || one.area === area.value) &&
    (severity.value === '' || one.severity === severity.value);
  for (const { id, reason, conditional, ...change } of plan.changes) {
    states.set(id, { shown: fits(change), ruledOut: false, reason, conditional });
  }
  for (const { id, reason } of plan.ruledOut) {
    const shown = withRuledOut.value && fits(facts.get(id));
    states.set(id, { shown, ruledOut: true, reason, conditional: false });
  }
  return states;
});

/** How many changes are in sight. */
export const shownCount = computed(() => [...states.value.values()].filter((s) => s.shown).length);

/** Keeps the server's rows in step with the plan. */
export function bindChanges(): void {
  const rows = [...document.querySelectorAll<HTMLElement>(CHANGE_ROWS)].map((row) => {
    const reason = document.createElement('p');
    reason.className = 'reason';
    row.querySelector('.title')?.after(reason);
    return { row, reason, id: idOfRow(row) };
  });
  const groups = [...document.querySelectorAll<HTMLDetailsElement>('.plan-changes details')].filter(
    (group) => group.querySelector(CHANGE_ROWS) !== null,
  );
  effect(() => {
    if (!model.plan.value) return;
    for (const { row, reason, id } of rows) {
      const state = states.value.get(id);
      row.hidden = !state?.shown;
      row.dataset['state'] = state?.ruledOut
        ? 'ruled-out'
        : state?.conditional
          ? 'open'
          : 'applies';
      if (reason.textContent !== (state?.reason ?? '')) reason.textContent = state?.reason ?? '';
    }
    for (const group of groups) {
      const count = group.querySelectorAll('li[id]:not([hidden])').length;
      group.hidden = count === 0;
      const words = group.querySelector('.count');
      if (words) words.textContent = String(count);
      // Who narrows the list wants to read what is left.
      if (severity.value !== '' || area.value !== '') group.open = true;
    }
  });
}
