import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { whenNobodyTypes } from '~/browser/typing';
import { atOnce } from './model';

/**
 * How much of something long is drawn so far: a little at first, more whenever nobody types and the browser has nothing
 * else to do, and all of it once the reader has asked for something in it.
 * @param step so much that a key that comes meanwhile does not wait long
 * @param of where it is another, drawing begins anew
 */
export function useGradually(all: number, step: number, of?: unknown): number {
  const drawn = useSignal({ of, count: step });
  const soFar = drawn.value.of === of ? drawn.value.count : step;
  const count = atOnce.value ? all : Math.min(soFar, all);
  useEffect(
    () =>
      count === all
        ? undefined
        : whenNobodyTypes(() => {
            drawn.value = { of, count: count + step };
          }),
    [count, all, of],
  );
  return count;
}

/**
 * The entries of a list, drawn gradually; one that is not yet drawn again stays as it was.
 * @param draw gives the same node for the same entry, and nodes of one key for what is one and the same
 */
export function useDrawn<T>(list: readonly T[], step: number, draw: (one: T) => VNode): VNode[] {
  const before = useRef<VNode[]>([]);
  const count = useGradually(list.length, step, list);
  const fresh = list.slice(0, count).map(draw);
  const keys = new Set<unknown>(fresh.map(({ key }): unknown => key));
  const stale = count < list.length ? before.current.filter(({ key }) => !keys.has(key)) : [];
  before.current = [...fresh, ...stale];
  return before.current;
}
