import { describe, expect, test } from 'vitest';
import { judge, readAudit } from '../../../../scripts/dependencies/audit.mjs';

const report = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    inner: {
      via: [
        {
          source: 1,
          name: 'inner',
          title: 'Reads too much',
          url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
          severity: 'high',
        },
      ],
    },
    outer: { via: ['inner'] },
  },
});
const finding = {
  id: 'GHSA-aaaa-bbbb-cccc',
  name: 'inner',
  severity: 'high',
  title: 'Reads too much',
};
const explanation = { id: finding.id, because: 'Only tests use it.', until: '2030-01-01' };

describe('what npm audit says', () => {
  test('is one finding an advisory, however many packages have it', () => {
    expect(readAudit(report)).toEqual({ asked: true, findings: [finding] });
  });

  test('is no finding where nothing is wrong', () => {
    expect(readAudit('{"vulnerabilities":{}}')).toEqual({ asked: true, findings: [] });
  });

  test.each([
    ['{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
    ['', 'npm gave no answer that can be read.'],
    ['{"error":{"summary":"no network"}}', 'no network'],
  ])('is no clean bill where the registry does not answer: %s', (output, reason) => {
    expect(readAudit(output)).toEqual({ asked: false, reason });
  });
});

describe('a finding', () => {
  test('that nobody explained is a problem', () => {
    const { problems, explained } = judge([finding], [], '2029-01-01');
    expect(problems).toEqual([expect.stringContaining('GHSA-aaaa-bbbb-cccc inner (high)')]);
    expect(explained).toEqual([]);
  });

  test('that is explained is told with the reason', () => {
    expect(judge([finding], [explanation], '2030-01-01')).toEqual({
      problems: [],
      explained: [expect.stringContaining('Only tests use it. (until 2030-01-01)')],
    });
  });

  test('is a problem again once the explanation has run out', () => {
    expect(judge([finding], [explanation], '2030-01-02').problems).toHaveLength(1);
  });

  test('that is gone leaves an explanation to remove', () => {
    expect(judge([], [explanation], '2029-01-01').problems).toEqual([
      expect.stringContaining('remove its explanation'),
    ]);
  });
});
