// `npm run bench`: measures the built site against its bars. `npm run bench -- pages build` runs only those parts,
// `npm run bench -- pages lighthouse /checklist/ /changes/` loads only those pages.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

const paths = process.argv.slice(2).filter((one) => one.startsWith('/'));
const PARTS = {
  pages: async (address) => (await import('./bench/pages.mjs')).benchPages(address, paths),
  interactions: async (address) =>
    (await import('./bench/interactions.mjs')).benchInteractions(address),
  plan: async () => (await import('./bench/plan.mjs')).benchPlan(),
  lighthouse: async (address) =>
    (await import('./bench/lighthouse.mjs')).benchLighthouse(address, paths),
  build: async () => (await import('./bench/build.mjs')).benchBuild(),
};

const asked = process.argv.slice(2).filter((one) => !paths.includes(one));
const wrong = asked.filter((name) => !(name in PARTS));
if (wrong.length > 0) {
  console.error(
    `There is no part "${wrong.join('", "')}". Parts: ${Object.keys(PARTS).join(', ')}.`,
  );
  process.exit(2);
}

await ensureInstalled();
await ensureBuilt();
const { benchMachine } = await import('./bench/machine.mjs');
const file = join(root, '.cache', 'bench.json');
mkdirSync(join(root, '.cache'), { recursive: true });
const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const server = await serve({ port: 4400 });
try {
  for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
    // A machine is not as fast at all times.
    const machine = await benchMachine();
    const rows = await PARTS[name](server.address);
    report[name] = { measured: new Date().toISOString(), machine, rows };
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  }
} finally {
  await server.close();
}
console.log(`\nWritten to ${join('.cache', 'bench.json')}`);
