import { compareReleases } from '~/domain/releases';
import type { Problem } from '../../support/problems';
import { entriesOf, textsOf, type Rule } from './rule';

/** Days that lie in the past when they are written. */
const PAST = new Set(['read', 'date', 'published', 'updated', 'since']);
const OLDEST = '2000-01-01';

/** Days that exist (the schema sees to that) and that also make sense beside each other. */
export const dates: Rule = (content) => [
  ...plausible(content),
  ...lifeCycles(content),
  ...releaseOrder(content),
];

/**
 * A day in the past is no older than the web and no more than a year younger than every other file's: two files have
 * to agree on the year before it is believed. So a slip such as 2062 is found without a look at the clock.
 */
function plausible(content: Parameters<Rule>[0]): Problem[] {
  const days = entriesOf(content).flatMap(({ file, id, data }) =>
    textsOf(data)
      .filter(({ key, value }) => PAST.has(key) && /^\d{4}-\d\d-\d\d$/.test(value))
      .map(({ field, value }) => ({ file, id, field, value })),
  );
  const newest = days.reduce((last, { value }) => (value > last ? value : last), '');
  const entriesWithNewest = new Set(
    days.filter(({ value }) => value === newest).map(({ file, id }) => `${file}#${id}`),
  );
  const second =
    entriesWithNewest.size > 1
      ? newest
      : days.reduce((last, { value }) => (value < newest && value > last ? value : last), OLDEST);
  return days.flatMap(({ file, id, field, value }) => {
    if (value < OLDEST) {
      return [
        { file, id, field, value, wrong: `is older than ${OLDEST}`, write: 'correct the year' },
      ];
    }
    if (second !== OLDEST && value > yearAfter(second)) {
      return [
        {
          file,
          id,
          field,
          value,
          wrong: `is more than a year later than every other day of the content (${second})`,
          write: 'correct the year',
        },
      ];
    }
    return [];
  });
}

const yearAfter = (day: string): string => `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;

/** A line is released, then ends, then ends for those who pay. */
function lifeCycles(content: Parameters<Rule>[0]): Problem[] {
  return content.products.flatMap(({ file, id, data }) =>
    (data.lifecycle?.cycles ?? []).flatMap(({ line, released, endOfLife, extendedUntil }) => {
      const field = `lifecycle.cycles.${line}`;
      return [
        ...(released !== null && endOfLife !== null && endOfLife < released
          ? [
              {
                file,
                id,
                field: `${field}.endOfLife`,
                value: endOfLife,
                wrong: `is before its release (${released})`,
              },
            ]
          : []),
        ...(endOfLife !== null && extendedUntil !== null && extendedUntil < endOfLife
          ? [
              {
                file,
                id,
                field: `${field}.extendedUntil`,
                value: extendedUntil,
                wrong: `is before the end of life it extends (${endOfLife})`,
              },
            ]
          : []),
      ].map((problem) => ({ ...problem, write: 'read the dates again in the source' }));
    }),
  );
}

/** A later version has a later date, and no release is dated after the day its sources were read. */
function releaseOrder(content: Parameters<Rule>[0]): Problem[] {
  const read = new Map(content.sources.map(({ id, data }) => [id, data.read]));
  const ordered = content.releases.toSorted((a, b) => compareReleases(a.id, b.id));
  let before: { id: string; date: string } | undefined;
  return ordered.flatMap(({ file, id, data }) => {
    const { date } = data.released;
    if (date === null) return [];
    const at = { file, id, field: 'released.date', value: date };
    const lastRead =
      data.sources
        .map((source) => read.get(source) ?? '')
        .sort()
        .at(-1) ?? '';
    const problems: Problem[] = [];
    if (before && date < before.date) {
      problems.push({
        ...at,
        wrong: `is before the date of the older ${before.id} (${before.date})`,
        write: 'correct one of them',
      });
    }
    if (lastRead !== '' && date > lastRead) {
      problems.push({
        ...at,
        wrong: `is after the day its sources were read (${lastRead})`,
        write: 'correct the date, or read a source that knows it',
      });
    }
    before = { id, date };
    return problems;
  });
}
