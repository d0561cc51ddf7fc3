export { toMarkdown, type GoneItem, type ListedPhase } from './markdown';
export { merge } from './merge';
export { parseState, readState, serialise, type ReadResult } from './parse';
export {
  goneItems,
  idsWithOwn,
  newItems,
  ownItems,
  progressOf,
  progressWords,
  type OwnEntry,
  type Progress,
} from './progress';
export {
  clear,
  emptyState,
  itemOf,
  learn,
  noteOf,
  removeOwn,
  restore,
  seenNotes,
  setNote,
  setOwn,
  setStatus,
  STATUSES,
  VERSION,
  type ChecklistState,
  type ItemState,
  type OwnItem,
  type Status,
} from './state';
