/** Prints once what was changed just before is drawn. Resolves when the dialogue is closed. */
export async function printPage(): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  print();
}

/**
 * Calls back just before the page goes to paper, however that was asked for, and when it has. The browser takes the page
 * as soon as the first callback returns.
 */
export function onPrint(before: () => void, after: () => void): void {
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
}

/** Reads a file while everything waits: for a page that is on its way to paper. `undefined` where that fails. */
export function readAtOnce(source: string): string | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', source, false);
  try {
    request.send();
  } catch {
    return undefined;
  }
  return request.status === 200 ? request.responseText : undefined;
}
