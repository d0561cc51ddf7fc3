// `npm test`: every check, in order, with a summary. `npm test -- unit e2e` runs only those stages.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from './failures.mjs';
import { ensureInstalled, root, run } from './setup.mjs';

const reports = join(root, '.cache', 'reports');
const vitest = (project) => [
  'vitest',
  [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
];

const STAGES = {
  format: { title: 'Format', command: ['prettier', ['--check', '--log-level=warn', '.']] },
  // The rules know the types that Astro writes first (astro sync).
  lint: { title: 'Lint', command: ['npm', ['run', '--silent', 'check:lint']] },
  types: { title: 'Types', command: ['npm', ['run', '--silent', 'check:types']] },
  unit: { title: 'Unit tests', command: vitest('unit'), report: 'unit.json' },
  content: { title: 'Content tests', command: vitest('content'), report: 'content.json' },
  build: { title: 'Build', command: ['npm', ['run', '--silent', 'build']] },
  site: { title: 'Site tests', command: vitest('site'), report: 'site.json', needs: 'build' },
  e2e: {
    title: 'Browser tests',
    command: ['playwright', ['test']],
    report: 'e2e.json',
    needs: 'build',
    programs: async () => {
      const { ensureChromium } = await import('./chromium.mjs');
      return { CHROMIUM_PATH: await ensureChromium() };
    },
  },
  firefox: {
    title: 'Firefox tests',
    command: vitest('firefox'),
    report: 'firefox.json',
    needs: 'build',
    programs: async () => {
      const { ensureFirefox } = await import('./firefox.mjs');
      return { FIREFOX_PATH: await ensureFirefox() };
    },
  },
};

await ensureInstalled();
const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !(name in STAGES));
if (wrong.length > 0) {
  console.error(
    `There is no stage "${wrong.join('", "')}". Stages: ${Object.keys(STAGES).join(', ')}.`,
  );
  process.exit(2);
}
const names = asked.length > 0 ? withNeeds(asked) : Object.keys(STAGES);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const results = [];
for (const name of names) results.push(await runStage(name));
summarise();

function withNeeds(stages) {
  return Object.keys(STAGES).filter(
    (name) => stages.includes(name) || stages.some((one) => STAGES[one].needs === name),
  );
}

async function runStage(name) {
  const stage = STAGES[name];
  console.log(`\n── ${stage.title} ${'─'.repeat(60 - stage.title.length)}`);
  let programs;
  try {
    programs = await stage.programs?.();
  } catch (error) {
    console.error(error.message);
    return { name, failed: 1, passed: 0, seconds: 0 };
  }
  const env = { REPORTS: reports, ...programs };
  const start = performance.now();
  const code = await run(...stage.command, { env });
  const seconds = (performance.now() - start) / 1000;
  const report = stage.report ? readReportFile(stage.report) : undefined;
  const passed = report?.passed ?? (code === 0 ? 1 : 0);
  let failed = report?.failed ?? (code === 0 ? 0 : 1);
  // A runner that ends badly without a failed test (a crash, no test found) is a failure too.
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  return { name, passed, failed, seconds, failures: report?.failures };
}

function readReportFile(file) {
  const path = join(reports, file);
  if (!existsSync(path)) return { passed: 0, failed: 0, failures: [] };
  return readReport(JSON.parse(readFileSync(path, 'utf8')));
}

function summarise() {
  const bars = readdirSync(reports)
    .filter((file) => /^bars-.*\.txt$/.test(file))
    .sort()
    .map((file) => readFileSync(join(reports, file), 'utf8').trimEnd());
  if (bars.length > 0) console.log(`\n── Bars, measured ${'─'.repeat(45)}\n${bars.join('\n')}`);
  console.log(`\n── Summary ${'─'.repeat(52)}`);
  for (const { name, passed, failed, seconds } of results) {
    const verdict = failed === 0 ? 'ok    ' : 'FAILED';
    const count = STAGES[name].report
      ? `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`
      : '';
    console.log(
      `${verdict} ${STAGES[name].title.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${count}`,
    );
  }
  // The end of a long log is what is kept of it: what failed is named there.
  for (const { test, why } of results.flatMap(({ failures }) => failures ?? []))
    console.log(`\nFAILED ${test}\n${why.replaceAll(/^/gm, '  ')}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
