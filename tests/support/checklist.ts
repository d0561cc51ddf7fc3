import fc from 'fast-check';
import { STATUSES, VERSION, type ChecklistState } from '~/domain/checklist';

/** Few ids and few times, so that generated states meet often. */
const id = fc.constantFrom('choose-target', 'backup-apim-db', 'constructor', 'own-1', '4.1.0');
const time = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: 0, max: 8_640_000_000_000_000 }),
);
const note = fc.record({ text: fc.oneof(fc.constantFrom('', 'a', 'b'), fc.string()), at: time });
const title = fc.oneof(
  fc.constantFrom('Ask Ann', 'Ask Bob'),
  fc.string().filter((text) => text.trim() !== ''),
);

/** Any state of a checklist. */
export const anyState: fc.Arbitrary<ChecklistState> = fc.record({
  version: fc.constant(VERSION),
  items: fc.dictionary(
    id,
    fc.record({
      status: fc.constantFrom(...STATUSES),
      at: time,
      notes: fc.dictionary(fc.constantFrom('n1', 'n2', 'valueof'), note, { noNullPrototype: true }),
    }),
    { noNullPrototype: true },
  ),
  own: fc.dictionary(
    fc.constantFrom('own-1', 'own-2'),
    fc.record({
      title,
      phase: fc.constantFrom('before', 'after'),
      at: time,
      removed: fc.boolean(),
    }),
    { noNullPrototype: true },
  ),
  known: fc.uniqueArray(id).map((ids) => ids.sort()),
});
