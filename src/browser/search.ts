import {
  answerTo,
  bestSection,
  KINDS,
  loadPagefind,
  type FoundPage,
  type Pagefind,
} from './search-index';

const WAITING = 'Loading the search index …';
const FAILED = 'The search index could not be loaded. Reload the page to try again.';

/** Connects the search dialog: opens by button, "/" and Ctrl-K or Cmd-K; loads the index when first opened. */
export function bindSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  const input = dialog?.querySelector('input');
  const status = dialog?.querySelector<HTMLElement>('[data-search-status]');
  const results = dialog?.querySelector<HTMLElement>('[data-search-results]');
  if (!dialog || !input || !status || !results) return;

  let engine: Promise<Pagefind> | undefined;
  const load = (): Promise<Pagefind> =>
    (engine ??= loadPagefind(dialog.dataset['search'] ?? '').catch((error: unknown) => {
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
    const answer = await answerTo(await load(), text);
    if (!answer || input.value.trim() !== text) return;
    shown = text;
    results.replaceChildren(...groups(answer.pages, text));
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

function groups(pages: FoundPage[], text: string): HTMLElement[] {
  return KINDS.flatMap((kind) => {
    const ofKind = pages.filter((page) => page.meta.kind === kind);
    if (ofKind.length === 0) return [];
    const section = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = kind;
    const list = document.createElement('ul');
    list.append(...ofKind.map((page) => resultItem(page, text)));
    section.append(heading, list);
    return [section];
  });
}

/** A page, or the section of it that fits best. */
function resultItem(page: FoundPage, text: string): HTMLLIElement {
  const best = bestSection(page, text);
  const title = page.meta.title ?? page.url;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = best?.url ?? page.url;
  const name = document.createElement('span');
  name.className = 'title';
  name.textContent = best && best.title !== title ? `${title} › ${best.title}` : title;
  const excerpt = document.createElement('span');
  excerpt.className = 'excerpt';
  excerpt.append(...markedText(best?.excerpt ?? page.excerpt));
  link.append(name, excerpt);
  item.append(link);
  return item;
}

/** Pagefind's excerpt is escaped text with <mark> around the words found: only those become elements. */
function markedText(excerpt: string): Node[] {
  const decoder = document.createElement('textarea');
  const plain = (text: string): string => {
    decoder.innerHTML = text;
    return decoder.value;
  };
  return excerpt.split(/(<mark>.*?<\/mark>)/g).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    if (marked === undefined) return document.createTextNode(plain(part));
    const mark = document.createElement('mark');
    mark.textContent = plain(marked);
    return mark;
  });
}
