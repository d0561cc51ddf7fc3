import { compareReleases } from '~/domain/releases';

/** On the home page and the planner's first: two lists and a button that leads to the page of the pair. */
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
  form.addEventListener('change', tell);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`${form.dataset['base'] ?? '/'}${from.value}/${to.value}/${location.search}`);
  });
  tell();
}
