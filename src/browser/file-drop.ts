/**
 * Takes a file that is dropped anywhere on the page: beside the panel, the browser would leave the page for it.
 * @param take gets the first file, and the others that were dropped with it
 * @param panel gets data-dropping while a file hangs over the page
 */
export function takeDroppedFiles(
  panel: HTMLElement,
  take: (file: File, others: readonly File[]) => void,
): void {
  const holdsFile = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') ?? false;
  const rest = (): void => {
    delete panel.dataset['dropping'];
  };
  document.addEventListener('dragover', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    panel.dataset['dropping'] = '';
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) rest();
  });
  document.addEventListener('drop', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    rest();
    const [file, ...others] = event.dataTransfer?.files ?? [];
    if (file) take(file, others);
  });
}
