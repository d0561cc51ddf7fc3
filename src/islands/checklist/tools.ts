import { effect } from '@preact/signals';
import { currentAnchor, currentQuery, onAddressChange, setQuery } from '~/browser/address';
import { copyText } from '~/browser/clipboard';
import { downloadText } from '~/browser/download';
import * as model from './model';

/** Connects the filter and the buttons for the whole list. */
export function bindTools(root: HTMLElement): void {
  bindFilter(root);
  unfoldForPrint(root);
  const file = root.querySelector<HTMLInputElement>('[data-import]');
  const actions: Record<string, () => void> = {
    copy: () => void copy(),
    print: () => {
      print();
    },
    export: exportFile,
    import: () => file?.click(),
    clear: model.clearAll,
  };
  for (const button of root.querySelectorAll<HTMLElement>('[data-action]')) {
    const action = actions[button.dataset['action'] ?? ''];
    if (action) button.addEventListener('click', action);
  }
  file?.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    void model.importFile(chosen).then(() => {
      // The same file can be chosen again.
      file.value = '';
    });
  });
}

/** The filter stands in the address: a link to "what is open" can be sent to oneself. */
function bindFilter(root: HTMLElement): void {
  const radios = [...root.querySelectorAll<HTMLInputElement>('[name="show"]')];
  for (const radio of radios) {
    radio.addEventListener('change', () => {
      const query = currentQuery();
      if (radio.value === 'all') query.delete('show');
      else query.set('show', radio.value);
      setQuery(query, 'push');
      readFilter();
    });
  }
  const readFilter = (): void => {
    const wanted = currentQuery().get('show');
    model.show(wanted === 'open' || wanted === 'done' ? wanted : 'all');
  };
  // An item that somebody points to is shown, whatever the filter.
  const showTarget = (): void => {
    if (model.hidden.value.has(currentAnchor())) model.show('all');
  };
  readFilter();
  showTarget();
  onAddressChange(readFilter);
  addEventListener('hashchange', showTarget);
  const showFilter = (): void => {
    for (const radio of radios) radio.checked = radio.value === model.filter.value;
  };
  effect(showFilter);
  addEventListener('pageshow', showFilter);
}

/** The print styles open folds by themselves where the browser lets them. A link is written out with the site's address. */
function unfoldForPrint(root: HTMLElement): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-printed^="/"]')) {
    link.dataset['printed'] = link.href;
  }
  if (CSS.supports('selector(::details-content)')) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...root.querySelectorAll<HTMLDetailsElement>('.item details:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}

async function copy(): Promise<void> {
  const heading = document.querySelector('h1')?.textContent.trim() ?? '';
  const done = await copyText(model.asMarkdown(heading));
  if (done) model.say('Copied as a Markdown task list.');
  else model.complain('The browser did not allow copying. Export the list instead.');
}

/** Also offered where the browser keeps nothing. */
export function exportFile(): void {
  const day = new Date().toISOString().slice(0, 10);
  downloadText(`upgrade-checklist-${day}.json`, 'application/json', model.asFile());
  model.say('Exported as a file. Keep it, or import it in another browser.');
}
