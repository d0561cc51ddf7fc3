import { currentQuery, onAddressChange, setQuery } from '~/browser/address';
import {
  readCheckAddress,
  writeCheckAddress,
  type CheckAddress,
  type CheckAddressProblem,
} from '~/domain/configuration/address';

/** The lists of releases and distributions; the address remembers them, and nothing else. */
export function bindLists(root: HTMLElement, changed: () => void): { chosen: () => CheckAddress } {
  const lists = {
    from: root.querySelector<HTMLSelectElement>('[name="from"]'),
    to: root.querySelector<HTMLSelectElement>('[name="to"]'),
    distribution: root.querySelector<HTMLSelectElement>('[name="distribution"]'),
  };
  const place = root.querySelector('[data-check-address]');
  const valueOf = (list: HTMLSelectElement | null): string | undefined =>
    list?.value === '' ? undefined : list?.value;
  const known = (list: HTMLSelectElement | null): string[] =>
    [...(list?.options ?? [])].map(({ value }) => value).filter(Boolean);
  const chosen = (): CheckAddress => ({
    from: valueOf(lists.from),
    to: valueOf(lists.to),
    distribution: valueOf(lists.distribution),
  });

  /** Offers what the target ships; one distribution is no choice. */
  const offer = (): void => {
    const { to, distribution } = lists;
    if (!to || !distribution) return;
    for (const option of distribution.options) {
      option.disabled = !option.dataset['in']?.split(' ').includes(to.value);
    }
    if (distribution.selectedOptions[0]?.disabled) distribution.selectedIndex = 0;
    const field = distribution.closest<HTMLElement>('.field');
    if (field) field.hidden = [...distribution.options].filter((one) => !one.disabled).length < 2;
  };
  const commit = (): void => {
    offer();
    place?.replaceChildren();
    setQuery(writeCheckAddress(chosen(), currentQuery()), 'push');
    changed();
  };
  const read = (): void => {
    const { address, problems } = readCheckAddress(
      {
        releases: known(lists.to).toReversed(),
        distributions: known(lists.distribution),
      },
      currentQuery(),
    );
    for (const [key, list] of Object.entries(lists)) {
      const value = address[key as keyof CheckAddress];
      const [first] = list?.options ?? [];
      if (list) list.value = value ?? first?.value ?? '';
    }
    offer();
    place?.replaceChildren(...problems.map(tell));
    changed();
  };
  const tell = ({ key, message, suggestions }: CheckAddressProblem): HTMLElement => {
    const line = document.createElement('p');
    line.append(message, suggestions.length > 0 ? ' Choose ' : '');
    for (const value of suggestions) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = value;
      button.addEventListener('click', () => {
        const list = lists[key];
        if (list) list.value = value;
        list?.focus();
        commit();
      });
      line.append(button);
    }
    return line;
  };

  for (const list of Object.values(lists)) list?.addEventListener('change', commit);
  onAddressChange(read);
  read();
  return { chosen };
}
