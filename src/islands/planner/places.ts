import { render, type ComponentChild } from 'preact';

/** A place of the page that the plan takes over: `data-plan-<name>` (Planner.astro). */
export function fill(name: string, view: ComponentChild): void {
  const place = document.querySelector(`[data-plan-${name}]`);
  if (place) replace(place, view);
}

/** Puts a view in the place of what the server wrote there. */
export function replace(place: Element, view: ComponentChild): void {
  place.replaceChildren();
  render(view, place);
}

/** Puts the focus on the first control of a place. */
export function focusIn(name: string): void {
  document
    .querySelector<HTMLElement>(`[data-plan-${name}] :is(input, button):not([hidden])`)
    ?.focus();
}

/** The same once the place has been drawn anew, where the control in use goes away. */
export function focusInDrawn(name: string): void {
  requestAnimationFrame(() => {
    focusIn(name);
  });
}

const byStops = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-stops]');

/** The stops of the path that the page tells about. */
export const stopsOfPage = (): string => byStops()[0]?.dataset['stops'] ?? '';

/** Shows the parts that hold for the page's own path only. */
export function showOwnPath(shown: boolean): void {
  for (const part of byStops()) part.hidden = !shown;
}

export function setHeadline(words: string): void {
  const verdict = document.querySelector('[data-verdict]');
  if (verdict && verdict.textContent.trim() !== words) verdict.textContent = words;
}
