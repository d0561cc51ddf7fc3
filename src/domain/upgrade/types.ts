import type { LifeState } from '~/domain/compatibility/lifecycle';
import type { Component } from '~/domain/compatibility/lookup';
import type { PublishedLimit, VerdictKind } from '~/domain/compatibility/types';
import type { HopEvidence } from '~/schemas/path';
import type { Severity } from '~/schemas/severity';

/** A component of the reader's environment. The runtime is the main one unless another has its own. */
export interface PlanComponent extends Component {
  runtime: string;
}

/** All that defines a plan. It is in the address; ticks, notes and timings are not. */
export interface PlanInput {
  from: string;
  to: string;
  components: PlanComponent[];
  /** Runtimes in use besides the main one. */
  runtimes: string[];
  /** Id of content/vocabulary/topologies.yaml; `undefined` where not said. */
  topology: string | undefined;
  /** Feature id to yes or no. "Not sure" and "not asked" are the same: the id is absent. */
  answers: Record<string, boolean>;
  /** The stops between source and target, where the reader chose a path; `undefined` for the one that is suggested. */
  through: string[] | undefined;
}

/** A plan in full. Texts of changes and standard items are not in it: they stand in the page under their ids. */
export interface Plan {
  input: PlanInput;
  /** The reader's day, "YYYY-MM-DD": everything about ends of life holds for it. */
  today: string;
  summary: PlanSummary;
  direct: DirectUpgrade;
  /** The first is the one to show; others differ from it. Empty where there is no path: `direct` says why. */
  paths: PlanPath[];
  /** Index of the path that summary and checklist are about; -1 where there is none. */
  chosen: number;
  /** Most pressing first, then by release, then by area. */
  changes: AppliedChange[];
  /** Changes that another one stands for, so that each obligation is told once. */
  covered: CoveredChange[];
  ruledOut: RuledOut[];
  questions: PlanQuestion[];
  checklist: PlanChecklistItem[];
}

/** `open`: it can be done with a question to ask first; `blocked`: something must move before anything else can. */
export type Feasibility = 'clear' | 'open' | 'blocked' | 'no-path';

export interface PlanSummary {
  feasibility: Feasibility;
  /** One sentence: "3.2.0 to 4.5.0 goes in 2 hops, through 4.2.0." */
  headline: string;
  /** What must move, and when, one sentence each. */
  before: string[];
  together: string[];
  after: string[];
  /** What nobody has published, one sentence each. */
  unknown: string[];
  /** What stops the plan until it is done, one sentence each. */
  blocked: string[];
  counts: Record<Severity, number> & { conditional: number };
}

/** Whether one hop leads all the way, and if not, why and what would unblock it. */
export interface DirectUpgrade {
  evidence: HopEvidence;
  /** False where no source names the pair at all. */
  listed: boolean;
  needsSupport: boolean;
  /** Releases a source sends the upgrader through. */
  via: string[];
  /** One or two sentences. */
  reason: string;
  /** What would make the direct hop possible; `undefined` where nothing is in its way. */
  unblock: string | undefined;
}

/**
 * What a path is best at. `evidence`: the least of the way without a public statement, then the fewest hops;
 * `fewest-hops`; `bridged`: the fewest components that move in the same window as the product; `alive`: every stop was
 * tested with versions of the reader's components that are still supported today; `chosen`: the reader asked for it.
 */
export type PathMerit = 'evidence' | 'fewest-hops' | 'bridged' | 'alive' | 'chosen';

export interface PlanPath {
  /** `3.2.0>4.2.0>4.5.0`: stable key for choosing and comparing. */
  key: string;
  merits: PathMerit[];
  hops: PlanHop[];
  /** Releases in order, both ends included. */
  stops: string[];
  /** How many hops no public source documents or reports as tested. */
  openHops: number;
  /** Moves in all hops; `projects` counts a component that has no way on once, however many hops follow. */
  moves: { first: number; together: number; projects: number; unknown: number };
  /** Components that cannot stay, and that no version carries over: the plan stops until they are gone. */
  blocked: number;
  /** What it gives up against the first path, or gains, in one sentence. */
  note: string;
}

export interface PlanHop {
  from: string;
  to: string;
  evidence: HopEvidence;
  /** False where no source names the pair. */
  listed: boolean;
  needsSupport: boolean;
  /** True where stored sources contradict each other about it. */
  doubt: boolean;
  /** One step a component, in the order of the input. */
  steps: ComponentStep[];
  /** What to ask WSO2 Support about this hop; `undefined` where everything is public. */
  ask: string | undefined;
}

