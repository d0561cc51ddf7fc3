import type { PlanInput } from '~/domain/upgrade';
import type { Found } from './types';

type Component = Extract<Found, { what: 'component' }>;
type Feature = Extract<Found, { what: 'feature' }>;
/** What can be filled in. */
export type Chosen = Component | Feature;

/** What was said before about what would be filled in. */
export type Old =
  | { kind: 'nothing' }
  /** It says the same, or more. */
  | { kind: 'same' }
  /** Answers that would give way. */
  | { kind: 'components'; components: PlanInput['components'] }
  | { kind: 'answer'; yes: boolean };

/** What the reader has said before about one thing that was read. */
export function oldOf(input: PlanInput, runtime: string, one: Chosen): Old {
  if (one.what === 'feature') {
    const yes = Object.hasOwn(input.answers, one.feature) ? input.answers[one.feature] : undefined;
    if (yes === undefined) return { kind: 'nothing' };
    return yes ? { kind: 'same' } : { kind: 'answer', yes };
  }
  const components = input.components.filter((known) => isAbout(known, runtime, one));
  if (components.some((known) => saysAll(known, one))) return { kind: 'same' };
  const said = components.filter(
    ({ product, version }) => product !== one.product || version !== '',
  );
  return said.length === 0 ? { kind: 'nothing' } : { kind: 'components', components: said };
}

/**
 * Fills in what was chosen, as if it had been typed. What stands for the same category of the main runtime gives way,
 * unless it says the same; several that are chosen for one category stand beside each other.
 */
export function fillIn(input: PlanInput, runtime: string, chosen: readonly Chosen[]): PlanInput {
  const components = chosen.filter((one) => one.what === 'component');
  const kept = input.components.filter((known) => {
    const rivals = components.filter((one) => isAbout(known, runtime, one));
    return rivals.length === 0 || rivals.some((one) => saysAll(known, one));
  });
  const added = components
    .filter((one) => !kept.some((known) => isAbout(known, runtime, one) && saysAll(known, one)))
    .map(({ category, product, version }) => ({ runtime, category, product, version }));
  const answers = Object.fromEntries(
    chosen.flatMap((one) => (one.what === 'feature' ? [[one.feature, true]] : [])),
  ) as Record<string, boolean>;
  return {
    ...input,
    components: [...kept, ...added],
    answers: { ...input.answers, ...answers },
  };
}

const isAbout = (
  known: PlanInput['components'][number],
  runtime: string,
  { category }: Component,
): boolean => known.runtime === runtime && known.category === category;

const saysAll = (known: PlanInput['components'][number], one: Component): boolean =>
  known.product === one.product && (one.version === '' || known.version === one.version);
