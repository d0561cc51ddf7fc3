import { focusBack } from './focus-back';

/**
 * For a button that takes its row out of a list: the list moves up, and the second click of a double click would take the
 * next row out as well. The keyboard goes on in the next row, in the one before, or in what follows an empty list.
 */
export const removesRow =
  (action: () => void) =>
  (event: MouseEvent): void => {
    if (event.detail > 1) return;
    const row = (event.currentTarget as Element).closest('li, .field');
    const places = [
      row?.nextElementSibling,
      row?.previousElementSibling,
      row?.parentElement?.nextElementSibling,
    ];
    action();
    focusBack(event, () =>
      places.map((one) => one?.querySelector<HTMLElement>('a, input, select, button')),
    );
  };
