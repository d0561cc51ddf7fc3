// `npm run schemas`, `npm run ids:publish` and `npm run api:publish`: write what is derived from the content and its schemas.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

const { module } = await runnerImport(join(root, 'tests/support/derived.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '~': join(root, 'src') } },
});
const what = process.argv[2];
const make = module.DERIVED[what];
if (!make) {
  console.error(`Say what to write: ${Object.keys(module.DERIVED).join(', ')}.`);
  process.exit(2);
}
for (const [file, text] of Object.entries(make())) {
  const path = join(root, file);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`Wrote ${file}`);
}
