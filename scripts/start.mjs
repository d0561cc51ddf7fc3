// `npm start`: installs and builds what is missing, then serves the guide. Runs on Node 20 and newer.
import { ensureBuilt, ensureInstalled, run } from './setup.mjs';

await ensureInstalled();
await ensureBuilt();
process.exitCode = await run('node', ['scripts/serve.mjs', ...process.argv.slice(2)]);
