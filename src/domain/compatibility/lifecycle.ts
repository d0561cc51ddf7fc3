import type { ComponentProduct, LifeCycle } from '~/domain/versions';

/** Where a line stands in its maker's life cycle on a day. */
export type LifeState =
  { state: 'past' | 'alive'; date: string; extendedUntil: string | null } | { state: 'unknown' };

/** The makers' dates of a line, or `undefined` where none were collected. */
export function cycleOf(product: ComponentProduct, line: string): LifeCycle | undefined {
  return product.cycles.find((cycle) => cycle.line === line);
}

/**
 * Whether a line is past its own end of life.
 * @param today "YYYY-MM-DD": the reader's day, never the day of the build
 */
export function lifeOn(product: ComponentProduct, line: string, today: string): LifeState {
  const cycle = cycleOf(product, line);
  if (!cycle?.endOfLife) return { state: 'unknown' };
  return {
    state: cycle.endOfLife < today ? 'past' : 'alive',
    date: cycle.endOfLife,
    extendedUntil: cycle.extendedUntil,
  };
}

/** A day as "YYYY-MM-DD" in the reader's own time zone. */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
