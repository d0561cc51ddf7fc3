export { compareVersions, liesIn, lineName, lineTitle, mayBelongTo } from './lines';
export { readListed, readVersion } from './read';
export { componentToSlug, slugToComponent } from './slugs';
export type {
  ComponentProduct,
  LifeCycle,
  ReadVersion,
  UnreadVersion,
  VersionReading,
} from './types';
