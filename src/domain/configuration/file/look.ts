import { hideInProse, hideInside, isHarmless, isSecret, MASK } from './secret';

interface Where {
  line: number;
  /** The table that a comment stands in. */
  table?: string;
}

const HEADER = /^\s*\[{1,2}\s*([^[\]=#]+?)\s*\]{0,2}\s*(?:#.*)?$/;
const ASSIGNMENT = /^(\s*)((?:[\w.-]|"[^"]*"|'[^']*'|\s+(?=[.=:]))+)([=:]\s*)(.*)$/;
const INSIDE = /([\w.-]+|"[^"]*"|'[^']*')(\s*[=:]\s*)("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s,{}[\]]+)/g;
const NAME = /\b(?:name|key|id)\s*=\s*["']([^"']*)["']/i;
const VALUE = /^(?:value|val|default)$/i;

/**
 * Hides secrets line by line where no parser says what a line is, in comments and in files that do not parse. The lines
 * come in their order: a text or a list that is left open hides the lines that follow.
 * @param kind in a "file", a line that is no header, key, comment or blank is hidden as a whole, unless it continues a
 *   list of a key that is no secret; in a "comment" it is prose
 */
export function lookMasker(kind: 'file' | 'comment'): (text: string, where: Where) => string {
  let table = '';
  let lastLine = 0;
  /** What ends the secret that goes on; "" is a value that is still to come. */
  let open: string | undefined;
  let listGoesOn = false;
  let nameBeside = '';

  const assignment = (key: string, value: string): boolean => {
    const name = key.trim();
    const beside = VALUE.test(name.replace(/["']/g, '')) && isSecret(nameBeside);
    nameBeside = NAME.exec(`${name}=${value}`)?.[1] ?? nameBeside;
    const secret = beside || isSecret(table === '' ? name : `${table}.${name}`);
    if (secret) open = openEndOf(value);
    else listGoesOn = openEndOf(value) === ']';
    return secret && !isHarmless(value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  };

  const inFile = kind === 'file';
  const maskComment = inFile ? lookMasker('comment') : undefined;
  return (text, where) => {
    if (!inFile && where.line !== lastLine + 1) open = undefined;
    if (!inFile && where.line !== lastLine + 1) table = where.table ?? '';
    lastLine = where.line;
    if (open !== undefined && (open !== '' || !(HEADER.test(text) || ASSIGNMENT.test(text)))) {
      if (open !== '' && text.includes(open)) open = undefined;
      return text.trim() === '' ? text : ` ${MASK}`;
    }
    open = undefined;
    const comment = maskComment && /^(\s*#)(.*)$/.exec(text);
    if (comment) return `${comment[1] ?? ''}${maskComment(comment[2] ?? '', { ...where, table })}`;
    const bare = inFile ? text : text.replace(/^[\s#]+/, '');
    const header = HEADER.exec(bare);
    if (header) {
      [table, nameBeside, listGoesOn] = [header[1] ?? '', '', false];
      return hideInside(text);
    }
    if (text.includes('PRIVATE KEY-----')) {
      open = '-----END';
      return ` ${MASK}`;
    }
    const found = ASSIGNMENT.exec(bare);
    if (found) {
      const [, , key = '', equals = '', value = ''] = found;
      if (assignment(key, value)) {
        return `${text.slice(0, text.length - value.length - equals.length)}${equals}"${MASK}"`;
      }
    } else if (inFile && !listGoesOn && bare.trim() !== '') return MASK;
    if (listGoesOn && bare.trimStart().startsWith(']')) listGoesOn = false;
    const prose = proseFrom(text, inFile, found);
    return hideInside(
      (text.slice(0, prose) + hideInProse(text.slice(prose))).replace(
        INSIDE,
        (all: string, name: string, equals: string, value: string) => {
          const secret =
            isSecret(name) || (VALUE.test(name) && isSecret(NAME.exec(text)?.[1] ?? ''));
          return secret && !isHarmless(value.replace(/^(["'])(.*)\1$/, '$2'))
            ? `${name}${equals}"${MASK}"`
            : all;
        },
      ),
    );
  };
}

/** Where prose begins in a line: at once in a comment, unless a value stands there; then, as in a file, behind its "#". */
function proseFrom(text: string, inFile: boolean, found: RegExpExecArray | null): number {
  const [, , , equals = '', value = ''] = found ?? [];
  const isValue =
    inFile || (equals.startsWith('=') && /^(?:["'[{\d+-]|true\b|false\b)/.test(value));
  if (!isValue) return 0;
  const comment = text.lastIndexOf(' #');
  return comment === -1 ? text.length : comment;
}

/** What ends a value that is left open at the end of its line; "" where the value is missing, `undefined` if it is whole. */
function openEndOf(value: string): string | undefined {
  const text = value.trim();
  if (text === '') return '';
  for (const quotes of ['"""', "'''"]) {
    if (text.startsWith(quotes)) return text.includes(quotes, 3) ? undefined : quotes;
  }
  return text.startsWith('[') && !/\]\s*(?:#.*)?$/.test(text) ? ']' : undefined;
}
