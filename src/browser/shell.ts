import { closeMenuOnLeave } from './menu';
import { bindSearch } from './search';
import { bindSourceCards } from './source-cards';
import { bindThemeSwitch } from './theme';
import { followReader } from './toc';

// What every page has, in one small file: one request, cached for all pages.
bindThemeSwitch();
closeMenuOnLeave();
bindSearch();
bindSourceCards();
followReader();
