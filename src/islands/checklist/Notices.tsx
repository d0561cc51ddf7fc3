import type { StorageStatus } from '~/browser/storage';
import * as model from './model';
import { exportFile } from './tools';

const STORAGE: Record<Exclude<StorageStatus, 'ok'>, string> = {
  full: 'This browser has no space left for this site. What you do now lasts until you close this page; export it to keep it.',
  blocked:
    'This browser keeps nothing for this site. What you do lasts until you close this page; export it to keep it.',
  rubbish:
    'What this browser had stored could not be read. It was set aside, and a new list was begun.',
  newer:
    'A newer version of this guide stored your list, so this page leaves it alone. Reload the page; until then export what you do here.',
};

const leftOut = (count: number): string =>
  count === 1
    ? '1 part could not be read and was left out'
    : `${String(count)} parts could not be read and were left out`;

/** Messages that stay at the foot of the window until they are read. */
export function Notices() {
  const storage = model.storage.value;
  const notice = model.notice.value;
  return (
    <>
      {storage !== 'ok' && (
        <div class="notice problem">
          <p>{STORAGE[storage]}</p>
          {storage === 'rubbish' ? (
            <button
              onClick={() => {
                model.storage.value = 'ok';
              }}
            >
              Understood
            </button>
          ) : (
            <button onClick={exportFile}>Export</button>
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
            <button class="main" onClick={notice.undo}>
              Undo
            </button>
          )}
          <button
            class="quiet"
            onClick={() => {
              model.notice.value = undefined;
            }}
          >
            Dismiss
          </button>
        </div>
      )}
    </>
  );
}
