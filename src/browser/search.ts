/** The parts of Pagefind's browser API that the dialog uses (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: { excerptLength?: number; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(text: string, options?: object, wait?: number): Promise<Found | null>;
}

interface Found {
  results: { data(): Promise<FoundPage> }[];
}

interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Headings of the result groups, in the order they are shown. */
const KINDS = ['Guide', 'Compatibility', 'Changes', 'Releases', 'Checklist'];
const MOST_RESULTS = 24;

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

  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.select();
    const waiting = 'Loading the search index …';
    if (!engine) status.textContent = waiting;
    load().then(
      () => {
        if (status.textContent === waiting) status.textContent = '';
      },
      () => {
        status.textContent = 'The search index could not be loaded. Reload the page to try again.';
      },
    );
  };

  const search = async (): Promise<void> => {
    const text = input.value.trim();
    if (!text) {
      status.textContent = '';
      results.replaceChildren();
      return;
    }
    const found = await (await load()).debouncedSearch(text, {}, 120);
    if (!found) return;
    const pages = await Promise.all(found.results.slice(0, MOST_RESULTS).map((one) => one.data()));
    if (input.value.trim() !== text) return;
    results.replaceChildren(...groups(pages));
    const count = found.results.length;
    status.textContent =
      count === 0
        ? `Nothing found for “${text}”. Try a shorter word, a version such as 4.1.0, or a file name.`
        : `${String(count)} ${count === 1 ? 'page' : 'pages'} found` +
          (count > MOST_RESULTS ? `, the best ${String(MOST_RESULTS)} are shown.` : '.');
  };

  for (const button of document.querySelectorAll('[data-open-search]')) {
    button.addEventListener('click', open);
  }
  input.addEventListener('input', () => void search().catch(() => undefined));
  dialog.addEventListener('keydown', (event) => {
    moveFocus(event, input, results);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
    if (!command && !slash) return;
    event.preventDefault();
    open();
  });
}

async function loadPagefind(address: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 18 });
  await pagefind.init();
  return pagefind;
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
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      results.querySelector('a')?.click();
    }
    return;
  }
  const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function groups(pages: FoundPage[]): HTMLElement[] {
  return KINDS.flatMap((kind) => {
    const ofKind = pages.filter((page) => page.meta.kind === kind);
    if (ofKind.length === 0) return [];
    const section = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = kind;
    const list = document.createElement('ul');
    list.append(...ofKind.map(resultItem));
    section.append(heading, list);
    return [section];
  });
}

/** A page, or the section of it that fits best. */
function resultItem(page: FoundPage): HTMLLIElement {
  const best = page.sub_results[0];
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
