import fc from 'fast-check';
import { PLAN_VERSION, type SavedPlan, type Stamped } from '~/domain/plans';
import { anyState } from './checklist';

const time = fc.integer({ min: 0, max: 4 });
const stamped = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Stamped<T>> =>
  fc.record({ value, at: time });
const dictionary = <T>(keys: string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(fc.constantFrom(...keys), value, { noNullPrototype: true });
const minutes = fc.integer({ min: 0, max: 600 });
const name = fc.oneof(
  fc.constantFrom('Ours', 'Theirs'),
  fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
);

/** Any saved plan of one id; few values and times, so that generated plans meet often. */
export const anyPlan: fc.Arbitrary<SavedPlan> = fc
  .record({
    version: fc.constant(PLAN_VERSION),
    id: fc.constant('p1'),
    copyOf: fc.option(fc.constantFrom('p0', 'p2'), { nil: undefined }),
    name: stamped(name),
    address: stamped(
      fc.constantFrom(
        '/upgrade/3.2.0/4.5.0/',
        '/upgrade/3.2.0/4.7.0/?dbms=mysql-5.7&uses=analytics',
      ),
    ),
    removed: stamped(fc.boolean()),
    tracks: dictionary(
      ['production', 'development', 'constructor'],
      fc.record({
        head: stamped(
          fc.record({ name, order: fc.integer({ min: 0, max: 3 }), removed: fc.boolean() }),
        ),
        checklist: anyState,
      }),
    ),
    seen: dictionary(['choose-target', 'change.jdk8'], stamped(fc.constantFrom('a1', 'b2'))),
    timings: dictionary(['r1.freeze', 'r2.freeze'], stamped(fc.option(minutes))),
    window: stamped(
      fc.option(fc.record({ start: fc.integer({ min: 0, max: 10 }), minutes, back: minutes })),
    ),
  })
  .map(({ copyOf, ...plan }) => ({ ...plan, ...(copyOf !== undefined && { copyOf }) }));
