import {
  type Detection,
  type DetectionData,
  type DetectionVocabulary,
  type Found,
  type oldOf,
} from '~/domain/detect';
import type { Planner } from '~/domain/upgrade';

/** What the panel that reads pasted output works with, and the words it uses. */

let data: DetectionData | undefined;

/** Loads once how output is read; the file is written by pages/upgrade/detect.json.ts. */
export async function loadRules(): Promise<void> {
  const source = document.querySelector<HTMLElement>('[data-planner]')?.dataset['detect'] ?? '';
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered ${String(response.status)}`);
  data = (await response.json()) as DetectionData;
}

/** What is read, for people. */
export const understood = (): Pick<DetectionData, 'outputs' | 'settings'> =>
  data ?? { outputs: [], settings: [] };

const vocabularies = new WeakMap<Planner, DetectionVocabulary>();

export function vocabularyOf(planner: Planner): DetectionVocabulary {
  const { products, releases } = planner.data.lookup;
  const vocabulary = vocabularies.get(planner) ?? { rules: data?.rules ?? [], products, releases };
  vocabularies.set(planner, vocabulary);
  return vocabulary;
}

export function inShort(reading: Detection | string): string {
  if (typeof reading === 'string') return reading.replaceAll('`', '');
  const { found, notRead } = reading;
  return `${counted(found.length, 'thing')} read, ${counted(notRead.length, 'place')} not recognised.`;
}

export const counted = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

const nameOf = (planner: Planner, id: string): string => {
  const product = planner.products.get(id);
  return product?.shortName ?? product?.name ?? id;
};

/** One thing that was read: "DBMS: MySQL 8.0.36". */
export function titleOf(planner: Planner, one: Found): string {
  switch (one.what) {
    case 'component': {
      const kind = planner.categoryNames.get(one.category) ?? one.category;
      const version = one.version === '' ? ', version not told' : ` ${one.version}`;
      return `${kind}: ${nameOf(planner, one.product)}${version}`;
    }
    case 'release':
      return `Release ${one.release}`;
    case 'feature':
      return `${planner.features.get(one.feature)?.name ?? one.feature}: yes`;
    case 'configuration':
      return one.value === '' ? one.title : `${one.title}: ${one.value}`;
  }
}

/** The answer that would give way: "your MySQL 5.7". */
export function oldTitle(planner: Planner, old: ReturnType<typeof oldOf>): string {
  if (old.kind === 'answer') return `your ${old.yes ? 'yes' : 'no'}`;
  if (old.kind !== 'components') return '';
  return `your ${old.components
    .map(({ product, version }) => `${nameOf(planner, product)} ${version}`.trim())
    .join(' and ')}`;
}
