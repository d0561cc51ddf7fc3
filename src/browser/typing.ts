import { whenIdle } from './idle';

/** How long nobody has typed when somebody has stopped. */
const PAUSE = 250;

let lastKey = -Infinity;
let follows = false;

/**
 * Calls back once nobody is typing and the browser has nothing else to do: what is drawn between two keys holds up the
 * second. Gives back what calls it off.
 */
export function whenNobodyTypes(callback: () => void): () => void {
  follow();
  let callOff: () => void;
  const wait = (): void => {
    const left = lastKey + PAUSE - performance.now();
    if (left > 0) {
      const timer = setTimeout(wait, left);
      callOff = () => {
        clearTimeout(timer);
      };
    } else callOff = whenIdle(go);
  };
  const go = (): void => {
    if (lastKey + PAUSE > performance.now()) wait();
    else callback();
  };
  wait();
  return () => {
    callOff();
  };
}

function follow(): void {
  if (follows) return;
  follows = true;
  // Keys that only move the focus are no typing: what they lead to must be there.
  addEventListener(
    'beforeinput',
    () => {
      lastKey = performance.now();
    },
    { capture: true, passive: true },
  );
}
