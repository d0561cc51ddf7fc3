import { segmentsOf, shapeless } from '../keys';

/** What stands in place of a secret. */
export const MASK = '•••';

/** A secret wherever in a name they stand, unless the name ends with a word that describes. */
const STRONG =
  /^(?:passcode|pwd?|pin|secrets|credentials?|creds?)$|(?:passwords?|passwd|passphrase|pwd|secret|(?<!by|com|over|sur|tres|under)pass)$/;

/** A secret where a name ends with them: a key alias or the address of a token endpoint is none. */
const WEAK =
  /^(?:keys?|tokens?|authorization|bearer|jwt|cookie|sig)$|(?:token|(?:api|access|account|auth|client|encryption|master|private|secret|shared|signing)key)$/;

/** Last words of names that speak about a secret without being one. */
const DESCRIBES = new Set(
  (
    'alias alg algorithm alphabet attempts by callback class claim count digest enable enabled encryption endpoint ex expiry ' +
    'file format generator handler header impl interval length lifetime limit location manager method msg name page ' +
    'path pattern period policy processor provider regex regexp required retriever size store time timeout type uri ' +
    'url urls validator validity'
  ).split(' '),
);

/** Last words that say nothing of what the name means. */
const EMPTY = /^(?:value|val|string|str|text|\d+)$/;

/**
 * Whether the value of a key is to be hidden, judged by its name and those of its tables alone: passwords, secrets, keys
 * and tokens, but not their aliases, files, lifetimes or addresses. In doubt it is.
 */
export function isSecret(key: string): boolean {
  const segments = segmentsOf(shapeless(key));
  const last = segments.length - 1;
  return segments.some((segment, index) => {
    const words = wordsOf(segment);
    while (words.length > 1 && EMPTY.test(words.at(-1) ?? '')) words.pop();
    const end = words.at(-1) ?? '';
    if (STRONG.test(end)) return true;
    if (index < last) return false;
    return WEAK.test(end) || (words.some((word) => STRONG.test(word)) && !DESCRIBES.has(end));
  });
}

