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
  state: 'applies' | 'open' | 'ruled-out';
  reason: string;
}

const GONE: RowState = { shown: false, state: 'applies', reason: '' };

const states = computed(() => {
  const states = new Map<string, RowState>();
  const facts = model.planner.value?.changes;
  const fits = (one: { area: string; severity: Severity } | undefined): boolean =>
    one !== undefined &&
    (area.value === '' || one.area === area.value) &&
    (severity.value === '' || one.severity === severity.value);
  for (const { id, reason, conditional, ...change } of model.changes.value) {
    states.set(id, { shown: fits(change), state: conditional ? 'open' : 'applies', reason });
  }
  for (const { id, reason } of model.ruledOut.value) {
    const shown = withRuledOut.value && fits(facts?.get(id));
    states.set(id, { shown, state: 'ruled-out', reason });
  }
  return states;
});

/** How many changes are in sight. */
export const shownCount = computed(() => [...states.value.values()].filter((s) => s.shown).length);

/** Keeps the server's rows in step with the plan. Writes only what differs: an answer concerns a few of some two hundred. */
export function bindChanges(): void {
  const groups = [...document.querySelectorAll<HTMLDetailsElement>('.plan-changes details')].map(
    (group) => ({
      group,
      count: group.querySelector('.count'),
      rows: [...group.querySelectorAll<HTMLElement>(CHANGE_ROWS)].map(rowOf),
    }),
  );
  effect(() => {
    const narrowed = severity.value !== '' || area.value !== '';
    for (const { group, count, rows } of groups) {
      if (rows.length === 0) continue;
      for (const row of rows) show(row, states.value.get(row.id) ?? GONE);
      const shown = rows.filter(({ now }) => now?.shown).length;
      if (group.hidden !== (shown === 0)) group.hidden = shown === 0;
      if (count && count.textContent !== String(shown)) count.textContent = String(shown);
      // Who narrows the list wants to read what is left.
      if (narrowed && !group.open) group.open = true;
    }
  });
}

interface Row {
  row: HTMLElement;
  id: string;
  reason: HTMLElement;
  /** What it shows. */
  now: RowState | undefined;
}

function rowOf(row: HTMLElement): Row {
  const reason = document.createElement('p');
  reason.className = 'reason';
  row.querySelector('.title')?.after(reason);
  return { row, id: idOfRow(row), reason, now: undefined };
}

function show(one: Row, next: RowState): void {
  const { row, reason, now } = one;
  if (now?.shown !== next.shown) row.hidden = !next.shown;
  if (now?.state !== next.state) row.dataset['state'] = next.state;
  if (now?.reason !== next.reason) reason.textContent = next.reason;
  one.now = next;
}
