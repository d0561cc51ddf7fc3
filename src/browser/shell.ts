import { afterLoad } from './after-load';
import { closeMenuOnLeave } from './menu';
import { bindSearch } from './search';
import { bindThemeSwitch } from './theme';

// What every page has, in one small file: one request, cached for all pages.
bindThemeSwitch();
closeMenuOnLeave();
bindSearch();
// It says that this script has not started. Taken out, it would make the browser style the whole page anew.
document.querySelector('[data-shell]')?.setAttribute('hidden', '');
// What only some pages have, or what can wait until a page is read.
if (document.querySelector('a[data-source]')) {
  void import('./source-cards').then(({ bindSourceCards }) => {
    bindSourceCards();
  });
}
if (document.querySelector('[data-toc]')) {
  void import('./toc').then(({ followReader }) => {
    followReader();
  });
}
afterLoad(() => {
  // What a filter hides and shows again is not staged a second time (`.staged`).
  delete document.documentElement.dataset.arriving;
  void import('./offline').then(({ keepSite }) => {
    keepSite();
  });
});
