import { compareVersions, lineName, readListed, type ComponentProduct } from '~/domain/versions';
import { cycleOf } from './lifecycle';

/** A tested line and the makers' dates; `null` is not announced or not known. */
export interface LineLife {
  line: string;
  /** As people write it. */
  name: string;
  endOfLife: string | null;
  extendedUntil: string | null;
}

/** Releases that list the same lines of a product. */
export interface LifeGroup {
  /** Oldest first. */
  releases: string[];
  /** Oldest line first. */
  lines: LineLife[];
}

/** Whole years on a line: from the first day of one to the last day of another. */
export interface Years {
  first: number;
  last: number;
}

/** The lines that listed versions belong to, oldest first; "12c" belongs to two. Texts that cannot be read have none. */
export function linesOf(product: ComponentProduct, versions: readonly string[]): LineLife[] {
  const lines = versions.flatMap((version) => {
    const reading = readListed(product, version);
    return reading.ok ? reading.lines : [];
  });
  return [...new Set(lines)].sort(compareVersions).map((line) => {
    const cycle = cycleOf(product, line);
    return {
      line,
      name: lineName(product, line),
      endOfLife: cycle?.endOfLife ?? null,
      extendedUntil: cycle?.extendedUntil ?? null,
    };
  });
}

/**
 * Joins releases that list the same lines, so that a picture has a row only where something differs.
 * @param listed what each release lists of the product, oldest release first; none where it does not name it
 */
export function groupLives(
  product: ComponentProduct,
  listed: readonly { release: string; versions: readonly string[] }[],
): LifeGroup[] {
  const groups = new Map<string, LifeGroup>();
  for (const { release, versions } of listed) {
    const lines = linesOf(product, versions);
    if (lines.length === 0) continue;
    const key = lines.map(({ line }) => line).join(' ');
    const group = groups.get(key);
    if (group) group.releases.push(release);
    else groups.set(key, { releases: [release], lines });
  }
  return [...groups.values()];
}

/** The line whose maker supports it longest, or `undefined` where no end is known. The newest of equals. */
export function longestLived(lines: readonly LineLife[]): LineLife | undefined {
  return lines.reduce<LineLife | undefined>(
    (best, line) =>
      line.endOfLife !== null && line.endOfLife >= (best?.endOfLife ?? '') ? line : best,
    undefined,
  );
}

/** The years that hold all days; `undefined` where there are none. */
export function yearsOf(days: readonly string[]): Years | undefined {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : undefined;
}

/** First and last moment of the years, in milliseconds. */
export function endsOf({ first, last }: Years): { start: number; end: number } {
  return { start: Date.UTC(first, 0, 1), end: Date.UTC(last + 1, 0, 1) };
}

/** Where a day lies on the years, in percent; days outside lie at the nearest end. */
export function placeOn(years: Years, day: string): number {
  const { start, end } = endsOf(years);
  const share = (Date.parse(day) - start) / (end - start);
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
