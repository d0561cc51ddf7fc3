/** What the addresses of all pages have in common. */

/** A part of the address that could not be understood, with the nearest valid choices. */
export interface AddressProblem {
  key: string;
  value: string;
  /** One sentence that names the value. */
  message: string;
  /** What could stand in its place, nearest first. */
  suggestions: Suggestion[];
}

/** A part of an address that would be understood. */
export interface Suggestion {
  key: string;
  value: string;
}

/** Keys that belong to others (the free text of the home page, link trackers) and are no mistake. */
export const FOREIGN_KEY = /^(?:have|utm_\w+|fbclid|gclid|msclkid)$/;

/** The start of a text that may be of any length, for a message. */
export function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
