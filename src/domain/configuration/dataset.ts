import { isIdentityKey } from './timeline';
import type { SourcedNote } from './file/findings';
import type { Sign, Timeline } from './types';

/** What a file is checked against: plain data, without the keys of the identity layer, which few files set. */
export interface CheckData {
  timeline: Timeline;
  notes: SourcedNote[];
  /** What a file tells of itself. */
  signs: Sign[];
  /** Ids of sources by release. */
  sources: Record<string, string[]>;
  /** Ids of sources in the order of the page's list, which numbers them from 1. */
  cited: string[];
}

/** The identity layer: the rest of the timeline's keys. */
export interface IdentityData {
  keys: Timeline['keys'];
}

/** Parts the keys of the identity layer from the others. */
export function partIdentity(timeline: Timeline): { product: Timeline; identity: IdentityData } {
  const product: Timeline['keys'] = {};
  const identity: Timeline['keys'] = {};
  for (const [key, history] of Object.entries(timeline.keys)) {
    (isIdentityKey(history) ? identity : product)[key] = history;
  }
  return { product: { ...timeline, keys: product }, identity: { keys: identity } };
}

/** Puts the identity layer back. */
export function joinIdentity(product: Timeline, { keys }: IdentityData): Timeline {
  return { ...product, keys: { ...product.keys, ...keys } };
}
