import { ParseError } from 'toml-eslint-parser';

/** Plain words for what the parser says; its own messages are for programmers. They never repeat what the file holds. */
const EXPECTED: Record<string, string> = {
  'Unterminated string constant': 'the closing quote of a text',
  'Unterminated table-key': 'the "]" that closes the name of a table',
  'Unterminated array': 'the "]" that closes a list',
  'Unterminated inline table': 'the "}" that closes a table written on one line',
  'Empty bare keys are not allowed': 'the name of a table between the brackets',
  'Must be a newline':
    'the end of the line: each key stands on a line of its own, and a text in quotes',
  'Expected equal (=) token': 'an "=" behind the name of the key',
  'Unspecified values are invalid': 'a value behind the "="',
  'Expected comma (,) token': 'a comma or the end of the list',
  'Defining a key multiple times is invalid':
    'a name that is not set before: a key, or a table in single brackets, can stand in the file only once',
  'Unexpected character': '',
  'Unexpected token': 'a key with its value, a table such as [server], or a comment',
  'Control characters (codes < 0x1f and 0x7f) are not allowed':
    'no control character; in a text it is written as an escape',
  'The key, equals sign, and value must be on the same line':
    'the name, the "=" and the value, or both brackets of a table, on one line',
  'No newlines are allowed between the curly braces unless they are valid within a value':
    'the whole table in braces on one line',
  'Underscores are allowed between digits': 'digits on both sides of the underscore',
  'Unexpected spaces': 'no space between the double brackets',
  'Three or more quotes are not permitted': 'at most two quotes one after another inside the text',
  'Unexpected invalid date': 'a date that exists',
  'Unexpected invalid time': 'a time that exists',
  'Leading zeros are not allowed': 'a number without zeros in front; in quotes it is a text',
  'Trailing comma is not permitted in an inline table': 'no comma before the "}"',
  'Invalid character in escape sequence':
    'an escape that TOML knows, such as \\n or \\\\; a text in single quotes takes backslashes as they are',
  'Consecutive dots are not permitted in keys': 'a name between the dots',
  'Keys cannot end with a dot': 'a name behind the dot',
  'Keys cannot start with a dot': 'a name before the dot',
};

const ANY = 'what TOML 1.0 allows at this place';
const VALUE =
  'a value: a text in quotes, a number, true, false, a date, a list or a table in braces';

/** What the parser says of a line that breaks off, when it has gone on to a later one; of a value that is missing, more. */
const BREAKS_OFF = [
  'The key, equals sign, and value must be on the same line',
  'No newlines are allowed between the curly braces unless they are valid within a value',
];
const LACKS_VALUE = [...BREAKS_OFF, 'Unexpected character', 'Unspecified values are invalid'];

/** Where something is missing, and what, as a noun phrase without a full stop. */
export function syntaxErrorAt(error: unknown, toml: string): { index: number; expected: string } {
  if (!(error instanceof ParseError)) return { index: 0, expected: ANY };
  const { index, lacksValue } = placeOf(error, toml);
  return { index, expected: lacksValue ? VALUE : expectedAt(error.message, toml, index) };
}

/** The parser looks for the rest of a line in those that follow; the error stands where the line breaks off. */
function placeOf(
  { message, index }: ParseError,
  toml: string,
): { index: number; lacksValue: boolean } {
  const lines = toml.slice(0, index).split('\n');
  const rest = lines.pop() ?? '';
  if (rest.trim() !== '') return { index, lacksValue: false };
  while (lines.length > 0 && /^\s*(?:#.*)?$/.test(lines.at(-1) ?? '')) lines.pop();
  const last = UNCOMMENTED.exec(lines.at(-1) ?? '')?.[0] ?? '';
  const lacksValue = LACKS_VALUE.includes(message) && /=\s*$/.test(last);
  if (!lacksValue && !BREAKS_OFF.includes(message)) return { index, lacksValue: false };
  const start = lines.slice(0, -1).reduce((length, line) => length + line.length + 1, 0);
  return { index: start + last.replace(/\r$/, '').length, lacksValue };
}

/** A line up to its comment. */
const UNCOMMENTED = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^#"'])*/;

function expectedAt(message: string, toml: string, index: number): string {
  if (message.startsWith('Invalid code point')) return 'a character that Unicode knows';
  if (message === 'Unexpected character') return expectedCharacter(toml, index);
  return EXPECTED[message] ?? ANY;
}

function expectedCharacter(toml: string, index: number): string {
  const before = toml.slice(toml.lastIndexOf('\n', index - 1) + 1, index);
  if (toml[index] === '\r') return 'a line that ends with LF or CRLF';
  if (isInList(toml.slice(Math.max(0, index - FAR), index))) {
    return 'a value, a comma or the "]" that closes the list; a text must stand in quotes';
  }
  if (/=\s*$/.test(before)) return VALUE;
  if (before.includes('=')) return 'a number, true, false or a date; a text must stand in quotes';
  return 'a name made of letters, digits, "_" and "-"; any other name must stand in quotes';
}

/** How far back the start of a list is looked for. */
const FAR = 5000;

/** Whether a list was opened with the last key and is not closed yet. */
function isInList(before: string): boolean {
  const start = /^[\s\S]*(?:^|\n)[^\n#=[\]]*=[^\S\n]*(\[)/.exec(before)?.[0].length;
  if (start === undefined) return false;
  const list = before.slice(start - 1).replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*/g, '');
  return list.split('[').length > list.split(']').length;
}
