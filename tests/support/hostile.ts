import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';

/** Every run tries the same inputs. */
export const SEED = 20261126;

/** Runs and is told about, where anything of an input is run as a script. */
const MARK = 'window.__ran=1';

/** Texts that have done harm somewhere, or might. */
export const BAD_TEXTS: readonly string[] = [
  `<script>${MARK}</script>`,
  `</script><script>${MARK}</script>`,
  `"><img src=x onerror="${MARK}">`,
  `'><svg onload=${MARK}>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>">`,
  `</textarea></title></style><img src=x onerror=${MARK}>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${MARK}>`,
  `<a href="javascript:${MARK}">a</a>`,
  `<!--><img src=x onerror=${MARK}>-->`,
  `<![CDATA[<img src=x onerror=${MARK}>]]>`,
  `javascript:${MARK}`,
  `java\tscript:${MARK}`,
  `data:text/html,<script>${MARK}</script>`,
  `[a](javascript:${MARK})`,
  `![a](data:image/svg+xml,<svg/onload=${MARK}>)`,
  `[a]: javascript:${MARK}\n\n[a]`,
  `<javascript:${MARK}>`,
  `\`\`<img src=x onerror=${MARK}>\``,
  `\` <b>\`<img src=x onerror=${MARK}>`,
  `\`a\n\n<img src=x onerror=${MARK}>\``,
  `\\\`<img src=x onerror=${MARK}>\\\``,
  `&lt;img src=x onerror=${MARK}&gt;`,
  `a | b | <img src=x onerror=${MARK}>`,
  '--- \n# heading\n- list\n1. list\n    code\n===',
  '~~~html\n<b>\n~~~',
  '=HYPERLINK("https://evil.example","x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' "=1+1',
  'x;=1+1',
  'x\t@SUM(A1)',
  'x"\r\n"=1+1',
  '\u200b=1+1',
  '\u202e=1+1',
  '＝1+1',
  'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil',
  'x\\,;:"\r\nURL:javascript:1',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '../../..',
  '/upgrade/../../',
  '/upgrade/3.2.0/../?x',
  '/upgrade//evil.example/',
  '/upgrade/3.2.0/4.5.0/?"><script>',
  '//evil.example/',
  'https://evil.example/?<script>',
  '\0',
  '\ud800',
  '\udfff\ud800',
  '\u202egnp.exe',
  '\u2028\u2029',
  '\ufeff',
  'Z\u0351\u036b\u0343'.repeat(200),
  '%00',
  '%',
  '%E0%A4%A',
  '${env{SECRET}}',
  '{{constructor.constructor("window.__ran=1")()}}',
  "'; DROP TABLE plans; --",
  '9'.repeat(400),
  '-0',
  'NaN',
  '1e999',
  'A'.repeat(5000),
  '<'.repeat(1000),
  '[['.repeat(500),
  '`'.repeat(500),
  '*_~'.repeat(300),
];

/** Any text at all, one of the bad ones, or some of both in a row. */
export const badText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...BAD_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  // Pieces of markup meet in ways that nobody has written down.
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...BAD_TEXTS.filter(({ length }) => length < 80)),
        fc.constantFrom(
          '`',
          '``',
          '\n',
          '\n\n',
          '<',
          '>',
          '](',
          '"',
          "'",
          '=',
          ';',
          '\\',
          '|',
          ' ',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { minLength: 2, maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

const badNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, 1e308, -1e308, 2 ** 53, Number.MIN_VALUE, 8.64e15 + 1),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const KEYS = ['__proto__', 'constructor', 'prototype', 'version', 'id', 'value', 'at', 'items'];

/** A value of JSON that nobody expects where it stands. */
const badValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(badText, badNumber, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), badText), tie('value')), { maxLength: 4 })
      .map(objectOf),
  ),
})).value;

