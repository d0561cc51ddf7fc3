import { nearestReleases } from '~/domain/releases';

interface NoPairProps {
  from: string;
  to: string;
  /** The one of the two that is no release. */
  unknown: string | undefined;
  known: string[];
  base: string;
}

/** Stands in the planner's place where an address names no two releases, the older first. */
export function NoPair({ from, to, unknown, known, base }: NoPairProps) {
  const [nearest] = unknown === undefined ? [] : nearestReleases(known, unknown, 1);
  return (
    <p class="problem" role="alert">
      {unknown === undefined
        ? `${from} to ${to} is no upgrade: the target must be newer than the source.`
        : `The guide knows no release ${unknown.slice(0, 40)}. The nearest is ${nearest ?? ''}.`}{' '}
      <a href={`${base}upgrade/`}>Choose a pair</a>
    </p>
  );
}
