/** Long enough that typing does not chatter. */
const QUIET = 500;

let region: HTMLElement | undefined;
let timer: number | undefined;

/** Says a sentence politely to screen readers, once typing has come to rest. The last sentence wins. */
export function announce(sentence: string): void {
  clearTimeout(timer);
  // A region that comes with its text, or gets the same text again, is often not read out.
  const here = (region ??= createRegion());
  here.textContent = '';
  timer = window.setTimeout(() => {
    here.textContent = sentence;
  }, QUIET);
}

function createRegion(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'visually-hidden';
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  document.body.append(element);
  return element;
}
