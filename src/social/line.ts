import type { ReleaseEntry } from '~/queries/releases';
import type { Card } from './card';

/**
 * The dated releases on a line of days, as a card draws them.
 * @param here the release that the card is about; one without a date has no point
 */
export function releaseLine(releases: readonly ReleaseEntry[], here?: string): Card['line'] {
  const dated = releases.flatMap(({ id, data }) =>
    data.released.date ? [{ id, time: Date.parse(data.released.date) }] : [],
  );
  const times = dated.map(({ time }) => time);
  const start = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - start);
  return dated.map(({ id, time }) => ({ at: ((time - start) / span) * 100, here: id === here }));
}