/** An object whose keys are its own, "__proto__" among them, as `JSON.parse` makes them. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries) put(made, key, value);
  return made;
}

/** Texts of JSON that are not of our making in any way. */
export const BAD_FILES: readonly string[] = [
  '',
  'null',
  '[]',
  '{}',
  '0',
  '"',
  '{',
  '\ufeff{}',
  '{"__proto__":{"polluted":1}}',
  '{"version":1,"plans":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
  '{"version":1,"items":{"__proto__":{"status":"done"}},"own":{},"known":[]}',
  '{"version":1e999,"plans":{},"items":{}}',
  '{"version":-1,"plans":{},"items":{}}',
  '{"version":99,"plans":{},"items":{}}',
  '['.repeat(100_000),
  '['.repeat(5000) + ']'.repeat(5000),
  '{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
  `{"version":1,"items":${'{"a":'.repeat(3000)}{}${'}'.repeat(3000)},"plans":{}}`,
  `{"version":1,"items":{},"own":{},"known":[${'"a",'.repeat(20_000)}"a"]}`,
  '\0\u0001\u0002',
];

/**
 * Texts where JSON of one of our files is expected: something else altogether, or what somebody has made of a sound file.
 * @param sound what such a file says, as a value
 */
export const badFile = (sound: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...BAD_FILES) },
    { weight: 1, arbitrary: badText },
    { weight: 2, arbitrary: badValue.map((value) => JSON.stringify(value)) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          sound,
          fc.array(fc.tuple(fc.nat(), badText, badValue), { minLength: 1, maxLength: 4 }),
        )
        .map(([value, changes]) =>
          JSON.stringify(
            changes.reduce<unknown>((made, [at, text, bad]) => tamper(made, at, text, bad), value),
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(sound, fc.nat())
        .map(([value, at]) => JSON.stringify(value).slice(0, at % JSON.stringify(value).length)),
    },
  );

/** All places of a value that hold something, each with what stands there, in a fresh copy of the value. */
function placesOf(value: unknown): { copy: unknown; holder: object; key: string }[] {
  const paths: string[][] = [];
  const walk = (one: unknown, path: string[]): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const [key, inside] of Object.entries(one)) {
      paths.push([...path, key]);
      walk(inside, [...path, key]);
    }
  };
  walk(value, []);
  return paths.map((path) => {
    const copy = structuredClone(value);
    const holder = path
      .slice(0, -1)
      .reduce<object>((at, key) => Reflect.get(at, key) as object, copy as object);
    return { copy, holder, key: path.at(-1) ?? '' };
  });
}

/** Sets a key of an object's own, "__proto__" too. */
const put = (holder: object, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

/** A sound value with one thing in it made bad: each of its texts and keys in turn, by each of the bad texts. */
export function tamperedTexts(sound: unknown): string[] {
  return BAD_TEXTS.flatMap((text) =>
    placesOf(sound).flatMap(({ copy, holder, key }) => {
      const was: unknown = Reflect.get(holder, key);
      if (typeof was === 'string') put(holder, key, text);
      else if (typeof was === 'object' && was !== null && !Array.isArray(holder)) {
        Reflect.deleteProperty(holder, key);
        put(holder, text, was);
      } else return [];
      return [JSON.stringify(copy)];
    }),
  );
}

/** The value with one thing in it made bad: another value in its place, or one more beside it. */
function tamper(value: unknown, at: number, text: string, bad: unknown): unknown {
  const places = placesOf(value);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return bad;
  put(place.holder, at % 2 === 0 ? place.key : text, bad);
  return place.copy;
}

/** Queries: keys that mean something and others, with values that mean nothing. */
export const badQuery = (keys: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), badText), badText), {
        minLength: 1,
        maxLength: 5,
      })
      .map((entries) => String(new URLSearchParams(entries.map(([key, value]) => [key, value])))),
    // As somebody types or cuts it: nothing is encoded.
    badText,
    fc.constantFrom(...keys).map((key) => `${key}=${encodeURIComponent('x,'.repeat(2000))}`),
    fc.constantFrom(...keys).map((key) => `${key}=1&`.repeat(500)),
  );

const packed = (text: string | Buffer): string => deflateRawSync(text).toString('base64url');

/** Two million signs and more out of two thousand: what it unfolds to must not fill the memory. */
const bomb = packed(Buffer.alloc(50_000_000, 'a'));

