import { currentQuery, onAddressChange, setQuery } from './address';

/** Rows of one kind and groups of one section; an empty choice shows all. */
const NAMES = ['section', 'kind'] as const;

/**
 * Lets two lists choose which rows are shown, and keeps the choice in the address. Groups carry data-section, rows
 * data-kind; a group of which no row is left goes with its heading.
 */
export function filterRows(filter: HTMLElement): void {
  const selects = NAMES.flatMap(
    (name) => filter.querySelector<HTMLSelectElement>(`select[name="${name}"]`) ?? [],
  );
  const said = filter.querySelector('output');

  const apply = (): void => {
    const [section, kind] = selects.map(({ value }) => value);
    let shown = 0;
    for (const group of document.querySelectorAll<HTMLElement>('[data-section]')) {
      let left = 0;
      for (const row of group.querySelectorAll<HTMLElement>('[data-kind]')) {
        row.hidden = kind !== '' && row.dataset['kind'] !== kind;
        if (!row.hidden) left += 1;
      }
      group.hidden = left === 0 || (section !== '' && group.dataset['section'] !== section);
      if (!group.hidden) shown += left;
    }
    if (said)
      said.value = shown === 1 ? '1 difference shown' : `${String(shown)} differences shown`;
  };

  const read = (): void => {
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
  read();
}
