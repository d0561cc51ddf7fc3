import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules, of those that axe turns on by itself, that look at colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Puts axe into the page, once per load. The package's builder would send half a megabyte of it before every run, open a
 * second page to join the results of frames, and give back all that passed.
 */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/**
 * What axe finds wrong on the page as it stands, one line each; `loadAxe` comes first.
 * @param rules only these; without them every rule that axe turns on by itself
 */
export function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (only) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const found = await axe.run(document, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: { type: 'rule' as const, values: only } } : {}),
      });
      return found.violations.map(({ id, nodes: [node] }) =>
        [id, node?.html.slice(0, 160), node?.failureSummary?.slice(0, 300)].join(' '),
      );
    },
    rules && [...rules],
  );
}
