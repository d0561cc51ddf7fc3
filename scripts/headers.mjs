// The headers that a host should send: one list for our own server, for the file `_headers`, and for the tests of the examples
// in hosting/.
import { writeFileSync } from 'node:fs';

/**
 * Rules of headers; a later one adds to or replaces what an earlier one says.
 * @param {string} base path of the site, with a slash at its end
 * @returns {{ path: string, headers: Record<string, string> }[]} `path` begins with a slash, and a star at its end stands for anything
 */
export function hostHeaders(base) {
  return [
    {
      path: `${base}*`,
      headers: {
        // Who may show a page cannot be said in it; everything else of its policy is in each page. The search's worker is no
        // page and has no policy but this one: it asks this site and no other.
        'Content-Security-Policy': "connect-src 'self'; frame-ancestors 'none'",
        'X-Content-Type-Options': 'nosniff',
        // An address says what the reader runs: no other site gets it.
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Cache-Control': 'no-cache',
      },
    },
    {
      // Their names change with their content.
      path: `${base}_astro/*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    },
    {
      // Facts for programs of others, which may run in a page of theirs.
      path: `${base}api/*`,
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
  ];
}

/**
 * What a path is answered with.
 * @param {string} path begins with a slash
 * @param {string} base
 * @returns {Record<string, string>}
 */
export function headersOf(path, base) {
  const matching = hostHeaders(base).filter((rule) => path.startsWith(rule.path.slice(0, -1)));
  return Object.assign({}, ...matching.map(({ headers }) => headers));
}

/** An Astro integration: writes `_headers`, which Netlify, Cloudflare Pages and others read. */
export function headersFile() {
  let base = '/';
  return {
    name: 'headers-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('_headers', dir), inHeadersFormat(hostHeaders(base)));
      },
    },
  };
}

/** Hosts join the values of a header that two rules set; `! Name` takes the earlier one away first. */
function inHeadersFormat(rules) {
  const seen = new Set();
  const blocks = rules.map(({ path, headers }) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => {
      const again = seen.has(name);
      seen.add(name);
      return [...(again ? [`  ! ${name}`] : []), `  ${name}: ${value}`];
    });
    return [path, ...lines].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}
