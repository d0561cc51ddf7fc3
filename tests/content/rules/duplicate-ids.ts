import type { Problem } from '../../support/problems';
import { repeated, type Rule } from './rule';

/** An id names one thing: in its collection, over all checklist phases, and within one table. */
export const duplicateIds: Rule = (content) => [
  ...Object.values(content).flatMap((entries) =>
    repeated(entries.map(({ id }) => id)).map((id): Problem => {
      const files = entries.filter((entry) => entry.id === id).map(({ file }) => file);
      return problem(files.at(-1) ?? '', id, 'id', id, `is taken by ${files[0] ?? ''}`);
    }),
  ),
  ...duplicateItems(content),
  ...content.compatibility.flatMap(({ file, id, data }) => [
    ...data.tables.flatMap(({ runtime, category, rows }) =>
      repeated(rows.map((row) => row.id)).map((row) =>
        problem(file, id, `tables.${runtime}/${category}`, row, 'names two rows of this table'),
      ),
    ),
    ...repeated(data.tables.map(({ runtime, category }) => `${runtime}/${category}`)).map((table) =>
      problem(file, id, 'tables', table, 'has two tables', 'join them'),
    ),
    ...repeated(data.evidence.map((one) => one.id)).map((one) =>
      problem(file, id, 'evidence', one, 'names two pieces of evidence'),
    ),
    ...repeated(data.anomalies.map((one) => one.id)).map((one) =>
      problem(file, id, 'anomalies', one, 'names two anomalies'),
    ),
  ]),
  ...content.paths.flatMap(({ file, id, data }) =>
    repeated(data.hops.map(({ from }) => from)).map((from) =>
      problem(file, id, 'hops', from, 'has two hops to this target', 'join them'),
    ),
  ),
  ...content.products.flatMap(({ file, id, data }) =>
    repeated((data.lifecycle?.cycles ?? []).map(({ line }) => line)).map((line) =>
      problem(file, id, 'lifecycle.cycles', line, 'is a line with two life cycles', 'keep one'),
    ),
  ),
];

/** Items and groups, present and retired: ticks are stored under the id alone. */
const duplicateItems = (content: Parameters<Rule>[0]): Problem[] => {
  const items = content.checklist.flatMap(({ file, id: phase, data }) => [
    ...data.groups
      .flatMap((group) => [group.id, ...group.items.map(({ id }) => id)])
      .map((id) => ({ file, phase, id })),
    ...data.retired.map(({ id }) => ({ file, phase, id })),
  ]);
  return repeated(items.map(({ id }) => id)).map((id) => {
    const last = items.findLast((item) => item.id === id);
    return problem(
      last?.file ?? '',
      last?.phase ?? '',
      'items',
      id,
      'names two things of the checklist, retired ones among them',
    );
  });
};

function problem(
  file: string,
  id: string,
  field: string,
  value: string,
  wrong: string,
  write = 'give one of them another id; an id that was published stays where it was',
): Problem {
  return { file, id, field, value, wrong, write };
}
