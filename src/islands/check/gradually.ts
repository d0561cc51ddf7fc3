import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { whenNobodyTypes } from '~/browser/typing';

/**
 * How much of something long is drawn so far: a little at first, more whenever nobody types and the browser has nothing
 * else to do.
 * @param of where it is another, drawing begins anew
 */
export function useGradually(all: number, step: number, of?: unknown): number {
  const drawn = useSignal({ of, count: step });
  const count = Math.min(drawn.value.of === of ? drawn.value.count : step, all);
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
