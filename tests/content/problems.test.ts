import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { loadContent } from '../support/content';
import { withoutAccepted, type Problem } from '../support/problems';

const problem: Problem = {
  file: 'content/limits.yaml',
  id: 'a',
  field: 'text',
  value: 'x',
  wrong: 'is wrong',
  write: 'write y',
};

/** What loading a folder with these files reports. */
function reported(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return loadContent(pathToFileURL(`${folder}/`)).problems;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a problem says where it is, what is wrong and what to write', () => {
  expect(withoutAccepted('rule', [problem], [])).toEqual([
    'content/limits.yaml#a: text "x": is wrong; write y',
  ]);
});

test('an exception takes its problem out, and is a problem where nothing needs it', () => {
  const exception = { rule: 'rule', at: 'content/limits.yaml#a: text', reason: 'Because.' };
  expect(withoutAccepted('rule', [problem], [exception])).toEqual([]);
  expect(withoutAccepted('other', [problem], [exception])).toHaveLength(1);
  expect(withoutAccepted('rule', [], [exception])).toEqual([
    'tests/content/exceptions.ts#rule: at "content/limits.yaml#a: text": is not needed; remove it',
  ]);
});

test('every way in which files miss their schema is reported at once', () => {
  expect(
    reported({
      'vocabulary/areas.yaml': '- { id: Gateway, order: 1, name: Gateway, extra: 1 }\n',
      'paths/4.1.0.yaml': 'target: "4.1"\nhops: none\ngaps: []\n',
    }).sort(),
  ).toEqual([
    'content/paths/4.1.0.yaml#4.1.0: hops "none": is no array; write an array, in quotes where it is text',
    'content/paths/4.1.0.yaml#4.1.0: target "4.1": is not a release; write its three numbers in quotes, such as "4.1.0"',
    'content/vocabulary/areas.yaml#Gateway: description undefined: is missing; write it (string)',
    'content/vocabulary/areas.yaml#Gateway: entry {"id":"Gateway","order":1,"name":"Gateway","extra":1}: has no field "extra"; correct its name or remove it',
    'content/vocabulary/areas.yaml#Gateway: id "Gateway": is not an id; write lower-case words joined by hyphens, such as "mysql-charset"',
  ]);
});

test('a day that does not exist is refused', () => {
  const source = (read: string) =>
    `- { id: a, url: "https://example.org/", title: A, publisher: B, read: "${read}" }\n`;
  expect(reported({ 'sources.yaml': source('2026-02-28') })).toEqual([]);
  expect(reported({ 'sources.yaml': source('2026-02-30') })).toEqual([
    'content/sources.yaml#a: read "2026-02-30": is not a day that exists; write it as "YYYY-MM-DD", in quotes',
  ]);
});

test('broken YAML, a key written twice and a file that nothing reads are reported', () => {
  expect(
    reported({
      'paths/4.1.0.yaml': 'target: "4.1.0"\ntarget: "4.2.0"\n',
      'releases/4.8.0.yml': 'version: "4.8.0"\n',
      'changes/lost.md': '---\ntitle: Lost\n---\n',
    }),
  ).toEqual([
    'content/paths/4.1.0.yaml#4.1.0: line 2 "target: \\"4.2.0\\"": Map keys must be unique; correct the YAML',
    expect.stringMatching(/^content\/changes\/lost\.md#lost: file .*: is read by no collection; /),
    expect.stringMatching(
      /^content\/releases\/4\.8\.0\.yml#4\.8\.0: file .*: is read by no collection; /,
    ),
  ]);
});
