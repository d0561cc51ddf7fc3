import { differencesInWords } from '~/domain/configuration/words';
import { currentQuery, onAddressChange, setQuery } from './address';
import { whenIdle } from './idle';

/** Rows of one kind and groups of one section; an empty choice shows all. */
const NAMES = ['section', 'kind'] as const;

/**
 * Lets two lists choose which rows of the filter's section are shown, and keeps the choice in the address. Groups carry
 * data-section, rows data-kind and a term (`dt`) for each difference; a group of which no row is left goes with its
 * heading. The list of sections is written here: two hundred names that would be of no use without this script. The page
 * says itself how many there are while nothing is chosen: then nothing more needs to be done.
 */
export function filterRows(filter: HTMLElement): void {
  filter.querySelector('.late')?.remove();
  const selects = NAMES.flatMap(
    (name) => filter.querySelector<HTMLSelectElement>(`select[name="${name}"]`) ?? [],
  );
  const said = filter.querySelector('output');
  const place = filter.closest('section') ?? document.body;
  const groups = [...place.querySelectorAll<HTMLElement>('[data-section]')];

  const list = filter.querySelector<HTMLSelectElement>('select[name="section"]');
  const listSections = (): void => {
    if (list?.length === 1)
      list.append(...groups.map(({ dataset }) => new Option(dataset['section'])));
  };

  const apply = (): void => {
    const [section, kind] = selects.map(({ value }) => value);
    let shown = 0;
    for (const group of groups) {
      let left = 0;
      for (const row of group.querySelectorAll<HTMLElement>('[data-kind]')) {
        row.hidden = kind !== '' && row.dataset['kind'] !== kind;
        if (!row.hidden) left += row.getElementsByTagName('dt').length;
      }
      countIn(group, left, kind === '');
      group.hidden = left === 0 || (section !== '' && group.dataset['section'] !== section);
      if (!group.hidden) shown += left;
    }
    if (said) said.value = differencesInWords(shown);
  };

  const read = (): void => {
    listSections();
    const query = currentQuery();
    for (const select of selects) {
      const asked = query.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === asked) ? asked : '';
    }
    apply();
  };

  filter.addEventListener('change', () => {
    const query = currentQuery();
    for (const { name, value } of selects) {
      if (value === '') query.delete(name);
      else query.set(name, value);
    }
    setQuery(query, 'push');
    apply();
  });
  onAddressChange(read);
  if (NAMES.some((name) => currentQuery().has(name))) read();
  // Two hundred options take the browser longer than all else here: they can wait until it has nothing to do.
  else whenIdle(listSections);
}

/** Says beside a heading how many of its rows are left: "3 of 12". */
function countIn(group: HTMLElement, left: number, isAll: boolean): void {
  const count = group.querySelector<HTMLElement>('h3 span');
  if (!count) return;
  const all = (count.dataset['all'] ??= count.textContent);
  count.textContent = isAll ? all : `${String(left)} of ${all}`;
}
