import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { inTurn } from '~/browser/after-paint';

/** Draws what it holds in a frame of its own, after what came before it: the planner starts without holding up its reader. */
export function InTurn({ children }: { children: ComponentChildren }) {
  const [drawn, draw] = useState(false);
  useLayoutEffect(() => {
    inTurn(() => {
      draw(true);
    });
  }, []);
  return drawn ? <>{children}</> : null;
}