/**
 * What happens to a component in a hop: `keep`; `move-first`: on the old release, then upgrade; `move-together`: in the
 * same window; `product-change`: no version of the product is tested with the hop's target; `unknown`: a table is missing;
 * `unread`: its version could not be read, so nothing can be said.
 */
export type StepAction =
  'keep' | 'move-first' | 'move-together' | 'product-change' | 'unknown' | 'unread';

/** A product and a version of it. */
export interface ProductVersion {
  product: string;
  version: string;
  /** "PostgreSQL 16.2" */
  title: string;
}

export interface ComponentStep {
  runtime: string;
  category: string;
  action: StepAction;
  /** What runs before the hop. */
  have: ProductVersion;
  /** What runs after it. Equal to `have` for all but moves. */
  then: ProductVersion;
  /** How `have` stands with the release that is left, and with the one that is entered. */
  now: VerdictKind | undefined;
  atTarget: VerdictKind | undefined;
  /** For a move: how `then` stands with both ends. */
  bridge: { atSource: VerdictKind; atTarget: VerdictKind } | undefined;
  /** Other products that would do as well, the best version of each; only where the product may change. */
  alternatives: ProductVersion[];
  /** Releases whose table of this kind was not found, where that matters. */
  missing: string[];
  /** The life of `then` on the reader's day. */
  life: LifeState;
  /** Why the plan stops while it is so; `undefined` where it does not. */
  blocks: string | undefined;
  /** One or two sentences. */
  reason: string;
  /** Limits that warn about `then` with the release that is entered. */
  warnings: PublishedLimit[];
}

export interface AppliedChange {
  id: string;
  severity: Severity;
  introducedIn: string;
  area: string;
  /** Features it hangs on; empty where everybody is concerned. */
  features: string[];
  /** True where the reader has not said yes or no: shown with its condition first. */
  conditional: boolean;
  /** Why it applies, in a sentence: "4.0.0 brought it, and you use Analytics." */
  reason: string;
  /** Earlier changes it stands for: shown once, here. */
  covers: CoveredChange[];
}

/** A change that is left out, since a later one says the same or undoes it. */
export interface CoveredChange {
  id: string;
  /** The one that is shown in its place. */
  by: string;
  relation: 'repeated' | 'overtaken';
  /** A sentence. */
  because: string;
}

/** A change that an answer ruled out. */
export interface RuledOut {
  id: string;
  /** Features that were answered with no; ids. */
  features: string[];
  /** "You do not use Analytics." */
  reason: string;
}

export type PlanQuestion = ComponentQuestion | RuntimeQuestion | TopologyQuestion | FeatureQuestion;

interface Asked {
  /** Unique in the plan: `component.api-m.dbms`, `runtimes`, `topology`, `feature.analytics`. */
  id: string;
  /** Why it is asked: what its answer can change in this plan. One sentence. */
  why: string;
  answered: boolean;
}

export interface ComponentQuestion extends Asked {
  kind: 'component';
  runtime: string;
  category: string;
}

export interface RuntimeQuestion extends Asked {
  kind: 'runtimes';
  /** Ids that may be chosen. */
  runtimes: string[];
}

export interface TopologyQuestion extends Asked {
  kind: 'topology';
  topologies: string[];
}

export interface FeatureQuestion extends Asked {
  kind: 'feature';
  feature: string;
  /** How many changes of this plan hang on it, the most pressing severity among them. */
  changes: number;
  pressing: Severity;
}

/** Where an item of the checklist comes from. */
export type ChecklistOrigin =
  | { kind: 'standard'; item: string }
  | { kind: 'move'; step: ComponentStep; hop: HopEnds }
  | { kind: 'ask'; hop: HopEnds }
  | { kind: 'hop'; hop: HopEnds }
  | { kind: 'renew'; step: ComponentStep }
  | { kind: 'change'; change: string };

export interface HopEnds {
  from: string;
  to: string;
}

export interface PlanChecklistItem {
  /**
   * Permanent: the standard item's own id, `change.<id>`, `move.<runtime>.<category>.<product>.<from>-<to>`,
   * `ask.<from>-<to>`, `hop.<from>-<to>`, `renew.<runtime>.<category>.<product>`.
   */
  id: string;
  /** Id of a phase of content/checklist. */
  phase: string;
  /** Id of a group of that phase. */
  group: string;
  origin: ChecklistOrigin;
  /** The title, where the plan words it; absent for standard items and changes, whose title stands in the page. */
  title: string | undefined;
  /** Why and how, where the plan words it. */
  detail: string | undefined;
  severity: Severity | undefined;
  /** Differs from the one it was ticked with where its text has changed since. */
  fingerprint: string;
}
