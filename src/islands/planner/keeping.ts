import { currentAnchor } from '~/browser/address';
import { isStored } from '~/browser/storage';

/** When the part that keeps, ticks, shares and exports is loaded: never before somebody needs it. */

/** The key of the stored plans, without prefix, with the version of their shape. */
export const PLANS_KEY = 'plans.1';

let started: Promise<typeof import('./keep')> | undefined;

/** Loads and starts it once. */
export function keeping(): Promise<typeof import('./keep')> {
  started ??= import('./keep').then((keep) => {
    keep.startKeeping();
    return keep;
  });
  return started;
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
