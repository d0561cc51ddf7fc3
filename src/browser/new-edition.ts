import sheet from '../styles/new-edition.css?url';
import { buttonFor } from './button';

const WORDS = {
  ready: 'A new edition of this guide is ready.',
  elsewhere: 'Another tab has opened a new edition of this guide; this page is of the one before.',
};

/** Set by "Later": who has said so is not asked again on each page. `/offline/` still offers it. */
const LATER = 'apim-upgrade-guide.later';

/**
 * Tells of a new edition at the foot of the window. Takes no focus and changes nothing by itself: who is typing goes on.
 * @param show called when the reader wants it
 */
export function tellOfEdition(kind: keyof typeof WORDS, show: () => void): void {
  if (kind === 'ready' && isPutOff()) return;
  document.querySelector('.new-edition')?.remove();
  if (!document.querySelector(`link[href="${sheet}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    document.head.append(link);
  }
  const notice = document.createElement('div');
  notice.className = 'new-edition no-print';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  const words = document.createElement('p');
  words.textContent = `${WORDS[kind]} ${hasText() ? 'Text that you pasted or typed into this page goes when it is shown.' : ''}`;
  // A region that comes with its text is often not read out.
  setTimeout(() => {
    notice.append(
      words,
      buttonFor('Show it', show),
      buttonFor('Later', () => {
        notice.remove();
        putOff();
      }),
    );
  });
}

function isPutOff(): boolean {
  try {
    return sessionStorage.getItem(LATER) !== null;
  } catch {
    return false;
  }
}

function putOff(): void {
  try {
    sessionStorage.setItem(LATER, 'yes');
  } catch {
    // It is asked again on the next page.
  }
}

const hasText = (): boolean =>
  [...document.querySelectorAll('textarea')].some(({ value }) => value !== '');
