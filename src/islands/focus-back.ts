import { useEffect, useRef } from 'preact/hooks';
import { painted } from '~/browser/after-paint';
import type { Notice } from './Notices';

/**
 * A button that goes takes the focus with it: once that is painted, the first of these places that can take it has it, at
 * the last where the page begins. A focus that stayed somewhere is left there.
 */
export function focusBack(
  event: MouseEvent,
  places: () => (HTMLElement | null | undefined)[],
): void {
  void painted().then(() => {
    for (const place of [...places(), document.getElementById('main')]) {
      if (document.querySelector(':focus')) return;
      // Who clicks looks at what the window shows.
      place?.focus({ preventScroll: event.detail > 0 });
    }
  });
}

/** For the buttons of a notice: the focus returns to what came back, or to what had it before. */
export function useFocusBack(notice: Notice | undefined) {
  const used = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const take = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.closest('.notice')) used.current = target;
    };
    document.addEventListener('focusin', take);
    return () => {
      document.removeEventListener('focusin', take);
    };
  }, []);
  return (answer: () => void) => (event: MouseEvent) => {
    answer();
    focusBack(event, () => [notice?.back?.(), used.current]);
  };
}
