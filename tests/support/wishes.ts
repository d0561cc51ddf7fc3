import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What users of upgrade guides keep asking for, each to be shown by a test that bears its number: "(wish 12)". */
export const WISHES: ReadonlyMap<number, string> = new Map(
  [
    'my ticks are still there after a reload',
    'what was done comes out as a file or on paper, with my notes',
    'what I have can be saved, and shared with the team without an account',
    'a link shows what I saw',
    'an address that can be read, with a page that works without JavaScript',
    'what I typed is never dropped or swapped without a word',
    'one order across all releases in between, and nothing told twice',
    'commands and texts are for my own target',
    'no pair of releases lacks its steps',
    'every control acts alike and at once',
    'all changes between two releases on one page',
    'an empty version says whether there is nothing or nobody has looked',
    'the data can be had, in a form that is described and does not change unseen',
    'my whole stack is checked, not one part at a time',
    'from my operating system, JDK or database to the releases that fit it',
    'tested, not tested and not known are told apart in words',
    'what every release was tested with, old ones too',
    'where there is no path: why, and what would open one',
    'no false alarms: who acts, how to check it, when it does not apply',
    'the steps in public; what is not public is named, with whom to ask',
    'which script for which DBMS, database and step',
    'one source for every fact, so that copies cannot drift apart',
    '4.10 comes after 4.9 everywhere',
    'tables for the keyboard, a screen reader, a phone, and without colours',
    'it prints whole and runs without the internet',
  ].map((wish, at) => [at + 1, wish]),
);

const TESTS = fileURLToPath(new URL('..', import.meta.url));

/** The titles of all tests and groups of tests of the project that are run. */
export function testTitles(): string[] {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:test|spec)\.ts$/.test(file))
    .flatMap((file) => titlesIn(readFileSync(join(TESTS, file), 'utf8')));
}

/** The titles in one file; what is skipped shows nothing. */
export function titlesIn(code: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    const [title] = ts.isCallExpression(node) ? node.arguments : [];
    if (
      ts.isCallExpression(node) &&
      title &&
      (ts.isStringLiteral(title) ||
        ts.isNoSubstitutionTemplateLiteral(title) ||
        ts.isTemplateExpression(title)) &&
      isTest(node.expression)
    )
      titles.push(title.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', code, ts.ScriptTarget.Latest, true));
  return titles;
}

/** Whether an expression is what a test or a group of tests is given to: `test`, `describe`, `test.each(…)`. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['test', 'describe'].includes(callee.text);
  if (ts.isCallExpression(callee)) return isTest(callee.expression);
  return (
    ts.isPropertyAccessExpression(callee) &&
    ['describe', 'each'].includes(callee.name.text) &&
    isTest(callee.expression)
  );
}

/** The numbers that a title bears: "(wish 3, 25)". */
export function wishesIn(title: string): number[] {
  return [...title.matchAll(/\bwish ([\d, ]+)/g)].flatMap(([, numbers = '']) =>
    (numbers.match(/\d+/g) ?? []).map(Number),
  );
}
