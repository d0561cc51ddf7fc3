import { useEffect, useRef } from 'preact/hooks';
import { painted } from '~/browser/after-paint';
import type { Notice } from './Notices';

const focused = (where = ''): HTMLElement | null => document.querySelector(`:focus${where}`);

/**
 * A button that goes takes the focus with it. It returns to what came back, or to what had it when the notice came, or to
 * where the page begins.
 */
export function useFocusBack(notice: Notice | undefined) {
  const used = useRef<HTMLElement | null>(null);
  useEffect(() => {
    used.current = focused(':not(.notice *)') ?? used.current;
  }, [notice]);
  return (answer: () => void) => (event: MouseEvent) => {
    answer();
    void painted().then(() => {
      for (const place of [notice?.back?.(), used.current, document.getElementById('main')]) {
        if (focused()) return;
        // Who clicks looks at what the window shows.
        place?.focus({ preventScroll: event.detail > 0 });
      }
    });
  };
}
