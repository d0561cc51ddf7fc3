import { grouped } from '~/domain/numbers';

/** The field that a text is typed in. */
export interface Field {
  /** All of the text, whatever part of it is shown. */
  text: () => string;
  isEmpty: () => boolean;
  fill: (text: string) => void;
}

/**
 * With each key a browser lays out all lines of a field again: with some thousands of them typing falters. So many are shown
 * whole, as nearly all files are; a longer text in parts, short enough that the check of it has room between two keys.
 */
const WHOLE = 1000;
/** The lines of a part. */
const PART = 400;
/** How many lines what is shown may grow by before the text is parted anew. */
const GROWTH = 500;

/**
 * Shows a long text part by part.
 * @param choice has a list of the parts; hidden while there is but one
 */
export function bindField(area: HTMLTextAreaElement, choice: HTMLElement): Field {
  const list = choice.querySelector('select');
  /** Joined by line ends they are the text. */
  let parts = [''];
  let shown = 0;

  const keep = (): void => {
    parts[shown] = area.value;
  };
  const offer = (): void => {
    let last = 0;
    const options = parts.map((part, index) => {
      const first = last + 1;
      last += linesIn(part);
      const words = `lines ${grouped(first)} to ${grouped(last)}`;
      return new Option(words, String(index), false, index === shown);
    });
    list?.replaceChildren(...options);
    choice.hidden = parts.length < 2;
  };
  const show = (index: number, caret = 0): void => {
    shown = index;
    area.value = parts[index] ?? '';
    area.setSelectionRange(caret, caret);
    offer();
  };

  area.addEventListener('input', () => {
    if (linesIn(area.value) <= (parts.length > 1 ? PART : WHOLE) + GROWTH) return;
    let caret = area.selectionEnd;
    for (const before of parts.slice(0, shown)) caret += before.length + 1;
    keep();
    parts = partsOf(parts.join('\n'));
    let index = 0;
    for (; caret > (parts[index] ?? '').length && index < parts.length - 1; index += 1) {
      caret -= (parts[index] ?? '').length + 1;
    }
    show(index, caret);
  });
  list?.addEventListener('change', () => {
    keep();
    show(Number(list.value));
  });
  // Lines that were added or taken away move those of the parts behind.
  list?.addEventListener('focus', () => {
    keep();
    offer();
  });

  return {
    text: () => {
      keep();
      return parts.join('\n');
    },
    isEmpty: () => parts.length === 1 && area.textLength === 0,
    fill: (text) => {
      // As the field itself does.
      parts = partsOf(text.replace(/\r\n?/g, '\n'));
      show(0);
    },
  };
}

const linesIn = (text: string): number => text.split('\n').length;

/** A text in parts of about as many lines each; one that is shown whole is its only part. */
function partsOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.length <= WHOLE) return [text];
  const count = Math.ceil(lines.length / PART);
  const size = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * size, (index + 1) * size).join('\n'),
  );
}
