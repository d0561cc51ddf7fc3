// `npm run audit`: known vulnerabilities of the locked packages. A command of its own: its answer changes by the day, with
// no commit. Ends with 0 where nothing is left to look at, 1 where something is, 3 where the registry could not be asked.
import { execFile } from 'node:child_process';
import { childEnvironment, root } from './setup.mjs';
import { judge, readAudit } from './dependencies/audit.mjs';
import { EXPLAINED_FINDINGS } from './dependencies/rules.mjs';

// npm ends with 1 where it found something: what it says counts, not how it ends.
const output = await new Promise((resolve) => {
  execFile(
    'npm',
    ['audit', '--json', '--package-lock-only'],
    {
      cwd: root,
      env: childEnvironment(),
      maxBuffer: 64e6,
      shell: process.platform === 'win32',
    },
    (_, stdout) => resolve(stdout),
  );
});

const audit = readAudit(output);
if (!audit.asked) {
  console.error(
    `The registry could not be asked for known vulnerabilities: ${audit.reason}\nNothing is known of them now. Run this again where the registry of npm can be reached.`,
  );
  process.exitCode = 3;
} else {
  const today = new Date().toISOString().slice(0, 10);
  const { problems, explained } = judge(audit.findings, EXPLAINED_FINDINGS, today);
  for (const line of explained) console.log(line);
  for (const line of problems) console.error(line);
  console.log(
    `${String(audit.findings.length)} findings, ${String(explained.length)} explained, ${String(problems.length)} to look at.`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}
