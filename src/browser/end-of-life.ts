import { dayOf } from '~/domain/compatibility/lifecycle';

/**
 * Marks dates that have passed on the reader's day. The server writes "end of life 2023-10-31", which is true on any
 * day; this turns those in the past into "ended 2023-10-31".
 */
export function markEnded(): void {
  const today = dayOf(new Date());
  for (const element of document.querySelectorAll<HTMLElement>('[data-end-of-life]')) {
    const day = element.dataset['endOfLife'] ?? '';
    if (day === '' || day >= today) continue;
    element.textContent = `ended ${day}`;
    element.classList.add('ended');
  }
}
