/**
 * How the list of changes is applied to a jump, for those who do it themselves. tests/site/api.test.ts follows these
 * sentences, with the published answers alone, and holds the outcome against the planner for every pair of releases.
 */
export const CHANGES_RULE = [
  'A jump has a source release and a later target release. Reckon it once from source to target, not release by release.',
  'A change concerns the jump when `toReleases` has the target, `fromReleases` has the source, and one of these holds: the source is older than `introducedIn`; `fromReleases` does not have the target; one of `steps` is newer than the source and not newer than the target.',
  'Leave out a change that another one names in `overtakes`, where the `toReleases` of that other one has the target, whether or not that other one concerns the jump.',
  'A change with `features` hangs on them. Leave it out when the answer to each of them is no. It is certain when the answer to any of them is yes, else open. A change without features is certain.',
  'Of what is left, leave out a change that a later one names in `repeats`, if that later one is certain, or if the earlier one has features and the later one has all of them.',
  'Sort by severity: blocker, action-required, review, info. Keep the order of the list among equals.',
] as const;
