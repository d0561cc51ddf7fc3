// What the other scripts need before they start. No dependency: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The environment of every child: the project's own tools, and its own Node, come first. */
export function childEnvironment(extra = {}) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...extra, PATH: path };
}

/**
 * Runs a command to its end.
 * @returns {Promise<number>} its exit code
 */
export function run(command, parameters = [], { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: childEnvironment(env),
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Installs the locked dependencies where they are missing or older than the lock file. */
export async function ensureInstalled() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the locked dependencies (npm ci) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ci ended with ${code}. Its output above says why.`);
}

/** Builds the site where `dist` is missing or older than what it is made of. */
export async function ensureBuilt() {
  const built = join(root, 'dist', 'pagefind', 'pagefind.js');
  const inputs = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];
  const fresh =
    existsSync(built) &&
    inputs.every((input) => newest(join(root, input)) <= statSync(built).mtimeMs);
  if (fresh) return;
  console.log('Building the site …');
  const code = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) throw new Error(`The build ended with ${code}. Its output above says why.`);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
