/**
 * The candidates most like a text, best first, by edit distance; those that share less than half are left out.
 * @param most how many to give back at most
 */
export function closest(text: string, candidates: Iterable<string>, most: number): string[] {
  const asked = text.toLowerCase().slice(0, 100);
  const best: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const half = Math.max(asked.length, candidate.length) / 2;
    const worst = best.length < most ? Infinity : (best.at(-1)?.distance ?? 0) - 1;
    const allowed = Math.min(half, worst);
    if (Math.abs(asked.length - candidate.length) > allowed) continue;
    const distance = editDistance(asked, candidate.toLowerCase(), allowed);
    if (distance > allowed) continue;
    const at = best.findIndex((one) => one.distance > distance);
    best.splice(at === -1 ? best.length : at, 0, { candidate, distance });
    if (best.length > most) best.pop();
  }
  return best.map(({ candidate }) => candidate);
}

/**
 * Levenshtein distance: the fewest single-character edits that turn one text into the other.
 * @param most where it is more than this, any number above it is given back
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  const right = Array.from(b);
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [i, left] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, letter] of right.entries()) {
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + (left === letter ? 0 : 1),
        ),
      );
    }
    row = next;
    if (most < Infinity && Math.min(...row) > most) return most + 1;
  }
  return row[right.length] ?? 0;
}
