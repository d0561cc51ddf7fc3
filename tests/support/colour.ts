/** Colours of `tokens.css` as a browser reckons them: OKLCH to linear sRGB, luminance, contrast (WCAG 2). */

export type Theme = 'light' | 'dark';

/** The colour tokens of a stylesheet, each as the OKLCH numbers of one theme. */
export function colourTokens(css: string, theme: Theme): Map<string, [number, number, number]> {
  const pair = /(--[\w-]+):\s*light-dark\(\s*oklch\(([\d. ]+)\)\s*,\s*oklch\(([\d. ]+)\)\s*\)/g;
  return new Map(
    [...css.matchAll(pair)].map(([, name = '', light = '', dark = '']) => {
      const [l = 0, c = 0, h = 0] = (theme === 'light' ? light : dark).split(' ').map(Number);
      return [name, [l, c, h]];
    }),
  );
}

/** Contrast of two OKLCH colours, 1 to 21. */
export function contrast(
  one: readonly [number, number, number],
  other: readonly [number, number, number],
): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

function luminance([lightness, chroma, hue]: readonly [number, number, number]): number {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}

/** What lies outside sRGB is shown at its edge. */
const clip = (value: number): number => Math.min(1, Math.max(0, value));
