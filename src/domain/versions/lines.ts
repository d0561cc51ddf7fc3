import type { ComponentProduct, ReadVersion } from './types';

/** Orders two versions or lines by their numbers; missing numbers count as zero. Names of lines sort by their digits. */
export function compareVersions(a: string, b: string): number {
  const left = digits(a);
  const right = digits(b);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

function digits(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}

/** A line as people write it: the product's own name for it where it has one ("12c R2"), else its numbers. */
export function lineName(product: ComponentProduct, line: string): string {
  return (product.rule.kind === 'numeric' ? product.rule.lineNames?.[line] : undefined) ?? line;
}

/** Product and line for a sentence: "PostgreSQL 16", "Oracle Database 19c". */
export function lineTitle(product: ComponentProduct, line: string): string {
  return `${product.shortName ?? product.name} ${lineName(product, line)}`;
}

/** Whether a version belongs to a line, or is too short to say but does not contradict it ("12" and 12.2). */
export function mayBelongTo(version: ReadVersion, line: string): boolean {
  if (version.lines.length > 0) return version.lines.includes(line);
  const numbers = line.split('.').map(Number);
  return version.parts.length > 0 && version.parts.every((part, index) => part === numbers[index]);
}

/** Whether `inner` says the same as `outer` or more: 16.4 lies in 16, 15.3.1 in 15.3. */
export function liesIn(inner: ReadVersion, outer: ReadVersion): boolean {
  if (outer.parts.length === 0 || inner.parts.length === 0) {
    return inner.lines.length > 0 && inner.lines.every((line) => outer.lines.includes(line));
  }
  return outer.parts.every((part, index) => inner.parts[index] === part);
}
