import { currentQuery, onAddressChange, setQuery } from '~/browser/address';
import { problemLine } from '~/browser/address-problems';
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
  /** What the address asks for and cannot be chosen: it stays there until something is chosen in its place. */
  let unread: CheckAddressProblem[] = [];
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
  const commit = (of: keyof CheckAddress): void => {
    offer();
    unread = unread.filter(({ key }) => key !== of);
    place?.replaceChildren(...unread.map(tell));
    const query = writeCheckAddress(chosen(), currentQuery());
    for (const { key, value } of unread) query.set(key, value);
    setQuery(query, 'push');
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
    unread = problems;
    place?.replaceChildren(...problems.map(tell));
    changed();
  };
  const tell = ({ key, message, suggestions }: CheckAddressProblem): HTMLElement =>
    problemLine(
      message,
      suggestions.map((value) => ({
        label: value,
        take: () => {
          const list = lists[key];
          if (list) list.value = value;
          list?.focus();
          commit(key);
        },
      })),
    );

  for (const [key, list] of Object.entries(lists)) {
    list?.addEventListener('change', () => {
      commit(key as keyof CheckAddress);
    });
  }
  onAddressChange(read);
  read();
  return { chosen };
}
