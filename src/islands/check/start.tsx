import { render } from 'preact';
import * as model from './model';
import { Result } from './Result';

export interface Checker {
  check: typeof model.check;
}

/** Brings the place of the result to life (Check.astro). */
export function startChecker(root: HTMLElement): Checker {
  const {
    keys = '',
    identity = '',
    lookup = '',
    facts = '',
    base = '/',
    phase = '',
  } = root.dataset;
  const distributions = Object.fromEntries(
    [...root.querySelectorAll<HTMLOptionElement>('[name="distribution"] option')].map((option) => [
      option.value,
      option.text,
    ]),
  );
  model.setUp({ keys, identity, lookup, facts, base, phase, distributions });
  const place = root.parentElement?.querySelector('[data-check-result]');
  if (place) {
    place.replaceChildren();
    root.dataset['shown'] = '';
    render(<Result />, place);
  }
  return { check: model.check };
}
