import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { colourTokens, contrast, type Theme } from '../../support/colour';

const styles = fileURLToPath(new URL('../../../src/styles/', import.meta.url));
const css = readFileSync(`${styles}tokens.css`, 'utf8');
const readme = readFileSync(`${styles}README.md`, 'utf8');

const PAPERS = ['paper', 'paper-2', 'paper-3', 'accent-paper'];
const STATUS = ['ok', 'warn', 'stop', 'info'];

/** What stands on what, and how far it must stand out: text 7, marks and the borders of controls 4.5. */
const PAIRS: [ink: string, ground: string, least: number][] = [
  ...[...PAPERS, ...STATUS.map((one) => `${one}-paper`)].map((ground): [string, string, number] => [
    'ink',
    ground,
    7,
  ]),
  ...PAPERS.map((ground): [string, string, number] => ['ink-2', ground, 7]),
  ...['accent', ...STATUS].flatMap((ink): [string, string, number][] => [
    [ink, 'paper', 7],
    [ink, 'paper-2', 7],
    [ink, `${ink}-paper`, 7],
  ]),
  ['accent-ink', 'accent', 7],
  ['board-ink', 'board', 7],
  ['ok', 'ok-fill', 4.5],
  ['stop', 'stop-fill', 4.5],
  ['rule-2', 'paper', 4.5],
];

describe.each<Theme>(['light', 'dark'])('colours of the %s theme', (theme) => {
  const tokens = colourTokens(css, theme);
  const between = (ink: string, ground: string): number => {
    const [one, other] = [tokens.get(`--${ink}`), tokens.get(`--${ground}`)];
    if (!one || !other) throw new Error(`tokens.css has no --${ink} or no --${ground}.`);
    return contrast(one, other);
  };

  test.each(PAIRS)('%s on %s stands out at least %d to 1', (ink, ground, least) => {
    expect(between(ink, ground)).toBeGreaterThanOrEqual(least);
  });

  test('are as the README says', () => {
    const rows = [...readme.matchAll(/^\| `(\S+)` on `(\S+)` +\| ([\d.]+) +\| ([\d.]+) +\|/gm)];
    expect(rows.length).toBeGreaterThan(8);
    for (const [, ink = '', ground = '', light, dark] of rows) {
      const measured = between(ink.replace('--', ''), ground.replace('--', '')).toFixed(1);
      expect(measured, `${ink} on ${ground}`).toBe(theme === 'light' ? light : dark);
    }
  });
});

test('contrast is reckoned as WCAG defines it', () => {
  expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 1);
  expect(contrast([0.5, 0.1, 40], [0.5, 0.1, 40])).toBe(1);
});
