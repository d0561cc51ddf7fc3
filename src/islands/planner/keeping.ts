import { currentAnchor } from '~/browser/address';
import { isStored } from '~/browser/storage';

/** When the part that keeps, ticks, shares and exports is loaded and started: never before somebody needs it. */

/** The key of the stored plans, without prefix, with the version of their shape. */
export const PLANS_KEY = 'plans.1';

type Keep = typeof import('./keep');

let loaded: Keep | undefined;
let started = false;

/** Loads it without starting it: drawing the list takes time that answers need. */
export async function loadKeeping(): Promise<Keep> {
  loaded = await import('./keep');
  return loaded;
}

/** Loads and starts it once. */
export const keeping = async (): Promise<Keep> => start(await loadKeeping());

/** Starts it where it is loaded, for what cannot wait. */
export const keepingAtOnce = (): Keep | undefined => loaded && start(loaded);

function start(keep: Keep): Keep {
  if (!started) {
    started = true;
    keep.startKeeping();
  }
  return keep;
}

/** Where plans are stored, or the address names or carries one, ticks must be there at once. */
export const mustKeepNow = (): boolean =>
  /^(?:saved|plan)=/.test(currentAnchor()) || isStored(PLANS_KEY);

/** Calls back when a place of the page comes near the window. */
export function whenNear(place: string, callback: () => void): void {
  const element = document.querySelector(`[data-plan-${place}]`);
  if (!element) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: '100% 0%' },
  );
  observer.observe(element);
}
