/**
 * Calls back when the browser has nothing else to do, at the latest after so many milliseconds. Gives back what calls it
 * off. Safari has no idle callbacks: there it is after a tenth of that.
 */
export function whenIdle(callback: () => void, within = 250): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, within / 10);
    return () => {
      clearTimeout(timer);
    };
  }
  const request = requestIdleCallback(callback, { timeout: within });
  return () => {
    cancelIdleCallback(request);
  };
}
