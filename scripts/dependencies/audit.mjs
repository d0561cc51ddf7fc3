// What `npm audit` says, held against what was explained.

/**
 * @param {string} output of `npm audit --json`
 * @returns {{ asked: true, findings: { id: string, name: string, severity: string, title: string }[] } | { asked: false, reason: string }}
 */
export function readAudit(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { asked: false, reason: 'npm gave no answer that can be read.' };
  }
  if (!report.vulnerabilities)
    return {
      asked: false,
      reason: report.message ?? report.error?.summary ?? 'npm did not say why.',
    };
  const findings = new Map();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const one of via) {
      // A text names another package of the report, which has the finding itself.
      if (typeof one === 'string') continue;
      const id = /GHSA(?:-\w{4}){3}/.exec(one.url)?.[0] ?? String(one.source);
      findings.set(id, { id, name: one.name, severity: one.severity, title: one.title });
    }
  }
  return { asked: true, findings: [...findings.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/**
 * @param {readonly { id: string, name: string, severity: string, title: string }[]} findings
 * @param {readonly { id: string, because: string, until: string }[]} explanations
 * @param {string} today "YYYY-MM-DD"
 * @returns {{ problems: string[], explained: string[] }}
 */
export function judge(findings, explanations, today) {
  const problems = [];
  const explained = [];
  for (const { id, name, severity, title } of findings) {
    const words = `${id} ${name} (${severity}): ${title}`;
    const explanation = explanations.find((one) => one.id === id);
    if (!explanation) problems.push(`${words}. Update the package, or explain the finding.`);
    else if (explanation.until < today)
      problems.push(`${words}. Its explanation held until ${explanation.until}; look again.`);
    else explained.push(`${words}. ${explanation.because} (until ${explanation.until})`);
  }
  for (const { id } of explanations) {
    if (!findings.some((one) => one.id === id))
      problems.push(`${id} is explained and is not found any more; remove its explanation.`);
  }
  return { problems, explained };
}
