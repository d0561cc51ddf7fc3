import type { Search } from './search-results';

const WAITING = 'Loading the search index …';
const FAILED = 'The search index could not be loaded. Reload the page to try again.';

/** Connects the search dialog: opens by button, "/" and Ctrl-K or Cmd-K; loads the index when first opened. */
export function bindSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  const input = dialog?.querySelector('input');
  const status = dialog?.querySelector<HTMLElement>('[data-search-status]');
  const results = dialog?.querySelector<HTMLElement>('[data-search-results]');
  if (!dialog || !input || !status || !results) return;

  let engine: Promise<Search> | undefined;
  const load = (): Promise<Search> =>
    (engine ??= loadSearch(dialog.dataset['search'] ?? '').catch((error: unknown) => {
      engine = undefined;
      throw error;
    }));

  const fail = (): void => {
    results.replaceChildren();
    status.textContent = FAILED;
  };

  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    if (!engine) status.textContent = WAITING;
    load().then(() => {
      if (status.textContent === WAITING) status.textContent = '';
    }, fail);
  };

  /** The text whose results are shown, and the one whose first result is to be opened as soon as it is. */
  let shown = '';
  let wanted: string | undefined;

  const search = async (): Promise<void> => {
    const text = input.value.trim();
    if (!text) {
      status.textContent = '';
      results.replaceChildren();
      return;
    }
    const answer = await (await load())(text);
    if (!answer || input.value.trim() !== text) return;
    shown = text;
    results.replaceChildren(...answer.groups);
    status.textContent = answer.words;
    if (wanted === text) results.querySelector('a')?.click();
  };

  for (const button of document.querySelectorAll('[data-open-search]')) {
    button.addEventListener('click', open);
  }
  input.addEventListener('input', () => {
    wanted = undefined;
    void search().catch(fail);
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      // Whoever types fast presses Enter before the answer is there: what stands below is of another text.
      wanted = input.value.trim();
      if (shown === wanted) results.querySelector('a')?.click();
    } else moveFocus(event, input, results);
  });
  dialog.addEventListener('click', (event) => {
    // A result may lie on this very page, which the dialog would go on covering.
    const chosen = event.target instanceof Element && event.target.closest('a');
    if (event.target === dialog || chosen) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
    if (!command && !slash) return;
    event.preventDefault();
    open();
  });
}

// Most readers of a page do not search: what only a search needs comes with the first one.
async function loadSearch(address: string): Promise<Search> {
  const { searchIn } = await import('./search-results');
  return searchIn(address);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}

/** Arrow keys walk from the field through the results and back. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
