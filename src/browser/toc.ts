/** Marks in the contents the section that the reader is in: the last heading above the upper third of the window. */
export function followReader(): void {
  const toc = document.querySelector('[data-toc]');
  if (!toc) return;
  const links = [...toc.querySelectorAll<HTMLAnchorElement>('a')];
  const stops = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let waiting = false;

  const mark = (): void => {
    waiting = false;
    const line = innerHeight / 3;
    const passed = stops.filter(({ heading }) => heading.getBoundingClientRect().top < line);
    const current = passed.at(-1) ?? stops[0];
    for (const { link } of stops) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(mark);
    },
    { passive: true },
  );
  mark();
}
