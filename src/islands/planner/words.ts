import { signal } from '@preact/signals';
import { readAtOnce } from '~/browser/print';
import { entryOf } from '~/domain/join';
import type { ItemText } from '~/domain/upgrade/exports/runbook';
import { wordsSource } from './model';

/**
 * The words of items. Titles stand in the page (titles.ts); the rest is loaded when somebody opens an item, exports or prints. The file
 * is written by pages/upgrade/words.json.ts.
 */
export interface PlanWords {
  /** By the id of the plan's item. `page` is a path of this site. */
  items: Record<string, ItemText>;
  /** The text for WSO2 Support, with marks. */
  support: string;
}

export const words = signal<PlanWords | undefined>(undefined);
export const missing = signal(false);
/** Whether the words of every item are shown, for paper. */
export const unfolded = signal(false);
let loading: Promise<PlanWords | undefined> | undefined;

/** Loads the words once; after a failure the next call tries again. */
export function loadWords(): Promise<PlanWords | undefined> {
  loading ??= fetch(wordsSource())
    .then(async (response) => {
      if (!response.ok) throw new Error(`The words answered ${String(response.status)}`);
      return take((await response.json()) as PlanWords);
    })
    .catch(() => {
      loading = undefined;
      missing.value = true;
      return undefined;
    });
  return loading;
}

function take(read: PlanWords): PlanWords {
  words.value = read;
  missing.value = false;
  return read;
}

/** Has the words here when it returns, where they can be had: paper does not wait. */
export function loadWordsAtOnce(): void {
  if (words.value) return;
  const text = readAtOnce(wordsSource());
  if (text === undefined) missing.value = true;
  else take(JSON.parse(text) as PlanWords);
}

export const wordsOf = (id: string): ItemText | undefined =>
  words.value && entryOf(words.value.items, id);

/** The rows of changes that the server wrote (components/upgrade/Changes.astro). */
export const CHANGE_ROWS = '.plan-changes li[id^="change-"]';
export const idOfRow = ({ id }: Element): string => id.slice('change-'.length);
