import { expect, test } from 'vitest';
import { emptyState, setNote, setOwn, setStatus, toMarkdown } from '~/domain/checklist';

const phases = [
  {
    id: 'before',
    title: 'Before',
    groups: [
      {
        title: 'Backups',
        items: [
          { id: 'a', title: 'Back up `apim_db`' },
          { id: 'b', title: 'Back up *all* [files]' },
          { id: 'c', title: 'Save themes' },
        ],
      },
    ],
  },
];

test('the Markdown is a task list with notes, own items and what left the guide', () => {
  let state = setStatus(emptyState(), 'a', 'done', 1);
  state = setStatus(state, 'c', 'not-applicable', 1);
  state = setStatus(state, 'old', 'done', 1);
  state = setNote(state, 'a', 'took 14 min\n# twice', { now: 1, sitting: 's1', seen: {} });
  state = setOwn(state, 'own-1', { title: 'Call the bank', phase: 'before' }, 1);
  expect(toMarkdown('Checklist', phases, [{ id: 'old', title: 'Old step' }], state)).toBe(
    `# Checklist

## Before (1 of 3 done)

### Backups

- [x] Back up \`apim_db\`

  > took 14 min
  > \\# twice

- [ ] Back up \\*all\\* \\[files\\]
- ~~Save themes~~ (does not apply)

### Our own

- [ ] Call the bank

## No longer in the guide

- [x] Old step
`,
  );
});
