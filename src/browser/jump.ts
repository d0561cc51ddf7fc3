/**
 * Brings an element into view and gives it the focus, so that reading goes on there. The address stays as it is.
 * @param block where in the window it is to stand
 * @returns whether it is there
 */
export function jumpTo(id: string, block: ScrollLogicalPosition = 'center'): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  const fold = target.closest('details');
  if (fold) fold.open = true;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block });
  return true;
}
