import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { jumpTo } from '~/browser/jump';
import * as model from './model';
import { Result } from './Result';
import { linkTo } from './words';

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
  const link = root.querySelector<HTMLAnchorElement>('[data-check-found]');
  if (link) showTheWay(link);
  return { check: model.check };
}

/** The result begins below the window while a text is in the field: a link beside the field's name leads there. */
function showTheWay(link: HTMLAnchorElement): void {
  const way = computed(() => linkTo(model.answer.value));
  effect(() => {
    link.hidden = !way.value;
    link.textContent = way.value?.words ?? '';
    link.href = `#${way.value?.to ?? ''}`;
  });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (way.value) jumpTo(way.value.to, 'start');
  });
}
