import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { narrowPolicy } from '../../../../scripts/lean-pages/policy.mjs';

describe('the policy of a page', () => {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const page = (policy: string): string =>
    `<meta http-equiv="content-security-policy" content="${policy}"><style>p{}</style><script>go()</script>`;

  test('names the hashes of what the page holds and no other', () => {
    const wide = `script-src 'self' ${hash('go()')} ${hash('other')};style-src 'self' ${hash('old')}`;
    expect(narrowPolicy(page(wide), 'page')).toBe(
      page(`script-src 'self' ${hash('go()')};style-src 'self' ${hash('p{}')}`),
    );
  });

  test('fails the build where it does not allow a script of the page', () => {
    expect(() => narrowPolicy(page(`script-src 'self'`), 'guide/x')).toThrow(/guide\/x: an inline/);
  });
});
