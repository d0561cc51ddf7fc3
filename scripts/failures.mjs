// What failed, from the JSON reports of Vitest and Playwright, in one shape.
import { stripVTControlCharacters } from 'node:util';

/**
 * Counts the tests of a report, and names those that failed.
 *
 * @param {object} report what `vitest --reporter=json` or Playwright's JSON reporter wrote
 * @returns {{ passed: number, failed: number, failures: { test: string, why: string }[] }}
 *   `test` is file and title, `why` the first lines of the error without colours
 */
export function readReport(report) {
  return report.stats ? readPlaywright(report) : readVitest(report);
}

function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    // A file that cannot be read has no tests of its own, only a message.
    if (failed.length === 0 && status === 'failed')
      return [{ test: shortPath(name), why: firstLines(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      test: `${shortPath(name)}: ${fullName}`,
      why: firstLines(failureMessages[0] ?? ''),
    }));
  });
  return { passed: numPassedTests, failed: Math.max(numFailedTests, failures.length), failures };
}

function readPlaywright({ stats, suites, errors = [] }) {
  const failures = [
    ...suites.flatMap((suite) => failedSpecs(suite, [])),
    ...errors.map(({ message }) => ({ test: 'Playwright', why: firstLines(message ?? '') })),
  ];
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures };
}

function failedSpecs({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  const failed = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  );
  return [
    ...failed.map(({ title: name, tests }) => ({
      test: [...path, name].join(': '),
      why: whyOf(tests.flatMap(({ results }) => results).find(({ error }) => error)?.error),
    })),
    ...suites.flatMap((suite) => failedSpecs(suite, path)),
  ];
}

/** The message, and the lines of our own that led there: a helper that waits in vain is called from many places. */
function whyOf({ message = '', stack = '' } = {}) {
  const lines = stripVTControlCharacters(stack).match(/\/tests\/\S+:\d+(?=:\d+\)?$)/gm) ?? [];
  return [firstLines(message), ...lines.map((line) => `at ${line.slice(1)}`)].join('\n');
}

function shortPath(path) {
  return path.slice(Math.max(0, path.lastIndexOf('/tests/') + 1));
}

function firstLines(text) {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.slice(0, 8).join('\n');
}
