// Installs a program that npm has not, where the machine is a Debian that allows it.
import { spawnSync } from 'node:child_process';
import { run } from './setup.mjs';

/** Whether the search path has the program. */
export function has(program) {
  return spawnSync('which', [program]).status === 0;
}

/**
 * Installs a package of Debian as root or by sudo; does nothing where neither can be had.
 * @param {string} name
 */
export async function installDebian(name) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!has('apt-get') || (asRoot.length > 0 && !has('sudo'))) return;
  console.log(`Installing Debian’s package ${name} …`);
  const apt = (...parameters) => {
    const [program, ...rest] = [...asRoot, 'apt-get', ...parameters];
    return run(program, rest, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', name);
}
