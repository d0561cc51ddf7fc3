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
    // Next to the text there is none on a small screen.
    if (!toc.checkVisibility()) return;
    const line = innerHeight / 3;
    const current =
      stops.findLast(({ heading }) => isDrawn(heading) && isAbove(heading, line)) ?? stops[0];
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

/** A heading in a part that is not laid out is far from the window; to ask where it stands would lay that part out. */
function isDrawn(heading: HTMLElement): boolean {
  return heading.checkVisibility({ contentVisibilityAuto: true });
}

function isAbove(heading: HTMLElement, line: number): boolean {
  return heading.getBoundingClientRect().top < line;
}
