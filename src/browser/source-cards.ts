/** Opens the source behind a mark as a card on hover, focus and tap; Escape and leaving close it. */
export function bindSourceCards(): void {
  const card = document.createElement('div');
  card.className = 'source-card';
  card.id = 'source-card';
  card.hidden = true;
  document.body.append(card);
  let mark: HTMLElement | undefined;
  let closing: number | undefined;

  const close = (): void => {
    card.hidden = true;
    mark?.removeAttribute('aria-describedby');
    mark = undefined;
  };
  const closeSoon = (): void => {
    closing = window.setTimeout(close, 160);
  };
  const open = (target: HTMLElement): void => {
    clearTimeout(closing);
    const entry = document.querySelector(target.getAttribute('href') ?? '');
    if (!entry) return;
    mark?.removeAttribute('aria-describedby');
    mark = target;
    mark.setAttribute('aria-describedby', card.id);
    card.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    card.hidden = false;
    place(card, target);
  };
  const markOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('a[data-source]') : null;

  document.addEventListener('pointerover', (event) => {
    const over = markOf(event.target);
    if (over && event.pointerType === 'mouse') open(over);
    else if (event.target instanceof Node && card.contains(event.target)) clearTimeout(closing);
  });
  document.addEventListener('pointerout', (event) => {
    const from = event.target;
    if (markOf(from) || (from instanceof Node && card.contains(from))) closeSoon();
  });
  document.addEventListener('focusin', (event) => {
    const focused = markOf(event.target);
    if (focused) open(focused);
  });
  document.addEventListener('focusout', (event) => {
    if (!markOf(event.target)) return;
    // What is reached by keyboard next often stands under the card.
    const next = event.relatedTarget as Node | null;
    (next && !card.contains(next) ? close : closeSoon)();
  });
  // A tap focuses the mark, which opens its card, before it clicks: what counts is what was open when it began.
  let openBefore: HTMLElement | undefined;
  document.addEventListener('pointerdown', () => {
    openBefore = mark;
  });
  document.addEventListener('click', (event) => {
    const clicked = markOf(event.target);
    // A first tap shows the card; the list stays one more tap away. Enter, which is no pointer, leads there at once.
    if (clicked && event.detail > 0 && clicked !== openBefore) {
      event.preventDefault();
      open(clicked);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !card.hidden) close();
  });
}

/** Below the mark, kept inside the window's width. */
function place(card: HTMLElement, mark: HTMLElement): void {
  const box = mark.getBoundingClientRect();
  const widest = document.documentElement.clientWidth - card.offsetWidth - 16;
  card.style.insetInlineStart = `${String(Math.max(16, Math.min(box.left - 12, widest)))}px`;
  card.style.insetBlockStart = `${String(box.bottom + scrollY + 8)}px`;
}
