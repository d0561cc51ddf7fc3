/**
 * The candidates most like a text, best first, by edit distance; those that share less than half are left out.
 * @param most how many to give back at most
 */
export function closest(text: string, candidates: Iterable<string>, most: number): string[] {
  const asked = text.toLowerCase().slice(0, 100);
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(asked, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(asked.length, candidate.length) / 2)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance: the fewest single-character edits that turn one text into the other. */
export function editDistance(a: string, b: string): number {
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
  }
  return row[right.length] ?? 0;
}
