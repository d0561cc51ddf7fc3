import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '~/domain/configuration/file/findings';
import { hearer, teller } from '~/islands/check/news';
import type { Answer, Result } from '~/islands/check/task';

const line = fc.constantFrom('', 'a = 1', 'b = 2', '[table]', '# words');
const lines = fc.array(line, { maxLength: 12 });

const findingOf = (id: string, at: number | undefined, text = 'Not read.'): Finding => ({
  id,
  rule: 'ignored',
  ...(at === undefined ? {} : { line: at, column: 1 }),
  key: id,
  layer: 'product',
  sources: ['one'],
  title: id,
  text,
});

const findings = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      fc.constantFrom('Not read.', 'Now read as x.'),
    )
    .map(([id, at, text]) => findingOf(id, at, text)),
  { selector: ({ id }) => id },
);

const resultOf = (of: readonly string[], found: readonly Finding[]): Result => ({
  kind: 'checked',
  from: '3.0.0',
  to: '4.7.0',
  distribution: 'all-in-one',
  lines: of,
  keys: of.length,
  remarks: [],
  findings: found,
  recognised: [],
  cited: ['one'],
  identity: false,
});

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.tuple(lines, findings).map(([of, found]) => resultOf(of, found)),
  lines.map((of): Answer => ({
    kind: 'syntax-error',
    line: 1,
    column: 1,
    expected: 'a key',
    lines: of,
  })),
  lines.map((of): Answer => ({ kind: 'read', lines: of, keys: 0, remarks: [] })),
  fc.constant<Answer>({ kind: 'failed' }),
);

/** What goes from the worker to the page is copied on its way. */
function wire(): (said: Answer) => Answer {
  const tell = teller();
  const hear = hearer();
  return (said) => hear(structuredClone(tell(said)));
}

describe('an answer that is told by what is new in it', () => {
  test('arrives as it was given, whatever was told before', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 6 }), (said) => {
        const pass = wire();
        for (const one of said) expect(pass(structuredClone(one))).toEqual(one);
      }),
    );
  });

  test('is the same object where nothing in it is new, also with a broken line between', () => {
    fc.assert(
      fc.property(lines, findings, lines, (of, found, broken) => {
        const pass = wire();
        const first = pass(resultOf(of, found));
        expect(pass(resultOf([...of], structuredClone(found)))).toBe(first);
        pass({ kind: 'syntax-error', line: 1, column: 1, expected: 'a key', lines: broken });
        const again = pass(resultOf([...of], structuredClone(found))) as Result;
        expect(again.findings).toBe((first as Result).findings);
      }),
    );
  });

  test('a line that is put in is told alone; findings behind it move, those before stay what they were', () => {
    const tell = teller();
    const hear = hearer();
    const of = Array.from({ length: 5000 }, (_, index) => `key_${String(index)} = 1`);
    const found = of.map((_, index) => findingOf(`key_${String(index)}`, index + 1));
    const first = hear(tell(resultOf(of, found))) as Result;
    const moved = found.map((one, index) => (index < 2000 ? one : { ...one, line: index + 2 }));
    const news = tell(
      resultOf(
        [...of.slice(0, 2000), 'own = 1', ...of.slice(2000)],
        structuredClone([...moved.slice(0, 2000), findingOf('own', 2001), ...moved.slice(2000)]),
      ),
    );
    expect(news.lines).toEqual({ at: 2000, drop: 0, add: ['own = 1'] });
    expect(news.findings?.add.map(({ id }) => id)).toEqual(['own']);
    const next = hear(news) as Result;
    expect(next.findings[1999]).toBe(first.findings[1999]);
    expect(next.findings[2001]).toEqual(moved[2000]);
  });

  test('is told whole after one to no text: nothing of it was kept', () => {
    const tell = teller();
    const told = resultOf(['a = 1'], [findingOf('a', 1)]);
    tell(told);
    tell({ kind: 'failed' });
    expect(tell(told)).toMatchObject({
      lines: { drop: 0, add: told.lines },
      findings: { drop: 0, add: told.findings },
    });
  });
});
