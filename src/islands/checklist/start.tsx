import { render } from 'preact';
import { inTurn } from '~/browser/after-paint';
import { Gone } from './Gone';
import { Notices } from '../Notices';
import * as model from './model';
import { OwnItems } from './OwnItems';
import { bindAddForm } from './own-form';
import { bindRows } from './rows';
import { bindTools, exportFile } from './tools';

/** Brings the list that the server wrote to life; what is not in it yet comes a frame later. */
export function startChecklist(root: HTMLElement): void {
  bindRows(root);
  bindTools(root);
  for (const form of root.querySelectorAll<HTMLFormElement>('[data-add]')) bindAddForm(form);
  inTurn(() => {
    showOwn(root);
  });
}

/** What the reader added, what is gone from the guide, and what there is to be told. */
function showOwn(root: HTMLElement): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-own]')) {
    render(<OwnItems phase={place.dataset['own'] ?? ''} />, place);
  }
  const gone = root.querySelector('[data-gone]');
  if (gone) render(<Gone />, gone);
  const notices = root.querySelector('[data-notices]');
  if (notices) {
    notices.replaceChildren();
    render(
      <Notices storage={model.storage} notice={model.notice} what="list" onExport={exportFile} />,
      notices,
    );
  }
}
