import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { whenNobodyTypes } from '~/browser/typing';
import { atOnce } from './model';

/** Milliseconds that a step may take: a key that comes meanwhile waits for its end. */
const AT_MOST = 8;
/** How much larger a step may grow where the machine is fast. */
const LARGEST = 16;

/**
 * How much of something long is drawn so far: a little at first, more whenever nobody types and the browser has nothing
 * else to do, and all of it once the reader has asked for something in it.
 * @param of where it is another, drawing begins anew
 */
export function useGradually(all: number, of?: unknown): number {
  const pace = useRef({ step: 1, began: 0 });
  const drawn = useSignal({ of, count: 1 });
  const soFar = drawn.value.of === of ? drawn.value.count : pace.current.step;
  const count = atOnce.value ? all : Math.min(soFar, all);
  useLayoutEffect(() => {
    const { step, began } = pace.current;
    if (began === 0) return;
    const took = performance.now() - began;
    pace.current = { step: nextStep(step, took), began: 0 };
  }, [count]);
  useEffect(() => {
    if (count < all) {
      return whenNobodyTypes(() => {
        pace.current.began = performance.now();
        drawn.value = { of, count: count + pace.current.step };
      });
    }
    // What came at once stays when the next answer comes.
    if (atOnce.peek()) drawn.value = { of, count };
    return undefined;
  }, [count, all, of]);
  return count;
}

function nextStep(step: number, took: number): number {
  if (took > AT_MOST) return Math.max(1, Math.floor(step / 2));
  return took < AT_MOST / 4 ? Math.min(LARGEST, step * 2) : step;
}

/**
 * The entries of a list, drawn gradually: an entry is drawn once, and where it is new under an id that is known, what was
 * drawn of the old one stays until then.
 */
export function useDrawn<T extends { id: string }>(
  list: readonly T[],
  draw: (one: T) => VNode,
): VNode[] {
  const nodes = useRef(new WeakMap<T, VNode>());
  const byId = useRef(new Map<string, VNode>());
  const task = useRef<{ of: readonly T[]; missing: readonly T[] }>({ of: [], missing: [] });
  if (task.current.of !== list) {
    task.current = { of: list, missing: list.filter((one) => !nodes.current.has(one)) };
  }
  const { missing } = task.current;
  const count = useGradually(missing.length, list);
  for (const one of missing.slice(0, count)) {
    if (!nodes.current.has(one)) nodes.current.set(one, draw(one));
  }
  const shown = list.flatMap((one): [string, VNode][] => {
    const node = nodes.current.get(one) ?? byId.current.get(one.id);
    return node ? [[one.id, node]] : [];
  });
  byId.current = new Map(shown);
  return shown.map(([, node]) => node);
}
