/** Tells every picture with a line of time where today lies on it, as `--today`; those that hold today are `data-dated`. */
export function markToday(): void {
  for (const timeline of document.querySelectorAll<HTMLElement>('[data-timeline]')) {
    const start = Number(timeline.dataset['start']);
    const end = Number(timeline.dataset['end']);
    const share = (Date.now() - start) / (end - start);
    if (!(share > 0 && share < 1)) continue;
    timeline.style.setProperty('--today', `${(share * 100).toFixed(2)}%`);
    timeline.dataset['dated'] = '';
  }
}
