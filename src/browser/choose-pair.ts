import { compareReleases } from '~/domain/releases';

/**
 * On the home page and the planner's first: two lists and a button that leads to the page of the pair. The address can choose
 * in both, as the form itself writes it without a script: "?from=3.2.0&to=4.7.0".
 */
export function bindPairForm(): void {
  const form = document.querySelector<HTMLFormElement>('[data-choose-pair]');
  const from = form?.querySelector<HTMLSelectElement>('[name="from"]');
  const to = form?.querySelector<HTMLSelectElement>('[name="to"]');
  const leaves = form?.querySelector<HTMLElement>('#leaves');
  const go = form?.querySelector<HTMLButtonElement>('[type="submit"]');
  if (!form || !from || !to || !go) return;

  const tell = (): void => {
    for (const option of to.options) {
      option.disabled = compareReleases(from.value, option.value) >= 0;
    }
    // A target that is no upgrade any more gives way to the newest release, which every source can go to.
    if (to.selectedOptions[0]?.disabled) to.selectedIndex = 0;
    if (leaves) leaves.textContent = to.selectedOptions[0]?.dataset['leaves'] ?? '';
  };
  const query = new URLSearchParams(location.search);
  for (const list of [from, to]) {
    const named = query.get(list.name);
    if ([...list.options].some(({ value }) => value === named)) list.value = named ?? '';
    query.delete(list.name);
  }
  form.addEventListener('change', tell);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const rest = query.size > 0 ? `?${query.toString()}` : '';
    location.assign(`${form.dataset['base'] ?? '/'}${from.value}/${to.value}/${rest}`);
  });
  tell();
}
