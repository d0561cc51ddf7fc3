import { entryOf } from '~/domain/join';
import type { BookedWindow, SavedPlan } from './saved';

/** A step of the cutover with the times that rehearsals took. */
export interface WindowStep {
  id: string;
  title: string;
  /** Minutes by rehearsal, in the order of the rehearsals; `undefined` where it was not measured. */
  measured: (number | undefined)[];
  /** The longest of them: what the sum reckons with. `undefined` where none was measured. */
  minutes: number | undefined;
  /** When it begins and ends, in milliseconds since 1970, where a window is booked and all steps before are measured. */
  begins: number | undefined;
  ends: number | undefined;
}

export interface CutoverWindow {
  steps: WindowStep[];
  /** Minutes of all measured steps. */
  sum: number;
  /** How many steps nobody has measured: the sum is too small by them. */
  unmeasured: number;
  /** Where a window is booked. */
  booked:
    | (BookedWindow & {
        end: number;
        /** Minutes between the last step and the end of the window; negative where it does not fit. */
        margin: number;
        /** After this moment the way back no longer fits into the window; before its start where it never does. */
        latestReturn: number;
        /** Minutes by which the way back is longer than the window; 0 where it fits. */
        backTooLong: number;
        /** The last step that ends before it, or `undefined` where none does. */
        lastStepBefore: string | undefined;
      })
    | null;
}

const MINUTE = 60_000;

/** Rehearsals that somebody has timed: "r1", "r2", … in order; at least one, so that there is a column to fill. */
export function rehearsalsOf(plan: SavedPlan): string[] {
  const numbers = Object.entries(plan.timings).flatMap(([key, { value }]) => {
    const number = /^r([1-9]\d?)\./.exec(key)?.[1];
    return number !== undefined && value !== null ? [Number(number)] : [];
  });
  return Array.from({ length: Math.max(1, ...numbers) }, (_, index) => `r${String(index + 1)}`);
}

/** The steps of the cutover with their times, their sum, and what it means for the booked window. */
export function cutoverWindow(
  plan: SavedPlan,
  steps: readonly { id: string; title: string }[],
): CutoverWindow {
  const rehearsals = rehearsalsOf(plan);
  const booked = plan.window.value;
  let clock: number | undefined = booked?.start;
  const timed = steps.map(({ id, title }): WindowStep => {
    const measured = rehearsals.map(
      (rehearsal) => entryOf(plan.timings, `${rehearsal}.${id}`)?.value ?? undefined,
    );
    const known = measured.filter((minutes) => minutes !== undefined);
    const minutes = known.length > 0 ? Math.max(...known) : undefined;
    const begins = clock;
    clock = clock === undefined || minutes === undefined ? undefined : clock + minutes * MINUTE;
    return { id, title, measured, minutes, begins, ends: clock };
  });
  const sum = timed.reduce((total, { minutes }) => total + (minutes ?? 0), 0);
  const unmeasured = timed.filter(({ minutes }) => minutes === undefined).length;
  if (!booked) return { steps: timed, sum, unmeasured, booked };
  const end = booked.start + booked.minutes * MINUTE;
  const latestReturn = end - booked.back * MINUTE;
  return {
    steps: timed,
    sum,
    unmeasured,
    booked: {
      ...booked,
      end,
      margin: booked.minutes - sum,
      latestReturn,
      backTooLong: Math.max(0, booked.back - booked.minutes),
      lastStepBefore: timed.findLast(({ ends }) => ends !== undefined && ends <= latestReturn)?.id,
    },
  };
}
