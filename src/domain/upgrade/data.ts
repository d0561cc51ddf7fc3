import type { LookupData } from '~/domain/compatibility/dataset';
import type { PlanItemKind } from '~/schemas/checklist';
import type { HopEvidence } from '~/schemas/path';
import type { Severity } from '~/schemas/severity';

/** Everything a plan is made of: plain data in two files, so that a page that only looks up loads one. */
export interface PlanData {
  lookup: LookupData;
  facts: PlanFacts;
}

/** What a plan needs besides the lookup's data. Texts of changes and of standard items stay in the page. */
export interface PlanFacts {
  mainRuntime: string;
  /** All runtimes; those with tables of their own stand in the lookup's data. */
  runtimes: { id: string; name: string }[];
  /** Rules of the categories a reader is asked for. */
  categories: CategoryRule[];
  hops: HopFact[];
  /** Words about each kind of evidence of a hop. */
  evidence: EvidenceWords[];
  /** In the order a plan shows them where severity and release are equal: by area. */
  changes: ChangeFact[];
  features: FeatureFact[];
  topologies: TopologyFact[];
  /** Environments that have a checklist of their own, in the order they are upgraded. */
  tracks: { id: string; name: string }[];
  areas: { id: string; name: string }[];
  /** Phases of the standard checklist in order, with the groups and items of each. */
  checklist: PhaseFact[];
  /** Releases whose changes nobody collected: an empty list says nothing for them. */
  notCollected: string[];
}

export interface CategoryRule {
  id: string;
  /** Why a plan stops while a version is not tested with the target; `null` where it does not. */
  blocks: string | null;
  productMayChange: boolean;
}

export interface EvidenceWords {
  id: HopEvidence;
  name: string;
  description: string;
  /** With {from} and {to}. */
  ask: string | null;
}

/** A pair that a public source speaks of. */
export interface HopFact {
  from: string;
  to: string;
  evidence: HopEvidence;
  via: string[];
  needsSupport: boolean;
  doubt: boolean;
}

export interface ChangeFact {
  id: string;
  introducedIn: string;
  severity: Severity;
  area: string;
  from: string;
  target?: string;
  steps?: string[];
  features: string[];
  repeats: string[];
  overtakes: { change: string; because: string }[];
  /** Of its title, condition and action. */
  fingerprint: string;
}

export interface FeatureFact {
  id: string;
  name: string;
  question: string;
  findOut: string;
  area: string;
  component?: { category: string; product: string };
}

/** A way to run the product, and what it says about features, so that nothing is asked twice. */
export interface TopologyFact {
  id: string;
  name: string;
  description: string;
  yes: string[];
  no: string[];
}

export interface PhaseFact {
  id: string;
  title: string;
  groups: {
    id: string;
    title: string;
    takes: PlanItemKind[];
    items: { id: string; fingerprint: string }[];
  }[];
}

/** A short hash of a text (FNV-1a, 32 bits): tells whether it has changed, and nothing more. */
export function fingerprintOf(...texts: string[]): string {
  let hash = 0x811c9dc5;
  for (const char of texts.join('\u0000')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
