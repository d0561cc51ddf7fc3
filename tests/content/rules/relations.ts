import { compareReleases, inRange } from '~/domain/releases';
import type { Problem } from '../../support/problems';
import { repeated, type Rule } from './rule';

/** Ranges hold a release, changes relate to earlier ones, and lists have one order. */
export const relations: Rule = (content) => {
  const releases = content.releases.map(({ id }) => id);
  const changes = new Map(content.changes.map(({ id, data }) => [id, data]));
  const emptyRange = (
    file: string,
    id: string,
    field: string,
    range: string | undefined,
  ): Problem[] =>
    range === undefined || releases.some((release) => inRange(release, range))
      ? []
      : [{ file, id, field, value: range, wrong: 'holds no release', write: 'correct the range' }];
  return [
    ...content.limits.flatMap(({ file, id, data }) =>
      emptyRange(file, id, 'releases', data.releases),
    ),
    ...content.changes.flatMap(({ file, id, data }) => [
      ...emptyRange(file, id, 'from', data.from),
      ...emptyRange(file, id, 'target', data.target),
      ...[...(data.repeats ?? []), ...(data.overtakes ?? []).map(({ change }) => change)].flatMap(
        (earlier) => {
          const other = changes.get(earlier);
          if (
            earlier !== id &&
            (!other || compareReleases(other.introducedIn, data.introducedIn) <= 0)
          )
            return [];
          return [
            {
              file,
              id,
              field: data.repeats?.includes(earlier) ? 'repeats' : 'overtakes',
              value: earlier,
              wrong:
                earlier === id
                  ? 'is this change itself'
                  : `is of the later ${other?.introducedIn ?? ''}`,
              write: 'name an earlier change; write the relation into the later of the two',
            },
          ];
        },
      ),
      ...(data.repeats ?? []).flatMap((earlier) =>
        changes.get(earlier)?.repeats?.includes(id)
          ? [
              {
                file,
                id,
                field: 'repeats',
                value: earlier,
                wrong: 'repeats this one in turn',
                write: 'keep one direction',
              },
            ]
          : [],
      ),
    ]),
    ...orders(content.areas),
    ...orders(content.runtimes),
    ...orders(content.categories),
    ...orders(content.distributions),
    ...orders(content.bases),
    ...orders(content.stages),
    ...orders(content.supportStatuses),
    ...orders(content.tracks),
    ...orders(content.topologies),
    ...orders(content.hopEvidence),
    ...orders(content.checklist),
    ...orders(content.guide),
    ...mainRuntime(content),
    ...addresses(content),
  ];
};

function orders(entries: { file: string; id: string; data: { order: number } }[]): Problem[] {
  return repeated(entries.map(({ data }) => data.order)).flatMap((order) => {
    const last = entries.findLast(({ data }) => data.order === order);
    return last
      ? [
          {
            file: last.file,
            id: last.id,
            field: 'order',
            value: order,
            wrong: 'is taken',
            write: 'number the entries 1, 2, 3',
          },
        ]
      : [];
  });
}

const mainRuntime = (content: Parameters<Rule>[0]): Problem[] => {
  const main = content.runtimes.filter(({ data }) => data.main);
  return main.length === 1
    ? []
    : content.runtimes.slice(0, 1).map(({ file, id }) => ({
        file,
        id,
        field: 'main',
        value: main.map((runtime) => runtime.id),
        wrong: 'is not exactly one runtime',
        write: 'set it for the one whose anchors carry no prefix',
      }));
};

const addresses = (content: Parameters<Rule>[0]): Problem[] =>
  (['anchor', 'queryKey'] as const).flatMap((field) =>
    repeated(content.categories.map(({ data }) => data[field])).map((value) => ({
      file: 'content/vocabulary/categories.yaml',
      id: content.categories.findLast(({ data }) => data[field] === value)?.id ?? '',
      field,
      value,
      wrong: 'is taken by another category',
      write: 'give each its own; addresses depend on it',
    })),
  );
