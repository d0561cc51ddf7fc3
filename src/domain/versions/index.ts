export {
  addTyped,
  componentToSlug,
  LONGEST_TEXT,
  readComponents,
  slugToComponent,
  type ComponentsReading,
  type FoundComponent,
} from './components';
export { compareVersions, liesIn, lineName, lineTitle, mayBelongTo } from './lines';
export { readListed, readVersion } from './read';
export type {
  ComponentProduct,
  LifeCycle,
  ReadVersion,
  UnreadVersion,
  VersionReading,
} from './types';
