/** The published rule of changes (src/api/v1/rule.ts), followed sentence by sentence with the published list alone. */

export interface PublishedChange {
  id: string;
  introducedIn: string;
  severity: string;
  fromReleases: string[];
  toReleases: string[];
  steps: string[];
  features: string[];
  repeats: string[];
  overtakes: { change: string }[];
}

const SEVERITIES = ['blocker', 'action-required', 'review', 'info'];

/**
 * Ids of the changes that apply to a jump, in order.
 * @param releases all releases, oldest first
 * @param answers yes or no by feature
 */
export function changesByRule(
  list: readonly PublishedChange[],
  releases: readonly string[],
  { from, to }: { from: string; to: string },
  answers: Record<string, boolean>,
): string[] {
  const isOlder = (a: string, b: string): boolean => releases.indexOf(a) < releases.indexOf(b);
  const overtaken = new Set(
    list
      .filter(({ toReleases }) => toReleases.includes(to))
      .flatMap(({ overtakes }) => overtakes.map(({ change }) => change)),
  );
  const isCertain = ({ features }: PublishedChange): boolean =>
    features.length === 0 || features.some((id) => answers[id] === true);
  const left = list
    .filter(
      (change) =>
        change.toReleases.includes(to) &&
        change.fromReleases.includes(from) &&
        (isOlder(from, change.introducedIn) ||
          !change.fromReleases.includes(to) ||
          change.steps.some((step) => isOlder(from, step) && !isOlder(to, step))),
    )
    .filter(({ id }) => !overtaken.has(id))
    .filter(
      ({ features }) => features.length === 0 || !features.every((id) => answers[id] === false),
    );
  const repeatedBy = (earlier: PublishedChange, later: PublishedChange): boolean =>
    later.repeats.includes(earlier.id) &&
    (isCertain(later) ||
      (earlier.features.length > 0 && earlier.features.every((id) => later.features.includes(id))));
  return left
    .filter((earlier) => !left.some((later) => repeatedBy(earlier, later)))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(({ id }) => id);
}
