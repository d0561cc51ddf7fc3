// `npm run watch`: the site with live reload and the unit and content tests, in one terminal.
import { spawn } from 'node:child_process';
import { childEnvironment, ensureInstalled, root } from './setup.mjs';

await ensureInstalled();
const children = [
  ['site', 'astro', ['dev']],
  ['test', 'vitest', ['--project', 'unit', '--project', 'content', '--clearScreen=false']],
].map(([name, command, parameters]) => {
  const child = spawn(command, parameters, {
    cwd: root,
    env: childEnvironment({ FORCE_COLOR: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      for (const line of text.trimEnd().split('\n')) console.log(`${name} │ ${line}`);
    });
  }
  return child;
});
const stop = () => children.forEach((child) => child.kill());
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
