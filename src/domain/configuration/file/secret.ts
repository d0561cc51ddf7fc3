import { segmentsOf, shapeless } from '../keys';

/** What stands in place of a secret. */
export const MASK = '•••';

/** A secret wherever in a name they stand, unless the name ends with a word that describes. */
const STRONG =
  /^(?:pass|passwd|passcode|passphrase|pwd|pin|secrets?|credentials?)$|passwords?$|secret$/;

/** A secret where a name ends with them: a key alias or the address of a token endpoint is none. */
const WEAK = /^(?:keys?|tokens?|authorization|cookie)$|(?:apikey|accesskey|token)$/;

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
const IN_ADDRESS = new RegExp(
  String.raw`(:\/\/[^\s:@/"']{0,200}:)(?!${PLACEHOLDER}@)[^\s"']{1,2000}@`,
  'g',
);
const IN_QUERY = new RegExp(
  String.raw`((?:password|passwd|pwd|secret|token|api_?key|access_?key)=\\?["']?)(?!true\b|false\b|[[{]|${PLACEHOLDER})[^&;\s"'<>\\]{1,2000}`,
  'gi',
);
const IN_HEADER = /\b((?:Basic|Bearer)\s+)[A-Za-z0-9+/_.~=-]{6,}/g;
const PRIVATE_KEY = 'PRIVATE KEY-----';

/** A text with the secrets in it replaced: passwords in addresses, in query strings, in headers. */
export function hideInside(text: string): string {
  if (text.includes(PRIVATE_KEY)) return MASK;
  return text
    .replace(IN_ADDRESS, `$1${MASK}@`)
    .replace(IN_QUERY, `$1${MASK}`)
    .replace(IN_HEADER, `$1${MASK}`);
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
