/** Some 700 lines. */
const LONG = 30_000;

/**
 * Puts a long text that is pasted into its field: a browser that inserts thousands of lines itself takes seconds, since it
 * does so line by line to be able to undo it.
 */
export function takeLongPaste(event: ClipboardEvent, area: HTMLTextAreaElement): void {
  const text = event.clipboardData?.getData('text') ?? '';
  if (text.length < LONG) return;
  event.preventDefault();
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
