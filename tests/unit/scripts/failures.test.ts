import { expect, test } from 'vitest';
import { readReport } from '../../../scripts/failures.mjs';

const red = (text: string) => `\u001b[31m${text}\u001b[39m`;

test('a failed test of Vitest is named with its file and the first lines of its error', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      {
        name: '/home/someone/guide/tests/unit/domain/versions.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'reads 4.0.0', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'reads 4.1.0',
            failureMessages: [`${red('Error')}: not that\n\n    at line 3`],
          },
        ],
      },
    ],
  };
  expect(readReport(report)).toEqual({
    passed: 3,
    failed: 1,
    failures: [
      {
        test: 'tests/unit/domain/versions.test.ts: reads 4.1.0',
        why: 'Error: not that\n    at line 3',
      },
    ],
  });
});

test('a file that Vitest cannot run counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [
      {
        name: '/x/tests/unit/a.test.ts',
        status: 'failed',
        message: 'No such module',
        assertionResults: [],
      },
    ],
  };
  expect(readReport(report)).toEqual({
    passed: 3,
    failed: 1,
    failures: [{ test: 'tests/unit/a.test.ts', why: 'No such module' }],
  });
});

test('a failed test of Playwright is named with all that it stands in', () => {
  const spec = (title: string, status: string, message?: string, stack?: string) => ({
    title,
    tests: [{ status, results: [{ error: message ? { message, stack } : undefined }] }],
  });
  const stack = `Error: ${red('too wide')}
    at openedBy (/home/someone/guide/tests/support/page.ts:36:31)
    at expect (/home/someone/guide/node_modules/some/index.js:1:2)
    at /home/someone/guide/tests/e2e/lookup.spec.ts:139:25`;
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 1 },
    suites: [
      {
        title: 'lookup.spec.ts',
        specs: [spec('opens', 'expected')],
        suites: [
          {
            title: 'in the dark',
            specs: [
              spec('fits', 'unexpected', red('too wide'), stack),
              spec('ticks', 'flaky', 'at first'),
            ],
          },
        ],
      },
    ],
  };
  expect(readReport(report)).toEqual({
    passed: 1,
    failed: 2,
    failures: [
      {
        test: 'lookup.spec.ts: in the dark: fits',
        why: 'too wide\nat tests/support/page.ts:36\nat tests/e2e/lookup.spec.ts:139',
      },
      { test: 'lookup.spec.ts: in the dark: ticks', why: 'at first' },
    ],
  });
});
