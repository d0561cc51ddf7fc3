import {
  buildLookupData,
  toComponentProduct,
  type LookupData,
} from '~/domain/compatibility/dataset';
import { contentRoot, loadContent } from './content';

const { content } = loadContent(contentRoot);

/** The lookup's data, built from the real content. */
export const lookupData: LookupData = buildLookupData({
  files: content.compatibility.map(({ data }) => data),
  limits: content.limits.map(({ data }) => data),
  products: content.products.map(({ id, data }) => toComponentProduct(id, data)),
  categories: content.categories.map(({ data }) => data),
  runtimes: content.runtimes.map(({ data }) => data),
  sources: new Map(content.sources.map(({ id, data }) => [id, data])),
});
