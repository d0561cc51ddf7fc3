const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/** Calls back once, at the first sign that somebody does something with the page: not for who only looks at it. */
export function atFirstSign(callback: () => void): void {
  const heard = new AbortController();
  const { signal } = heard;
  const hear = (): void => {
    heard.abort();
    callback();
  };
  for (const sign of SIGNS) addEventListener(sign, hear, { capture: true, passive: true, signal });
}
