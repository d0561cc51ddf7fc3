import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MOST_CHARACTERS,
  readConfigurationFile,
  type FileReading,
} from '~/domain/configuration/file/read';

const keysOf = (text: string) => {
  const reading = readConfigurationFile(text);
  if (reading.kind !== 'keys') throw new Error(`No keys: ${JSON.stringify(reading)}`);
  return reading.keys;
};
const namesOf = (text: string) => keysOf(text).map(({ key, line }) => `${String(line)} ${key}`);

describe('the same key', () => {
  test.each([
    ['a table', '[a.b]\nc = 1'],
    ['a dotted key', '\na.b.c = 1'],
    ['a dotted key in a table', '[a]\nb.c = 1'],
    ['an inline table', '\na = { b = { c = 1 } }'],
    ['an inline table with a dotted key', '\na = { b.c = 1 }'],
    ['quoted names', '["a".\'b\']\n"c" = 1'],
    ['spaces around the dots', '[ a . b ]\nc = 1'],
  ])('is found in %s', (_, text) => {
    expect(namesOf(text)).toEqual(['2 a.b.c']);
  });
});

test('tables under an array of tables belong to its last entry', () => {
  expect(
    namesOf('[[a]]\nb = 1\n[a.c]\nd = 1\n[[a]]\n[[a.e]]\n[[a.e]]\n[a.e.f]\ng = 1\nh = [{ i = 1 }]'),
  ).toEqual(['2 a[].b', '4 a[].c.d', '9 a[].e[].f.g', '10 a[].e[].f.h[].i']);
});

test('a list is one key, a list of tables an array of tables', () => {
  expect(
    namesOf('a = [1, 2]\nb = [{ c = 1 }, { c = 2 }]\nd = []\ne = {}\nf = [[{ g = 1 }]]'),
  ).toEqual(['1 a', '2 b[].c', '2 b[].c', '3 d', '4 e', '5 f[][].g']);
});

test('a name with a dot is one segment, and a name may be that of a built-in property', () => {
  expect(namesOf('[a."b.c"]\nd = 1\n[constructor]\n"__proto__" = 1\ntoString = 2')).toEqual([
    '2 a."b.c".d',
    '4 constructor.__proto__',
    '5 constructor.toString',
  ]);
});

test('a byte order mark and Windows line ends change no place', () => {
  const [first, second] = keysOf('\uFEFFa = "x"\r\n[b]\r\nc = """y\r\nz"""\r\n');
  expect(first).toMatchObject({ line: 1, column: 1, value: { column: 5, endColumn: 8 } });
  expect(second).toMatchObject({
    key: 'b.c',
    line: 3,
    value: { line: 3, column: 5, endLine: 4, endColumn: 5 },
  });
  expect(readConfigurationFile('\uFEFFa = 1\r\n')).toMatchObject({ lines: ['a = 1', ''] });
});

test('values are told as text, without quotes', () => {
  const text =
    'a = "x"\nb = 1_000\nc = true\nd = 1979-05-27\ne = ["x", "y"]\nf = \'\'\'\nlong\'\'\'\ng = []';
  expect(keysOf(text).map((one) => one.text)).toEqual([
    'x',
    '1000',
    'true',
    '1979-05-27',
    'x, y',
    'long',
    undefined,
  ]);
});

test.each(['env', 'sys', 'ref', 'secret'])('a placeholder of the kind %s is told', (kind) => {
  expect(keysOf(`url = "a-$${kind}{X}"`)[0]).toMatchObject({ placeholder: kind });
  expect(keysOf('url = "${carbon.host}"')[0]?.placeholder).toBeUndefined();
});