/** Fragments of links that hold no plan: cut, damaged, of other versions, too large. */
export const BAD_FRAGMENTS: readonly string[] = [
  'plan=',
  'plan=1',
  'plan=1.',
  'plan=1.=',
  'plan=1.%00',
  'plan=0.AAAA',
  'plan=999999.AAAA',
  'plan=9999999.AAAA',
  'plan=-1.AAAA',
  'plan=1.AAAA'.repeat(20_000),
  `plan=1.${bomb}`,
  `plan=1.${packed('['.repeat(1_000_000))}`,
  `plan=1.${packed(Buffer.from([0xff, 0xfe, 0xc0, 0x80]))}`,
  `plan=1.${packed('{"version":1}')}.${packed('{}')}`,
];

/** Fragments of links: those, damaged ones of a sound plan, or with a bad plan in them. */
export const badFragment = (sound: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...BAD_FRAGMENTS),
    badText,
    badText.map((text) => `plan=${text}`),
    badText.map((text) => `plan=1.${text}`),
    fc
      .tuple(sound, fc.nat(), fc.string({ minLength: 1, maxLength: 3 }))
      .map(([value, at, text]) => {
        const whole = packed(JSON.stringify(value));
        const cut = at % whole.length;
        return `plan=1.${whole.slice(0, cut)}${text}${whole.slice(cut + 1)}`;
      }),
    badFile(sound).map((text) => `plan=1.${packed(text)}`),
  );

const tomlText = (text: string): string => JSON.stringify(text).replaceAll('\\/', '/');

/** What is pasted where a deployment.toml is expected. */
export const badToml: fc.Arbitrary<string> = fc.oneof(
  badText,
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS, 'hostname', 'password'), badText), badText), {
      minLength: 1,
      maxLength: 5,
    })
    .map((pairs) =>
      pairs.map(([key, value]) => `${tomlText(key)} = ${tomlText(value)}`).join('\n'),
    ),
  fc
    .tuple(badText, badText, badText)
    .map(([table, key, value]) => `[${tomlText(table)}]\n${tomlText(key)} = ${tomlText(value)}`),
  fc
    .tuple(
      fc.constantFrom('[server]', '[[apim.gateway.environment]]', '[database.apim_db]'),
      badText,
    )
    .map(([table, text]) => `${table}\n${text}\nname = ${tomlText(text)} # ${text}`),
  fc.constantFrom(
    'a = ' + '['.repeat(20_000),
    'a = ' + '{b='.repeat(5000),
    `a = ${'['.repeat(2000)}1${']'.repeat(2000)}`,
    `[${'a.'.repeat(5000)}a]\nb = 1`,
    '[[a]]\n'.repeat(5000),
    'a = 1\n'.repeat(5000),
    `a = """${'"'.repeat(5)}\n`,
    `a = ${'9'.repeat(10_000)}`,
    '__proto__.polluted = 1\nconstructor.prototype.polluted = 1',
    '[__proto__]\npolluted = 1\n[constructor.prototype]\npolluted = 1',
    '#'.repeat(50_000),
    '\0'.repeat(100),
    'a = "\ud800"',
    'x'.repeat(1_000_001),
  ),
);

/** What is pasted where the output of tools is expected. */
export const badOutput: fc.Arbitrary<string> = fc.oneof(
  badText,
  badToml,
  fc
    .tuple(
      fc.constantFrom(
        'openjdk version "',
        'java version "',
        'PRETTY_NAME="',
        'psql (PostgreSQL) ',
        'mysql  Ver ',
        'PostgreSQL ',
        'Linux version ',
        'WSO2 API Manager-',
        '[2026-01-01 00:00:00,000]  INFO - ',
      ),
      badText,
      fc.constantFrom('', '"', '\n', ' x86_64 GNU/Linux', '0'.repeat(5000)),
    )
    .map((parts) => parts.join('')),
  fc.array(badText, { minLength: 3, maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.constantFrom(
    'openjdk version "1.8.0_392"\n'.repeat(5000),
    `openjdk version "${'1.'.repeat(20_000)}"`,
    `PostgreSQL ${'13.'.repeat(20_000)}`,
    '('.repeat(50_000),
    'a=b\n'.repeat(20_000),
    ' '.repeat(200_000),
    '\t\n'.repeat(50_000),
    'x'.repeat(300_001),
  ),
);
