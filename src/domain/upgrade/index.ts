export { planPath, readPlanQuery, writePlanQuery, type PlanAddress } from './address';
export { featureAnswers } from './changes';
export { titleFromId } from './checklist';
export { fingerprintOf } from './data';
export type {
  ChangeFact,
  EvidenceWords,
  FeatureFact,
  HopFact,
  PlanData,
  PlanFacts,
  TopologyFact,
} from './data';
export { directUpgrade } from './direct';
export { plainInput, planFor, planInParts } from './plan';
export { preparePlanner, type Planner } from './planner';
export { countsInWords, summaryText } from './summary';
export type * from './types';
