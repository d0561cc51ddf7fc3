import type { Signal } from '@preact/signals';
import type { Notice } from './Notices';

/** Tells what was done, with a way to take it back where there is one. */
export function say(
  notice: Signal<Notice | undefined>,
  words: string,
  undo?: () => void,
  more?: Pick<Notice, 'removed' | 'back'>,
): void {
  notice.value = {
    tone: 'done',
    words,
    ...more,
    ...(undo && {
      undo: () => {
        undo();
        say(notice, 'Taken back.');
      },
    }),
  };
}

/**
 * Tells that something was removed. What was removed before and can still be taken back comes back with it: a notice must
 * not push the only way back out of the window.
 * @param back see `Notice`
 */
export function sayRemoved(
  notice: Signal<Notice | undefined>,
  title: string,
  undo: () => void,
  back: NonNullable<Notice['back']>,
): void {
  const removed = [...(notice.value?.removed ?? []), undo];
  say(
    notice,
    removed.length === 1 ? `“${title}” removed.` : `${String(removed.length)} items removed.`,
    () => {
      for (const one of removed) one();
    },
    { removed, back },
  );
}
