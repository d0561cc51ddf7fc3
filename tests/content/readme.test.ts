import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { contentRoot, loadContent } from '../support/content';

const text = readFileSync(new URL('README.md', contentRoot), 'utf8');
/** The examples: blocks whose info string names a file. */
const examples = [...text.matchAll(/^```(?:yaml|md|mdx) (content\/\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, file = '', body = '']) => ({ file, body }),
);

test('every example of content/README.md is what its schema asks for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  try {
    for (const { file, body } of examples) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, body);
    }
    const { content, problems } = loadContent(pathToFileURL(`${folder}/content/`));
    expect(problems).toEqual([]);
    const shown = Object.entries(content).filter(([, entries]) => entries.length > 0);
    expect(shown.map(([kind]) => kind).sort()).toEqual([
      'changes',
      'checklist',
      'compatibility',
      'detection',
      'guide',
      'limits',
      'news',
      'paths',
      'products',
      'releases',
      'sources',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
