/** Sentences one after the other; what is not there is left out. */
export const join = (...sentences: (string | null | undefined)[]): string =>
  sentences.filter(Boolean).join(' ');
