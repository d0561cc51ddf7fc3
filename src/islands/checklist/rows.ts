import { effect } from '@preact/signals';
import { itemOf, noteOf, progressOf, progressWords, type ListedPhase } from '~/domain/checklist';
import * as model from './model';

/** Connects the rows that the server wrote: they show the state, and what is done to them changes it. */
export function bindRows(root: HTMLElement): void {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  model.start(
    readList(root),
    JSON.parse(root.dataset['retired'] ?? '{}') as Record<string, string>,
    rows.flatMap(({ id, dataset: { early } }) =>
      early === undefined ? [] : [[id, early === 'done' ? 'done' : 'open'] as const],
    ),
  );
  bindEvents(root);
  bindFolds(root);

  const showRows = (): void => {
    for (const row of rows) showRow(row);
  };
  effect(showRows);
  // Some browsers put back what stood in the controls before a reload; what is stored counts.
  addEventListener('pageshow', showRows);
  effect(() => {
    for (const line of root.querySelectorAll<HTMLElement>('[data-progress]')) showProgress(line);
  });
  effect(() => {
    showFiltered(root, rows);
  });
}

/** The list as it stands in the page: its words are in the HTML already and need not be sent twice. */
function readList(root: HTMLElement): ListedPhase[] {
  const text = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';
  return [...root.querySelectorAll<HTMLElement>('[data-phase]')].map((phase) => ({
    id: phase.dataset['phase'] ?? '',
    title: text(phase.querySelector('h2')),
    groups: [...phase.querySelectorAll('[data-group]')].map((group) => ({
      title: text(group.querySelector('h3')),
      items: [...group.querySelectorAll('[data-item]')].map((row) => ({
        id: row.id,
        title: text(row.querySelector('[data-title]')),
      })),
    })),
  }));
}

function bindEvents(root: HTMLElement): void {
  let seen: Record<string, number> = {};
  const rowOf = (event: Event): HTMLElement | null =>
    (event.target as Element).closest<HTMLElement>('[data-item]');

  root.addEventListener('change', (event) => {
    const row = rowOf(event);
    const box = event.target;
    if (!row || !(box instanceof HTMLInputElement)) return;
    if ('tick' in box.dataset) model.mark(row.id, box.checked ? 'done' : 'open');
    if ('skip' in box.dataset) model.mark(row.id, box.checked ? 'not-applicable' : 'open');
  });
  root.addEventListener('focusin', (event) => {
    const row = rowOf(event);
    if (row && event.target instanceof HTMLTextAreaElement) seen = model.seenOf(row.id);
  });
  root.addEventListener('input', (event) => {
    const row = rowOf(event);
    if (row && event.target instanceof HTMLTextAreaElement) {
      model.write(row.id, event.target.value, seen);
    }
  });
  root.addEventListener('focusout', (event) => {
    const row = rowOf(event);
    // What another tab wrote meanwhile is shown once the field is left.
    if (row && event.target instanceof HTMLTextAreaElement) {
      event.target.value = noteOf(model.state.value, row.id);
    }
  });
}

/** A fold that opens gets the fields for what the reader adds; some are open before this runs. */
function bindFolds(root: HTMLElement): void {
  const template = root.querySelector<HTMLTemplateElement>('[data-mine]');
  const complete = (fold: HTMLDetailsElement): void => {
    const row = fold.closest<HTMLElement>('[data-item]');
    if (!template || !row || row.querySelector('.mine')) return;
    const fields = template.content.cloneNode(true) as DocumentFragment;
    for (const field of fields.querySelectorAll('input, textarea')) {
      field.setAttribute('aria-describedby', `title-${row.id}`);
    }
    fold.querySelector('.fold')?.append(fields);
    showRow(row);
  };
  // This event does not bubble.
  root.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) complete(target);
    },
    true,
  );
  for (const fold of root.querySelectorAll<HTMLDetailsElement>('[data-item] details[open]')) {
    complete(fold);
  }
}

/** Writes only what differs: most rows stay as they are, and each write to a field makes the browser lay out the page. */
function showRow(row: HTMLElement): void {
  const { status } = itemOf(model.state.value, row.id);
  const note = noteOf(model.state.value, row.id);
  if ((row.dataset['status'] ?? 'open') !== status) row.dataset['status'] = status;
  check(row.querySelector('[data-tick]'), status === 'done');
  check(row.querySelector('[data-skip]'), status === 'not-applicable');
  const noted = row.querySelector<HTMLElement>('[data-note]');
  if (noted && noted.textContent !== note) {
    noted.textContent = note;
    noted.hidden = note === '';
  }
  const field = row.querySelector('textarea');
  if (field && field.value !== note && field !== document.activeElement) field.value = note;
  row.querySelector('[data-fresh]')?.toggleAttribute('hidden', !model.fresh.value.has(row.id));
}

function check(box: HTMLInputElement | null, checked: boolean): void {
  if (box) box.checked = checked;
}

function showProgress(line: HTMLElement): void {
  const phase = line.dataset['progress'] ?? '';
  const progress =
    phase === 'all' ? model.overall.value : progressOf(model.state.value, model.idsOfPhase(phase));
  const bar = line.querySelector('progress');
  const words = line.querySelector('[data-words]');
  const count = line.querySelector('[data-count]');
  if (bar) {
    bar.max = Math.max(progress.total, 1);
    bar.value = progress.done;
  }
  if (words) words.textContent = progressWords(progress);
  if (count) count.textContent = `${String(progress.done)}/${String(progress.total)}`;
}

function showFiltered(root: HTMLElement, rows: HTMLElement[]): void {
  const hidden = model.hidden.value;
  for (const row of rows) row.hidden = hidden.has(row.id);
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = !group.querySelector('[data-item]:not([hidden])');
  }
  for (const phase of root.querySelectorAll('[data-phase]')) {
    phase
      .querySelector('[data-none]')
      ?.toggleAttribute('hidden', phase.querySelector('[data-group]:not([hidden])') !== null);
  }
}
