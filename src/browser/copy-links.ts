import { pageAddress } from './address';
import { announce } from './announcer';
import { copyText } from './clipboard';

/** Makes anchor links marked `data-copy-link` copy the address they lead to. They stay links without JavaScript. */
export function bindCopyLinks(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-copy-link]')
        : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, '', link.hash);
    void copyText(pageAddress(link.hash)).then((done) => {
      link.dataset['copied'] = String(done);
      announce(
        done
          ? 'Link copied.'
          : 'The browser did not allow copying. The link is in the address bar.',
      );
      setTimeout(() => delete link.dataset['copied'], 1600);
    });
  });
}
