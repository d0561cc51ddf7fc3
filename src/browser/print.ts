/** Prints once what was changed just before is drawn. Resolves when the dialogue is closed. */
export async function printPage(): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  print();
}
