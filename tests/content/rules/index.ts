import { contentRoot } from '../../support/content';
import { readPublishedIds } from '../../support/published-ids';
import { categories } from './categories';
import { dates } from './dates';
import { detection } from './detection';
import { duplicateIds } from './duplicate-ids';
import { fileNames } from './file-names';
import { links } from './links';
import { plainText } from './plain-text';
import { publishedIds } from './published-ids';
import { readableVersions } from './readable-versions';
import { references } from './references';
import { relations } from './relations';
import { repeatedProducts } from './repeated-products';
import type { Rule } from './rule';
import { sources } from './sources';
import { versionOrder } from './version-order';
import { wording } from './wording';

/** Every rule by the name that exceptions call it by. */
export const RULES: Record<string, Rule> = {
  categories,
  dates,
  detection,
  'duplicate-ids': duplicateIds,
  'file-names': fileNames,
  links,
  'plain-text': plainText,
  'published-ids': publishedIds(readPublishedIds(contentRoot)),
  'readable-versions': readableVersions,
  references,
  relations,
  'repeated-products': repeatedProducts,
  sources,
  'version-order': versionOrder,
  wording,
};
