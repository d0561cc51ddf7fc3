import { whenIdle } from './idle';

/** Milliseconds after which somebody who types has stopped, where what waits for that is done quickly, and at most. */
const SHORTEST = 250;
const LONGEST = 1000;
/**
 * And the more, the longer it takes: a key that meets it waits for the rest of it and for the layout of what it drew. So
 * a slow machine with a long file takes a longer pause for the end of typing than a fast one with a short file.
 */
const TIMES = 25;

let lastKey = -Infinity;
/** How long what waited has usually taken, in milliseconds: a running mean. */
let usual = 0;
let follows = false;

/**
 * Calls back once nobody is typing and the browser has nothing else to do: what is drawn between two keys holds up the
 * second. Gives back what calls it off.
 */
export function whenNobodyTypes(callback: () => void): () => void {
  follow();
  let callOff: () => void;
  const wait = (): void => {
    const left = leftToWait();
    if (left > 0) {
      const timer = setTimeout(wait, left);
      callOff = () => {
        clearTimeout(timer);
      };
    } else callOff = whenIdle(go);
  };
  const go = (): void => {
    if (leftToWait() > 0) wait();
    else {
      measure();
      callback();
    }
  };
  wait();
  return () => {
    callOff();
  };
}

const leftToWait = (): number =>
  lastKey + Math.min(LONGEST, Math.max(SHORTEST, TIMES * usual)) - performance.now();

/** Takes in how long what is done now keeps the browser, with what is drawn at its end. */
function measure(): void {
  const start = performance.now();
  setTimeout(() => {
    usual += (performance.now() - start - usual) / 4;
  });
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
