/** The word that stands on each kind of note. */
export const NOTE_WORDS = {
  advice: 'Our advice',
  warning: 'Take care',
  support: 'Needs WSO2 Support',
  unknown: 'Not known',
  fact: 'Note',
  stop: 'Stop',
} as const;

export type NoteKind = keyof typeof NOTE_WORDS;
