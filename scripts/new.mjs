// `npm run new -- release 4.8.0`, `npm run new -- change portal-port area=devportal …`: asks for what is needed and writes a valid
// file. With --print it writes nothing and shows what it would.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

const load = async (file) =>
  (
    await runnerImport(join(root, file), {
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '~': join(root, 'src') } },
    })
  ).module;

const print = process.argv.includes('--print');
const [kind, id, ...given] = process.argv.slice(2).filter((argument) => argument !== '--print');
try {
  const { contentRoot, loadContent } = await load('tests/support/content.ts');
  const { answersIn, draftOf, withDefaults, wrongAnswers } = await load(
    'tests/support/new-content.ts',
  );
  const draft = draftOf(kind, id, loadContent(contentRoot).content);
  const answers = answersIn(given, draft);
  if (process.stdin.isTTY) await ask(draft, answers, wrongAnswers);
  const wrong = wrongAnswers(draft, answers);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  for (const [file, text] of Object.entries(draft.files(withDefaults(draft, answers)))) {
    const path = join(root, file);
    const tidy = await format(text, { ...(await resolveConfig(path)), filepath: path });
    if (print) {
      console.log(`${file}\n\n${tidy}`);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, tidy, { flag: 'wx' });
    console.log(`Wrote ${file}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Asks for each field that has no answer yet, again until the answer can be used. */
async function ask({ fields }, answers, wrongAnswers) {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  for (const field of fields) {
    let wrong = field.name in answers ? wrongAnswers({ fields: [field] }, answers) : [''];
    while (wrong.length > 0) {
      if (wrong[0]) console.log(wrong[0]);
      const hint = field.otherwise ? ` [${field.otherwise}]` : '';
      const answer = (await lines.question(`${field.question}${hint}\n> `)).trim();
      if (answer === '') delete answers[field.name];
      else answers[field.name] = answer;
      wrong = wrongAnswers({ fields: [field] }, answers);
    }
  }
  lines.close();
}
