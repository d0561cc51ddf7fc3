import { describe, expect, test } from 'vitest';
import { narrowLetters } from '../../../../scripts/lean-pages/letters.mjs';

describe('letters that make a browser hold a page in two bytes each', () => {
  const long = 'x'.repeat(110_000);

  test('are references in the markup of a long page', () => {
    expect(narrowLetters(`${long}<p title="≈">é → 𝒳</p>`)).toBe(
      `${long}<p title="&#8776;">é &#8594; &#119987;</p>`,
    );
  });

  test('are escapes in its styles, and stay in its scripts', () => {
    const raw = '<script>"→"</script><style>p::before{content:"→ a"}</style>';
    const narrow = String.raw`<script>"→"</script><style>p::before{content:"\2192  a"}</style>`;
    expect(narrowLetters(`${long}${raw}`)).toBe(`${long}${narrow}`);
  });

  test('stay in a short page, which is read in no time', () => {
    expect(narrowLetters('<p>→</p>')).toBe('<p>→</p>');
  });
});
