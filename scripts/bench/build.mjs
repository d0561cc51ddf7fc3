// Builds copies of the project with its content once and ten times, and takes time and peak memory.
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, root } from '../setup.mjs';
import { table } from './report.mjs';

const PARTS = [
  'src',
  'content',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const SECONDS = 30;

export function benchBuild() {
  const rows = [1, 10].map(measure);
  const [once, tenfold] = rows;
  const perPage = (row) => row.seconds / row.pages;
  table(
    'Build (astro and pagefind)',
    ['content', 'pages', 'seconds', 'ms a page', 'peak MB'],
    rows.map((row) => [
      `${row.times}x`,
      row.pages,
      row.times === 1 && row.seconds > SECONDS ? `${row.seconds} !` : row.seconds,
      // No more than linear: a page of ten times the content costs no more than a page of the site as it is.
      `${(1000 * perPage(row)).toFixed(1)}${row === tenfold && perPage(tenfold) > perPage(once) ? ' !' : ''}`,
      row.peak,
    ]),
  );
  return rows;
}

function measure(times) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const kind of ['guide', 'changes']) multiply(join(folder, 'content', kind), times);
    const memory = join(folder, 'peak.txt');
    const watcher = new URL('peak-memory.mjs', import.meta.url).href;
    const start = performance.now();
    inFolder(folder, 'npm', ['run', '--silent', 'build'], {
      NODE_OPTIONS: `--import ${watcher}`,
      PEAK_MEMORY: memory,
    });
    const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
    const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
    return {
      times,
      pages: files.filter((file) => file.endsWith('.html')).length,
      seconds,
      peak: Math.round(Number(readFileSync(memory, 'utf8')) / 1024),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies each text under new names; a name is an id, and what a copy refers to exists. */
function multiply(folder, times) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const [, name, ending] = /^(.*)(\.mdx?)$/.exec(file) ?? [];
    if (!name || /README/i.test(name)) continue;
    for (let copy = 2; copy <= times; copy++) {
      writeFileSync(
        join(folder, `${name}-copy-${copy}${ending}`),
        readFileSync(join(folder, file)),
      );
    }
  }
}

function inFolder(cwd, command, parameters, env) {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd,
    env: childEnvironment(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`${command} ended with ${status}:\n${`${stdout}${stderr}`.slice(-3000)}`);
}
