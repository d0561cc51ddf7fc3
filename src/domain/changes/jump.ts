import { compareReleases, inRange } from '~/domain/releases';

/** Where a change lies among the releases; ranges as in src/schemas/shared.ts. */
export interface Placed {
  introducedIn: string;
  /** The releases that one comes from to meet it. */
  from: string;
  /** The releases that one goes to, where it is not all from the one that brought it. */
  target?: string | undefined;
  /** Later releases that brought more of it. */
  steps?: readonly string[] | undefined;
}

/*
 * The rules of a jump (src/domain/README.md, "Changes that apply to a plan"), whatever the features in use.
 */

/** Whether a release is older than the one that brought the change. */
export const isNewTo = ({ introducedIn }: Placed, release: string): boolean =>
  compareReleases(release, introducedIn) < 0;

/** Whether who goes to a release has the change behind. */
export const isReached = (change: Placed, to: string): boolean =>
  !isNewTo(change, to) && (change.target === undefined || inRange(to, change.target));

/** The later releases on the way that brought more of a change. */
export const stepsAhead = (
  { steps = [] }: Placed,
  from: string,
  to: string | undefined,
): string[] =>
  steps.filter(
    (step) =>
      compareReleases(from, step) < 0 && (to === undefined || compareReleases(step, to) <= 0),
  );

/**
 * Whether who leaves a release has the change ahead. Some changes span releases: what was brought before still lies
 * ahead of whoever leaves its range, or meets a further step of it.
 */
export const isAhead = (change: Placed, from: string, to: string | undefined): boolean =>
  inRange(from, change.from) &&
  (isNewTo(change, from) ||
    (to !== undefined && !inRange(to, change.from)) ||
    stepsAhead(change, from, to).length > 0);
