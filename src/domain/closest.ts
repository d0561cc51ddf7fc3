/**
 * The candidates most like a text, best first, by edit distance; those that share less than half are left out.
 * @param most how many to give back at most
 */
export function closest(text: string, candidates: Iterable<string>, most: number): string[] {
  const asked = Array.from(text.toLowerCase().slice(0, 100));
  const best: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const letters = Array.from(candidate.toLowerCase());
    const worst = best.length < most ? Infinity : (best.at(-1)?.distance ?? 0) - 1;
    const allowed = Math.min(Math.max(asked.length, letters.length) / 2, worst);
    // Each letter that one has more costs an edit: most candidates are left out without a closer look.
    if (Math.abs(asked.length - letters.length) > allowed) continue;
    const distance = distanceOf(asked, letters, allowed);
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
  return distanceOf(Array.from(a), Array.from(b), most);
}

/** One row of the table is kept and written over, so that hundreds of candidates leave no garbage behind. */
function distanceOf(a: readonly string[], b: readonly string[], most: number): number {
  const row = Uint32Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    // What stands above and to the left of the cell that is written.
    let corner = i;
    let left = i + 1;
    let least = left;
    row[0] = left;
    for (let j = 0; j < b.length; j += 1) {
      const above = row[j + 1] ?? 0;
      left = Math.min(left + 1, above + 1, corner + (a[i] === b[j] ? 0 : 1));
      row[j + 1] = left;
      corner = above;
      least = Math.min(least, left);
    }
    if (least > most) return most + 1;
  }
  return row[b.length] ?? 0;
}
