import type { AddressProblem, Suggestion } from '~/domain/address-parts';
import { readFilter, writeFilter } from '~/domain/changes/address';
import { matches, type ChangeFilter, type FilteredChange } from '~/domain/changes/filter';
import { compareReleases } from '~/domain/releases';
import { SEVERITIES } from '~/schemas/severity';
import { currentQuery, onAddressChange, setQuery } from './address';
import { problemLine } from './address-problems';
import { announce } from './announcer';

/**
 * Filters the list of changes that the server rendered. The form says what is shown, the address keeps it: choices can
 * be undone with Back, typing cannot.
 */
export function bindChangesFilter(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-changes-filter]');
  const status = form?.querySelector('[data-status]');
  const problems = form?.querySelector('[data-problems]');
  if (!form || !status || !problems) return;
  form.querySelector('.late')?.remove();
  const rows = [...document.querySelectorAll<HTMLElement>('[data-change]')];
  // Hundreds of rows are read when a filter is first set, not while the page starts.
  let read: { row: HTMLElement; change: FilteredChange }[] | undefined;
  const readRows = () => (read ??= rows.map((row) => ({ row, change: changeOf(row) })));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
  const whole = [...document.querySelectorAll<HTMLElement>('[data-unfiltered]')];
  const known = { releases: optionsOf(form, 'from'), areas: optionsOf(form, 'area') };
  let reading = readFilter(currentQuery(), known);

  const show = (filter: ChangeFilter): void => {
    const filtered = writeFilter(filter).size > 0;
    let count = rows.length;
    if (filtered || read) {
      count = 0;
      for (const { row, change } of readRows()) {
        row.hidden = !matches(change, filter);
        if (!row.hidden) count += 1;
      }
      for (const group of groups) showGroup(group, filter, filtered);
      for (const section of whole) section.hidden = filtered;
    }
    const sentence = filtered
      ? `${String(count)} of ${String(rows.length)} changes shown.${uncollected(groups, filter)}`
      : `All ${String(rows.length)} changes shown.`;
    if (status.textContent !== sentence) announce(sentence);
    status.textContent = sentence;
  };

  /** Says what was not understood. Said again with each key it would be read out with each key. */
  const tell = (): void => {
    const { unknown, contradiction } = reading;
    const lines = unknown.map((problem) =>
      problemLine(
        problem.message,
        problem.suggestions.map((suggestion) => ({
          label: suggestion.key === problem.key ? suggestion.value : suggestion.key,
          take: () => {
            replace(problem, suggestion);
          },
        })),
        () => {
          replace(problem);
        },
      ),
    );
    if (contradiction !== undefined) lines.push(problemLine(contradiction, []));
    const words = lines.map(({ textContent }) => textContent).join('');
    if (problems.textContent !== words) problems.replaceChildren(...lines);
  };
  const replace = ({ key, value }: AddressProblem, by?: Suggestion): void => {
    const rest = reading.unknown.filter((one) => one.key !== key || one.value !== value);
    const query = writeFilter(reading.filter, rest);
    if (by) query.append(by.key, by.value);
    take(query);
    setQuery(writeFilter(reading.filter, reading.unknown), 'push');
    const asked = form.querySelector<HTMLElement>(`[name="${CSS.escape(by?.key ?? key)}"]`);
    (asked ?? form.querySelector('select'))?.focus();
  };

  const take = (query: URLSearchParams): void => {
    reading = readFilter(query, known);
    fill(form, reading.filter);
    tell();
    show(reading.filter);
  };
  const fromAddress = (): void => {
    take(currentQuery());
  };

  const fromForm = (how: 'push' | 'replace'): void => {
    const query = new URLSearchParams();
    for (const [key, value] of new FormData(form)) {
      // Several controls of one name are marked as a list in HTML.
      if (typeof value === 'string' && value !== '') query.append(key.replace('[]', ''), value);
    }
    // What was not understood stays until something is chosen in its place.
    for (const { key, value } of reading.unknown) if (!query.has(key)) query.append(key, value);
    reading = readFilter(query, known);
    tell();
    setQuery(writeFilter(reading.filter, reading.unknown), how);
    show(reading.filter);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fromForm('push');
  });
  form.addEventListener('input', (event) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'search';
    fromForm(typing ? 'replace' : 'push');
  });
  form.querySelector('[data-clear]')?.addEventListener('click', () => {
    form.reset();
    reading = { ...reading, unknown: [] };
    fromForm('push');
  });
  onAddressChange(fromAddress);
  fromAddress();
}

const releaseOf = ({ dataset }: HTMLElement): string => dataset['group'] ?? '';

/** Whether anybody looked for changes of the release: else none of them says nothing. */
const isCollected = (group: HTMLElement): boolean =>
  /^\d/.test(group.querySelector<HTMLElement>('[data-count]')?.dataset['count'] ?? '');

/** Whether the release is among those that the reader asks about. */
function isAskedFor(group: HTMLElement, { from, to, release: only }: ChangeFilter): boolean {
  const release = releaseOf(group);
  return (
    (from ?? to ?? only) !== undefined &&
    (from === undefined || compareReleases(from, release) < 0) &&
    (to === undefined || compareReleases(release, to) <= 0) &&
    (only === undefined || only === release)
  );
}

/** Names the releases that the reader asks about and nothing was collected for, oldest first. */
function uncollected(groups: readonly HTMLElement[], filter: ChangeFilter): string {
  const unknown = groups.filter((group) => !isCollected(group) && isAskedFor(group, filter));
  return unknown.length > 0
    ? ` None were collected for ${unknown.map(releaseOf).toReversed().join(', ')}.`
    : '';
}

/**
 * A release goes with its heading when none of its rows is left; the heading counts those that are. One that nothing was
 * collected for stays where it is asked for, and says so.
 */
function showGroup(group: HTMLElement, filter: ChangeFilter, filtered: boolean): void {
  if (!isCollected(group)) {
    group.hidden = filtered && !isAskedFor(group, filter);
    return;
  }
  const shown = group.querySelectorAll('[data-change]:not([hidden])').length;
  group.hidden = filtered && shown === 0;
  const counter = group.querySelector<HTMLElement>('[data-count]');
  if (!counter) return;
  const all = counter.dataset['count'] ?? '';
  counter.textContent = filtered ? `${String(shown)} of ${all}` : all;
}

function changeOf(row: HTMLElement): FilteredChange {
  const { introduced = '', from = '', target, steps, area = '', severity = '' } = row.dataset;
  return {
    introducedIn: introduced,
    from,
    target,
    steps: steps?.split(' ') ?? [],
    area,
    severity,
    text: row.textContent.toLowerCase(),
  };
}

function optionsOf(form: HTMLFormElement, name: string): string[] {
  return [...form.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`)]
    .map(({ value }) => value)
    .filter((value) => value !== '');
}

function fill(form: HTMLFormElement, filter: ChangeFilter): void {
  for (const name of ['from', 'to', 'release', 'area'] as const) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select) select.value = filter[name] ?? '';
  }
  for (const severity of SEVERITIES) {
    const box = form.querySelector<HTMLInputElement>(`input[value="${severity}"]`);
    if (box) box.checked = filter.severities.includes(severity);
  }
  const text = form.querySelector<HTMLInputElement>('input[name="text"]');
  if (text) text.value = filter.text;
}
