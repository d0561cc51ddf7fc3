import { takeDroppedFiles } from '~/browser/file-drop';
import { takeLongPaste } from '~/browser/long-paste';
import { grouped } from '~/domain/numbers';
import { bindField } from './field';
import { bindLists } from './lists';
import type { Checker } from './start';

/** What a reader gives: a text and the releases. All that reads and checks is loaded when there is a text. */
export function bindForm(root: HTMLElement): void {
  const area = root.querySelector('textarea');
  const parts = root.querySelector<HTMLElement>('[data-check-parts]');
  const fold = root.querySelector('details');
  const field = root.querySelector<HTMLInputElement>('input[type=file]');
  const said = root.querySelector<HTMLElement>('[data-check-said]');
  const choose = root.querySelector<HTMLButtonElement>('[data-check-choose]');
  const clear = root.querySelector<HTMLButtonElement>('[data-check-clear]');
  if (!area || !parts || !fold || !field || !said || !choose || !clear) return;
  root.querySelector('.late')?.remove();
  const most = Number(root.dataset['most']);
  const typed = bindField(area, parts);
  let loading: Promise<Checker> | undefined;

  /** Checks what stands in the form, once the reader has paused for so many milliseconds. */
  const changed = (pause: number): void => {
    clear.disabled = typed.isEmpty();
    if (typed.isEmpty() && !loading) return;
    loading ??= import('./start').then(({ startChecker }) => startChecker(root));
    loading.then(
      (checker) => {
        checker.check({ text: typed.text, address: choices.chosen() }, pause);
      },
      () => {
        loading = undefined;
        say('The checker could not be loaded. Are you offline? Type or paste again to try again.');
      },
    );
  };

  const say = (words: string): void => {
    said.textContent = words;
  };
  const refuse = (what: string, size: string): void => {
    say(
      `${what} ${size}; at most ${grouped(most)} characters are read, some 30,000 lines. Nothing was taken over.`,
    );
  };

  const take = async (file: File, others: readonly File[] = []): Promise<void> => {
    // A character takes three bytes at most.
    if (file.size > 3 * most) {
      refuse(`“${file.name}” has`, `${grouped(file.size)} bytes`);
      return;
    }
    const text = await file.text().catch(() => undefined);
    if (text === undefined) {
      say(`“${file.name}” could not be read. Choose it again.`);
    } else if (text.length > most) {
      refuse(`“${file.name}” has`, `${grouped(text.length)} characters`);
    } else if (/[\0\uFFFD]/.test(text)) {
      say(`“${file.name}” is not a text in UTF-8. Nothing was taken over.`);
    } else {
      const names = others.map(({ name }) => `“${name}”`).join(', ');
      say(
        `“${file.name}” was read.${names && ` One file is checked at a time: ${names} left out.`}`,
      );
      typed.fill(text);
      fold.open = false;
      changed(0);
    }
  };

  area.addEventListener('input', () => {
    say('');
    changed(PAUSE);
  });
  // Before the browser lays out what it would take it minutes to.
  area.addEventListener('paste', (event) => {
    const length = event.clipboardData?.getData('text').length ?? 0;
    if (length <= most) {
      takeLongPaste(event, area);
      return;
    }
    event.preventDefault();
    refuse('What you pasted has', `${grouped(length)} characters`);
  });
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    // The same file can be chosen again.
    if (file) void take(file).then(() => (field.value = ''));
  });
  choose.addEventListener('click', () => {
    field.click();
  });
  clear.addEventListener('click', () => {
    typed.fill('');
    fold.open = true;
    say('The text is gone.');
    changed(0);
    area.focus();
  });
  takeDroppedFiles(root, (file, others) => void take(file, others));
  const choices = bindLists(root, () => {
    changed(0);
  });
}

/** Long enough that a line can be finished. */
const PAUSE = 400;
