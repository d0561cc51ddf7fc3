/** Long enough that a reader has begun to read, and that whoever only passes by loads nothing more. */
const SETTLED = 4000;

/** Calls back when the page with everything in it has been here for a while. */
export function afterLoad(callback: () => void): void {
  const wait = (): void => {
    setTimeout(callback, SETTLED);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
