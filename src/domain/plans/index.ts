export { differenceOf, type PlanDifference } from './difference';
export { mergePlan, mergePlans } from './merge';
export { parsePlan, parsePlans, readPlan, serialisePlan, serialisePlans, type Read } from './parse';
export {
  accept,
  changeChecklist,
  copyPlan,
  createPlan,
  fitAddress,
  isMinutes,
  kinOf,
  newsOf,
  noPlans,
  PLAN_VERSION,
  renamePlan,
  setAddress,
  setRemoved,
  setTiming,
  setTrack,
  setWindow,
  tick,
  tracksOf,
  type BookedWindow,
  type PlansState,
  type SavedPlan,
  type Stamped,
  type Track,
} from './saved';
export { fromFragment, holdsPlan, LONGEST_FRAGMENT, toFragment } from './share';
export { cutoverWindow, rehearsalsOf, type CutoverWindow, type WindowStep } from './window';
