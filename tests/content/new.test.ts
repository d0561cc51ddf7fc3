import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { contentRoot, loadContent } from '../support/content';
import { answersIn, draftOf, withDefaults, wrongAnswers } from '../support/new-content';

const { content } = loadContent(contentRoot);
const source = content.sources[0]?.id ?? '';
const RELEASE = {
  date: '2027-01-10',
  basis: 'Date of the announcement.',
  summary: 'A release: with a colon, and "quotes".',
  documentation: 'https://example.org/en/9.8.0/',
  sources: source,
};
const CHANGE = {
  introducedIn: content.releases.at(-1)?.id ?? '',
  title: 'The portal listens on another port',
  kind: 'config',
  area: 'devportal',
  severity: 'review',
  action: 'Change the port in `scripts` and firewalls.',
  impact: 'Calls to the old port fail.',
  sources: source,
};

/** What a content folder with only these files has, and what is wrong with it. */
function loaded(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'new-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return loadContent(pathToFileURL(`${folder}/content/`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const written = (kind: string, id: string, answers: Record<string, string>) => {
  const draft = draftOf(kind, id, content);
  expect(wrongAnswers(draft, answers)).toEqual([]);
  return loaded(draft.files(withDefaults(draft, answers)));
};

describe('npm run new', () => {
  test('writes the three files of a release, each as its schema asks', () => {
    const { content: found, problems } = written('release', '9.8.0', RELEASE);
    expect(problems).toEqual([]);
    expect(found.releases[0]?.data).toMatchObject({
      version: '9.8.0',
      released: { date: '2027-01-10' },
      summary: RELEASE.summary,
      changesReview: { status: 'not-collected' },
    });
    expect(found.compatibility[0]?.data.gaps).toHaveLength(1);
    expect(found.paths[0]?.data.gaps).toHaveLength(1);
    const undated = written('release', '9.8.0', { ...RELEASE, date: 'unknown' });
    expect(undated.content.releases[0]?.data.released.date).toBeNull();
  });

  test('writes a change into the folder of its release, with and without a condition', () => {
    const feature = content.features[0]?.id ?? '';
    const plain = written('change', 'portal-port', CHANGE);
    expect(plain.problems).toEqual([]);
    expect(plain.content.changes[0]).toMatchObject({
      file: `content/changes/${CHANGE.introducedIn}/portal-port.md`,
      data: { from: `<${CHANGE.introducedIn}`, action: CHANGE.action },
    });
    expect(plain.content.changes[0]?.body.trim()).toBe(CHANGE.impact);
    const condition = { features: feature, condition: 'scripts call the portal' };
    const conditional = written('change', 'portal-port', { ...CHANGE, ...condition });
    expect(conditional.problems).toEqual([]);
    expect(conditional.content.changes[0]?.data.when).toEqual({
      features: [feature],
      text: condition.condition,
    });
  });

  test.each([
    [
      { area: 'devprotal' },
      /^area "devprotal": There is no area "devprotal"\. Did you mean "devportal"\?/,
    ],
    [{ severity: 'blokcer' }, /Did you mean "blocker"\?/],
    [{ introducedIn: '4.7' }, /There is no release "4\.7"\. Did you mean "4\.7\.0"\?/],
    [{ sources: `${source} docs` }, /There is no source "docs"/],
    [{ from: '4.2' }, /is not a range; write it as/],
    [{ features: 'rest-apis' }, /belong together/],
    [{ title: ' ' }, /is empty/],
  ])('says of %j what is nearest or what to write', (wrong, message) => {
    const [first = ''] = wrongAnswers(draftOf('change', 'x', content), { ...CHANGE, ...wrong });
    expect(first).toMatch(message);
  });

  test('names every answer that is missing', () => {
    const missing = wrongAnswers(draftOf('release', '9.8.0', content), {});
    expect(missing.map((line) => line.split(' ')[0])).toEqual([
      'date',
      'basis',
      'summary',
      'documentation',
      'sources',
    ]);
  });

  test.each([
    ['relaese', '9.8.0', 'There is no kind "relaese". Did you mean "release"?'],
    ['release', undefined, 'npm run new -- release 4.8.0'],
    ['release', '9.8', 'is not a release; write its three numbers'],
    ['release', content.releases[0]?.id, 'is there already'],
    ['change', 'Portal Port', 'is not an id'],
    ['change', content.changes[0]?.id, 'already'],
  ])('refuses %s %s', (kind, id, message) => {
    expect(() => draftOf(kind, id, content)).toThrow(message);
  });

  test('offers the nearest field for one that is not known', () => {
    const draft = draftOf('change', 'x', content);
    expect(answersIn(['area=ai', 'title=a=b'], draft)).toEqual({ area: 'ai', title: 'a=b' });
    expect(() => answersIn(['arae=ai'], draft)).toThrow(
      'There is no field "arae". Did you mean "area"?',
    );
  });

  test('the command shows the files, or says what is wrong and writes nothing', () => {
    const run = (...args: string[]) =>
      spawnSync('node', ['scripts/new.mjs', ...args, '--print'], {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        encoding: 'utf8',
      });
    const pairs = Object.entries(CHANGE).map(([name, value]) => `${name}=${value}`);
    const right = run('change', 'portal-port', ...pairs);
    expect(right.stderr).toBe('');
    expect(right.stdout).toContain(`content/changes/${CHANGE.introducedIn}/portal-port.md`);
    expect(right.stdout).toContain('severity: review');
    const wrong = run('change', 'portal-port', ...pairs, 'area=gatway');
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toBe('');
    expect(wrong.stderr).toContain('Did you mean "gateway"?');
  });
});
