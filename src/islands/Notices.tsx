import type { Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { keepRoomForNotice } from '~/browser/notice-room';
import { isSetAside, type StorageStatus } from '~/browser/storage';
import { useFocusBack } from './focus-back';

/** Something to tell the reader, with a way to take it back where there is one. */
export interface Notice {
  words: string;
  tone: 'done' | 'problem';
  details?: string[];
  undo?: () => void;
  /** The way back of each removal that `undo` takes back. */
  removed?: (() => void)[];
  /** What `undo` has brought back: the keyboard goes on there. */
  back?: () => HTMLElement | null;
}

interface Props {
  storage: Signal<StorageStatus>;
  notice: Signal<Notice | undefined>;
  /** What is kept, as the reader calls it. */
  what: string;
  onExport: () => void;
}

const storageWords = (status: Exclude<StorageStatus, 'ok'>, what: string): string =>
  ({
    full: 'This browser has no space left for this site. What you do now lasts until you close this page; export it to keep it.',
    blocked:
      'This browser keeps nothing for this site. What you do lasts until you close this page; export it to keep it.',
    rubbish: `What this browser had stored could not be read. It was set aside, and a new ${what} was begun.`,
    partly:
      'Part of what this browser had stored could not be read. A copy of the whole was set aside; the rest is here.',
    newer: `A newer version of this guide stored your ${what}, so this page leaves it alone. Reload the page; until then export what you do here.`,
  })[status];

const leftOut = (count: number): string =>
  count === 1
    ? '1 part could not be read and was left out'
    : `${String(count)} parts could not be read and were left out`;

/** Messages that stay at the foot of the window until they are read. */
export function Notices({ storage, notice: current, what, onExport }: Props) {
  const status = storage.value;
  const notice = current.value;
  const focusBackAfter = useFocusBack(notice);
  const isShown = status !== 'ok' || notice !== undefined;
  useLayoutEffect(() => {
    keepRoomForNotice(isShown);
  }, [isShown]);
  return (
    <>
      {status !== 'ok' && (
        <div class="notice problem">
          <p>{storageWords(status, what)}</p>
          {isSetAside(status) ? (
            <button
              onClick={focusBackAfter(() => {
                storage.value = 'ok';
              })}
            >
              Understood
            </button>
          ) : (
            <button onClick={onExport}>Export</button>
          )}
        </div>
      )}
      {notice && (
        <div class={`notice ${notice.tone}`}>
          <div>
            <p>{notice.words}</p>
            {notice.details && (
              <details>
                <summary>{leftOut(notice.details.length)}</summary>
                <ul>
                  {notice.details.slice(0, 50).map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </details>
            )}
          </div>
          {notice.undo && (
            <button class="main" onClick={focusBackAfter(notice.undo)}>
              Undo
            </button>
          )}
          <button
            class="quiet"
            onClick={focusBackAfter(() => {
              current.value = undefined;
            })}
          >
            Dismiss
          </button>
        </div>
      )}
    </>
  );
}