/** The words of a name: parts of snake_case, kebab-case, camelCase and dots, in small letters. */
function wordsOf(segment: string): string[] {
  return segment
    .slice(0, 300)
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** A truth value, nothing at all, or a placeholder and nothing else tells no secret. */
export const isHarmless = (text: string): boolean =>
  /^(?:true|false|\$(?:env|sys|ref|secret)?\{[^{}]*\})?$/.test(text);

// Bounded repeats: a text without an end would otherwise be searched again from every place in it.
const PLACEHOLDER = String.raw`\$(?:env|sys|ref|secret)?\{[^{}]{0,200}\}`;
/** What follows the user's name in `amqp://user:…@host` and in `jdbc:oracle:thin:user/…@host`. */
const IN_ADDRESS = new RegExp(
  String.raw`(:\/\/[^\s:@/"']{0,200}:|\bjdbc:oracle:\w{1,20}:[^\s:@/"']{1,200}\/)(?!${PLACEHOLDER}@)(?:[^\s"']{1,2000}|\\?"[^\s,"\\]{1,200}\\?")@`,
  'gi',
);
/** A web address whose user has no password: the name is a token. */
const TOKEN_IN_ADDRESS = new RegExp(
  String.raw`\b(https?:\/\/)(?!${PLACEHOLDER}@)[^\s:@/?#"']{1,200}@`,
  'gi',
);
const IN_HEADER = /\b((?:Basic|Bearer)\s+)[A-Za-z0-9+/_.~=-]{6,}/g;
/** Texts that are tokens whatever stands around them: JSON web tokens, and those that tell their maker. */
const TOKEN =
  /\b(?:eyJ[\w-]{6,}[\w.-]*|gh[oprsu]_\w{6,}|github_pat_\w{6,}|glpat-[\w-]{6,}|xox[abeprs]-[\w-]{6,})/g;
const PRIVATE_KEY = 'PRIVATE KEY-----';

/** A name that something is said of: `name=`, `"name": `, `<name>`, `name="name">`, `--name `. */
const NAMED = /(?<![\w.-])[\w.-]+(?=\\?["']?\s*[=:>])|(?<![\w.-])--[\w.-]+(?=\s+[^\s-])/g;
/** From behind the name to the end of its value. A quote that ends the text around is no part of it. */
const SAID = new RegExp(
  String.raw`((?:\\?["']?\s*(?:=>|[=:])\s*|(?<=--[\w.-]{1,200})\s+))` +
    String.raw`(?:(\\?["'])(?!\s*$|\s*,|\s*[\]}]+\s*(?:,|$)|\s+#)(?!(?:true|false)\b|${PLACEHOLDER})(?:[^"'\\]|\\[^"'\s]|["'](?=\w))+` +
    String.raw`|(?!(?:true|false)\b|(?:Basic|Bearer)\s|[[{]|${PLACEHOLDER})(?:[^&;\s"'<>\\]|\\[^"'\s]|["'](?=\w))+)` +
    String.raw`|(\\?["']?\s*>)(?!${PLACEHOLDER})[^<>"']+(?=<\/)`,
  'y',
);

/** A text with the secrets in it replaced: in addresses and headers, and what stands beside the name of a secret. */
export function hideInside(text: string): string {
  if (text.includes(PRIVATE_KEY)) return MASK;
  return hideNamed(
    text
      .replace(IN_ADDRESS, `$1${MASK}@`)
      .replace(TOKEN_IN_ADDRESS, `$1${MASK}@`)
      .replace(IN_HEADER, `$1${MASK}`)
      .replace(TOKEN, MASK),
  );
}

/** Hides what a text says of names of secrets: in queries, JSON, XML, headers and options of a command. */
function hideNamed(text: string): string {
  let shown = '';
  let end = 0;
  for (const { 0: name, index } of text.matchAll(NAMED)) {
    if (index < end || !isSecret(name)) continue;
    SAID.lastIndex = index + name.length;
    const found = SAID.exec(text);
    if (!found) continue;
    const [all, sign = '', quote = '', bracket = ''] = found;
    shown += `${text.slice(end, index)}${name}${sign}${quote}${bracket}${MASK}`;
    end = index + name.length + all.length;
  }
  return shown + text.slice(end);
}

/** Verbs and signs behind which a comment tells a value. */
const TELLS = /^(?:(?:is|are|was|were)\s|[-=]*>|[–—-]\s)/;
/** A value that `hideInside` sees to, or that tells nothing. */
const SEEN_TO = new RegExp(
  String.raw`^["']?\s*[=:]\s*(?:$|["'[{]|(?:true|false)\b|${PLACEHOLDER})`,
);
const LEADING = /^(?:as|for|from|in|of|to|with)\s+/;
const PLAIN = /^\(?[a-z]+(?:[-'’][a-z]+)*[.,;!?)]*$/;

/**
 * Prose with all hidden that follows a word for a secret, to its end: "the old password was …". What reads like the rest of
 * a sentence, in plain small words, stays.
 */
export function hideInProse(text: string): string {
  for (const { 0: word, index } of text.matchAll(/(?<![\w./:-])[a-z][\w-]*/gi)) {
    const end = index + word.length;
    if (isSecret(word) && !isSentence(text.slice(end))) return `${text.slice(0, end)} ${MASK}`;
  }
  return text;
}

/** Longer than any sentence, in characters: text without an end is not read again from each of its words. */
const LONG = 1000;

function isSentence(rest: string): boolean {
  if (rest.length > LONG) return false;
  if (SEEN_TO.test(rest)) return true;
  const told = rest.replace(/^["'.,;!?)\]}]*\s*/, '');
  if (told === '') return true;
  if (TELLS.test(told)) return false;
  const words = told.replace(LEADING, '').trim().split(/\s+/);
  if (!words.every((word) => PLAIN.test(word))) return false;
  return words.length > 1 || DESCRIBES.has(told.trim().replace(/\W+$/, ''));
}

/**
 * Whether a text tells a secret that does not show line by line as it is written: a key of several lines, or one with
 * escapes or line ends in it.
 */
export const hidesAcross = (text: string, written: string): boolean => {
  const hidden = hideInside(text);
  return (
    hidden === MASK ||
    (hidden !== text && (written.includes('\n') || hideInside(written) === written))
  );
};
