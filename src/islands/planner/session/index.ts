export { active, anchorOf, bringBack, removedElsewhere, rename, save, saveAsNew } from './active';
export { differs, keepAnswers, showSavedAnswers } from './answers';
export { begin } from './begin';
export { book, cutover, giveUpWindow, measure, windowNow, windowOf } from './cutover';
export {
  choosePartner,
  incoming,
  incomingDifference,
  kin,
  leaveIncoming,
  mergeIncoming,
  openIncoming,
  openPartner,
  partner,
  receiveFile,
} from './incoming';
export { asFile, linkWithTicks, tooLong } from './share';
export {
  acceptNews,
  addOwn,
  addTrack,
  checklist,
  chooseTrack,
  chosenTrack,
  dropOwn,
  dropTrack,
  gone,
  mark,
  news,
  progressOf,
  renameOwn,
  renameTrack,
  seenOf,
  track,
  tracks,
  write,
} from './ticks';
