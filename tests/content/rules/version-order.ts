import { compareReleases, inRange } from '~/domain/releases';
import { compareVersions, readListed } from '~/domain/versions';
import { toComponentProduct } from '~/domain/compatibility/dataset';
import type { Problem } from '../../support/problems';
import { repeated, type Rule } from './rule';

/** Versions stand oldest first, by their numbers (4.9 before 4.10), once each; lines of a life cycle newest first. */
export const versionOrder: Rule = (content) => {
  const products = new Map(
    content.products.map(({ id, data }) => [id, toComponentProduct(id, data)]),
  );
  /** By the product's own reading, so that "12c R2" comes before "19c" and "High Sierra" before "10.15". */
  const compareOf = (id: string | null) => {
    const product = id === null ? undefined : products.get(id);
    const keyOf = (version: string): string => {
      const reading = product ? readListed(product, version) : undefined;
      if (!reading?.ok || reading.lines[0] === undefined) return version;
      return reading.parts.length > 0 ? reading.parts.join('.') : reading.lines[0];
    };
    return (a: string, b: string): number => compareVersions(keyOf(a), keyOf(b));
  };
  return [
    ...content.compatibility.flatMap(({ file, id, data }) => [
      ...data.tables.flatMap(({ runtime, category, rows }) =>
        rows.flatMap((row) =>
          ordered(
            { file, id, field: `tables.${runtime}/${category}.${row.id}.versions` },
            row.versions,
            compareOf(row.product),
          ),
        ),
      ),
      ...data.evidence.flatMap((one) =>
        ordered(
          { file, id, field: `evidence.${one.id}.versions` },
          one.versions,
          compareOf(one.product),
        ),
      ),
    ]),
    ...content.limits.flatMap(({ file, id, data }) => [
      ...ordered({ file, id, field: 'versions' }, data.versions, compareOf(data.product)),
      ...ordered(
        { file, id, field: 'together.versions' },
        data.together?.versions ?? [],
        compareVersions,
      ),
    ]),
    ...content.products.flatMap(({ file, id, data }) =>
      ordered(
        { file, id, field: 'lifecycle.cycles' },
        (data.lifecycle?.cycles ?? []).map(({ line }) => line),
        (a, b) => compareVersions(b, a),
      ),
    ),
    ...content.changes.flatMap(({ file, id, data: { introducedIn, from, steps = [] } }) => [
      ...ordered({ file, id, field: 'steps' }, steps, compareReleases),
      ...steps.flatMap((step) =>
        content.releases.some(
          ({ id: release }) =>
            compareReleases(introducedIn, release) <= 0 &&
            compareReleases(release, step) < 0 &&
            inRange(release, from),
        )
          ? []
          : [
              {
                file,
                id,
                field: 'steps',
                value: step,
                wrong: `tells nobody: no release from ${introducedIn} on and before it is in ${from}`,
                write: 'widen `from`, or leave the step out',
              },
            ],
      ),
    ]),
    ...content.paths.flatMap(({ file, id, data }) => [
      ...ordered(
        { file, id, field: 'hops' },
        data.hops.map(({ from }) => from),
        compareReleases,
      ),
      ...data.hops.flatMap(({ from, via }) => [
        ...ordered({ file, id, field: `hops.${from}.via` }, via, compareReleases),
        ...[from, ...via].flatMap((release) =>
          compareReleases(release, data.target) < 0
            ? []
            : [
                {
                  file,
                  id,
                  field: `hops.${from}`,
                  value: release,
                  wrong: `is not older than the target ${data.target}`,
                  write: 'an upgrade goes from an older release to a newer one; correct it',
                },
              ],
        ),
      ]),
    ]),
  ];
};

function ordered(
  at: Pick<Problem, 'file' | 'id' | 'field'>,
  versions: readonly string[],
  compare: (a: string, b: string) => number,
): Problem[] {
  const sorted = versions.toSorted(compare);
  const twice = repeated(versions);
  return [
    ...(sorted.every((version, index) => version === versions[index])
      ? []
      : [
          { ...at, value: versions, wrong: 'is out of order', write: `write ${sorted.join(', ')}` },
        ]),
    ...(twice.length > 0
      ? [{ ...at, value: twice, wrong: 'is listed twice', write: 'keep one' }]
      : []),
  ];
}
