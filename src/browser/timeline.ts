/** Draws today's line on every release timeline, where today lies on it. */
export function markToday(): void {
  for (const timeline of document.querySelectorAll<HTMLElement>('[data-timeline]')) {
    const mark = timeline.querySelector<HTMLElement>('[data-today]');
    const start = Number(timeline.dataset['start']);
    const end = Number(timeline.dataset['end']);
    const share = (Date.now() - start) / (end - start);
    if (!mark || !(share > 0 && share < 1)) continue;
    mark.style.setProperty('--at', `${(share * 100).toFixed(2)}%`);
    mark.hidden = false;
  }
}
