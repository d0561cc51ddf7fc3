import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { keepSame } from '~/domain/same';

/** A computed signal of plain data that changes only where its value does: parts that are as before stay the same objects. */
export function derived<T>(work: () => T): ReadonlySignal<T> {
  let last: T | undefined;
  return computed(() => (last = keepSame(last, work())));
}

/** The same for one component: it is drawn anew only when what it shows has changed. */
export const useDerived = <T>(work: () => T, inputs: readonly unknown[]): T =>
  useMemo(() => derived(work), inputs).value;
