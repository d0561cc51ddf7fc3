/** Opens the folded part that the address points to, now and whenever the anchor changes. */
export function openTarget(): void {
  const open = (): void => {
    const id = location.hash.slice(1);
    const target = id === '' ? null : document.getElementById(id);
    const details = target?.closest('details') ?? target?.querySelector('details');
    if (!target || !details || details.open) return;
    details.open = true;
    target.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
}
