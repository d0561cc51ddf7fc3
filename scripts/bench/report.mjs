export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Prints a table; a cell that ends in "!" misses its bar and lets the bench end with an error. */
export function table(title, head, rows) {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of cells) {
    const line = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log(line.join('  '));
  }
  const misses = cells.flat().filter((cell) => cell.endsWith('!')).length;
  if (misses > 0) {
    console.log(`${misses} marked ! miss their bar`);
    process.exitCode = 1;
  }
}
