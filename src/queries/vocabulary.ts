import { getCollection } from 'astro:content';
import type {
  Category,
  HopEvidenceTerm,
  Runtime,
  Stage,
  Term,
  Topology,
} from '~/schemas/vocabulary';

type TermKind = 'areas' | 'bases' | 'distributions' | 'supportStatuses' | 'tracks';

/** Collections come in no order of their own: the vocabulary's is authored. */
const inOrder = <T extends { order: number }>(entries: { data: T }[]): T[] =>
  entries.map(({ data }) => data).sort((a, b) => a.order - b.order);

/** Kinds of component, in order. */
export const getCategories = async (): Promise<Category[]> =>
  inOrder(await getCollection('categories'));

/** Parts of the product with tables of their own, in order. */
export const getRuntimes = async (): Promise<Runtime[]> => inOrder(await getCollection('runtimes'));

/** A list of terms, in order. */
export const getTerms = async (kind: TermKind): Promise<Term[]> =>
  inOrder<Term>(await getCollection(kind));

/** Stages of an upgrade, in order. */
export const getStages = async (): Promise<Stage[]> => inOrder(await getCollection('stages'));

/** Ways to run the product, in order. */
export const getTopologies = async (): Promise<Topology[]> =>
  inOrder(await getCollection('topologies'));

/** Kinds of evidence of a hop, best first. */
export const getHopEvidence = async (): Promise<HopEvidenceTerm[]> =>
  inOrder(await getCollection('hopEvidence'));