describe('what is no file', () => {
  test.each<[string, string, Partial<FileReading>]>([
    ['nothing', '', { kind: 'empty' }],
    ['only blanks', '\uFEFF \r\n\t', { kind: 'empty' }],
    ['only comments', '# a\n# b', { kind: 'keys', remarks: [{ kind: 'only-comments' }] }],
    ['only tables', '[a]\n# b', { kind: 'keys', remarks: [{ kind: 'nothing-set' }] }],
    ['a key', 'a = 1', { kind: 'keys', remarks: [] }],
    ['an endless value', `a = "${'['.repeat(500_000)}"`, { kind: 'value-too-long' }],
    ['an endless value in lines', `a = '''${'x\n'.repeat(250_000)}'''`, { kind: 'value-too-long' }],
    ['endless nesting', `a = ${'['.repeat(50_000)}${']'.repeat(50_000)}`, { kind: 'too-deep' }],
  ])('%s is told apart', (_, text, reading) => {
    expect(readConfigurationFile(text)).toMatchObject(reading);
  });

  test('a paste of 10 MB is refused at once', () => {
    const paste = 'a = 1\n'.repeat(1_700_000);
    const start = performance.now();
    expect(readConfigurationFile(paste)).toEqual({
      kind: 'too-long',
      characters: paste.length,
      most: MOST_CHARACTERS,
    });
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('a syntax error', () => {
  test.each([
    ['a = 1\na = 2', 2, 1, 'only once'],
    ['[a]\nb = 1\n[a]\nc = 2', 3, 2, 'only once'],
    ['a.b = 1\n[a]\nc = 2', 2, 2, 'only once'],
    ['a = { b = 1 }\na.c = 2', 2, 1, 'only once'],
    ['a = [1]\n[[a]]', 2, 3, 'only once'],
    ['a = ', 1, 5, 'a value'],
    ['[s]\nport = \nhost = "a"', 2, 8, 'a value: a text'],
    ['port =\n\n# more\nhost = "a"', 1, 7, 'a value: a text'],
    ['"a#b" = # "later"\n[b]', 1, 9, 'a value: a text'],
    ['port = \r\nhost = "a"', 1, 8, 'a value: a text'],
    ['a = { b =\n1 }', 1, 10, 'a value: a text'],
    ['a\nb = 1', 1, 2, 'on one line'],
    ['a = "x', 1, 7, 'closing quote'],
    ["a = '''x\ny", 2, 2, 'closing quote'],
    ['a = """\nx =\n', 3, 1, 'closing quote'],
    ['a = yes', 1, 5, 'a text in quotes'],
    ['a = $env{X}', 1, 5, 'a text in quotes'],
    ['a = 5 m', 1, 7, 'end of the line'],
    ['a = 5m', 1, 6, 'a text in quotes'],
    ['a = [1\nb = 2', 2, 1, 'closes the list'],
    ['a = ["x" "y"]', 1, 10, 'comma'],
    ['a', 1, 2, '"="'],
    ['[a\nb = 1', 1, 3, 'on one line'],
    ['[a # table\nb = 1', 1, 4, 'on one line'],
    ['[]', 1, 2, 'name of a table'],
    ['a = { b = 1', 1, 12, '"}"'],
    ['a = { b = 1,\nc = 2 }', 1, 13, 'on one line'],
    ['a = { b = 1, }', 1, 14, 'no comma'],
    ['a = "\\q"', 1, 7, 'escape'],
    ['a = 01', 1, 5, 'zeros'],
    ['a = 1__0', 1, 7, 'underscore'],
    ['a = 1979-13-45', 1, 14, 'date'],
    ['a..b = 1', 1, 2, 'between the dots'],
    ['a. = 1', 1, 2, 'behind the dot'],
    ['.a = 1', 1, 1, 'with its value'],
    ['= 1', 1, 1, 'with its value'],
    ['é = 1', 1, 1, 'stand in quotes'],
    ['a = 1\rb = 2', 1, 7, 'end of the line'],
    ['a = "\u0001"', 1, 6, 'control character'],
  ])('in %j is told with its place and what was expected', (text, line, column, words) => {
    expect(readConfigurationFile(text)).toMatchObject({ kind: 'syntax-error', line, column });
    expect(readConfigurationFile(text)).toHaveProperty('expected', expect.stringContaining(words));
  });
});

/** Text that looks like TOML often enough to reach all of the parser. */
const toml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[a]',
        '[[a]]',
        'a = ',
        '"',
        "'",
        '"""',
        '{',
        '}',
        '#',
        '=',
        '.',
        '\n',
        '\r\n',
      ),
      fc.constantFrom('b', '1', 'true', ',', '[', ']', '\\', '$env{X}', 'password', ' '),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('any text is read, and every place in it lies in a line', () => {
  fc.assert(
    fc.property(fc.oneof(toml, fc.string({ unit: 'binary' })), (text) => {
      const reading = readConfigurationFile(text);
      if (reading.kind === 'syntax-error') {
        expect(reading.line).toBeLessThanOrEqual(reading.lines.length);
        expect(reading.expected).not.toBe('');
      }
      if (reading.kind !== 'keys') return;
      for (const { line, column, value } of reading.keys) {
        expect(reading.lines[line - 1]?.length).toBeGreaterThanOrEqual(column);
        expect(reading.lines[value.endLine - 1]?.length).toBeGreaterThanOrEqual(
          value.endColumn - 1,
        );
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('a number is told as it is written, a plain 0 too', () => {
  expect(keysOf('a = 0\nb = 10\nc = -0.5\nd = [0, 1]').map(({ text }) => text)).toEqual([
    '0',
    '10',
    '-0.5',
    '0, 1',
  ]);
});
