/** Calls back when the browser has nothing else to do, within a quarter of a second. Gives back what calls it off. */
export function whenIdle(callback: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 20);
    return () => {
      clearTimeout(timer);
    };
  }
  const request = requestIdleCallback(callback, { timeout: 250 });
  return () => {
    cancelIdleCallback(request);
  };
}
