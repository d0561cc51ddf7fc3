import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFirefox, Visitor, type Firefox } from '../support/firefox';

/** Every task of the site once, in the other engine. What each may do in detail is tested in Chromium. */
let firefox: Firefox;

beforeAll(async () => {
  firefox = await startFirefox();
});
afterAll(async () => {
  await firefox.stop();
});

/** A task that somebody does without a complaint of the browser: no error, no breach of the policy, no other origin. */
function task(name: string, how: (reader: Visitor) => Promise<void>): void {
  test(name, async () => {
    const reader = await Visitor.come(firefox);
    try {
      await how(reader);
      expect(reader.takeComplaints()).toEqual([]);
    } finally {
      await reader.leave();
    }
  });
}

const SUPPORT = 'Involve WSO2 Support first';
const PAIR = '/upgrade/3.2.0/4.7.0/';
const VERDICTS = /^! untested PostgreSQL 13.*✓ tested JDK 11/;
const BOX = 'input[type=checkbox]';

test('a breach of the policy, an error and a request elsewhere are noticed', async () => {
  const reader = await Visitor.come(firefox);
  await reader.open('/');
  await reader.page.evaluate(() => {
    console.error('An error of the page');
    const picture = document.createElement('img');
    picture.src = 'https://example.org/picture.png';
    document.body.append(picture);
  });
  const noticed: string[] = [];
  await expect
    .poll(() => noticed.push(...reader.takeComplaints()) && noticed.join('\n'))
    .toMatch(/An error of the page[^]*img-src/);
  await reader.leave();
});

task('choose a pair of releases on the home page', async (reader) => {
  await reader.open('/');
  await reader.choose('I run', '3.2.0');
  await reader.choose('and want', '4.5.0');
  await reader.click('button', 'Show what it takes');
  await reader.expectAddress(/^\/upgrade\/3\.2\.0\/4\.5\.0\/$/);
  await reader.expectText('h1', '3.2.0');
});

task('read a page of the guide, and search', async (reader) => {
  await reader.open('/guide/databases/');
  await reader.expectText('main table', 'apim_db');
  await reader.page.keyboard.press('/');
  await reader.type('Search the guide', 'rollback');
  await reader.expectText('[data-search-status]', /\d+ pages?/);
  await reader.click('dialog a', 'Rollback');
  await reader.expectAddress(/^\/guide\/rollback\//);
  await reader.expectText('h1', 'Rollback');
});

task('look up what a release was tested with', async (reader) => {
  await reader.open('/compatibility/4.1.0/');
  await reader.type('What you run', 'PostgreSQL 13, JDK 11', 'Enter');
  await reader.expectText('[aria-label^="Verdicts for"]', VERDICTS);
  await reader.expectAddress(/^\/compatibility\/4\.1\.0\/\?dbms=postgresql-13&jdk=jdk-11$/);
  const shared = reader.address;
  await reader.open(shared);
  await reader.expectText('[aria-label^="Verdicts for"]', VERDICTS);
});

task('find the releases that fit a stack', async (reader) => {
  await reader.open('/compatibility/');
  await reader.type('What you run', 'PostgreSQL 13, JDK 11', 'Enter');
  await reader.expectText('.fits table', /4\.1\.0/);
  await reader.expectAddress(/^\/compatibility\/\?dbms=postgresql-13&jdk=jdk-11$/);
});

task('narrow the changes between two releases', async (reader) => {
  await reader.open('/changes/');
  const all = await reader.count('[data-change]');
  await reader.choose('I run', '3.2.0');
  await reader.choose('I want', '4.1.0');
  await reader.expectAddress(/\?from=3\.2\.0&to=4\.1\.0$/);
  const between = await reader.count('[data-change]');
  expect(between).toBeGreaterThan(20);
  expect(between).toBeLessThan(all);
});

task('tick the checklist, come back to it, and take it elsewhere as a file', async (reader) => {
  await reader.open('/checklist/');
  await reader.click(BOX, SUPPORT);
  await reader.expectText('[data-words]', /^1 of \d+ done$/);
  await reader.page.reload();
  await reader.expectTicked(SUPPORT, true);
  await reader.expectText('[data-words]', /^1 of \d+ done$/);
  const file = await reader.downloadedBy(() => reader.click('button', 'Export'));
  expect(file.name).toMatch(/^upgrade-checklist-\d{4}-\d\d-\d\d\.json$/);

  const elsewhere = await Visitor.come(firefox);
  await elsewhere.open('/checklist/');
  const input = await elsewhere.page.waitForSelector('input[type=file]');
  await input?.uploadFile(file.path);
  await elsewhere.expectTicked(SUPPORT, true);
  expect(elsewhere.takeComplaints()).toEqual([]);
  await elsewhere.leave();
});

task('plan an upgrade, share it, and take the runbook out', async (reader) => {
  await reader.open(PAIR);
  await reader.type('What you run', 'MySQL 5.7, JDK 8, CentOS 7', 'Enter');
  await reader.expectAddress(/\?(?=.*dbms=mysql-5\.7)(?=.*jdk=jdk-8)(?=.*os=centos-7)/);
  await reader.expectText('[aria-labelledby="short"], main', 'MySQL 5.7 to MySQL 8.4');
  await reader.click('button', 'Keep, share, export');
  await reader.click(BOX, SUPPORT);
  await reader.expectTicked(SUPPORT, true);
  const runbook = await reader.downloadedBy(() => reader.click('button', 'Runbook (Markdown)'));
  expect(runbook.text).toContain(`- [x] ${SUPPORT}`);
  expect(runbook.text).toContain('MySQL 5.7');
  const link = await reader.copiedBy(() =>
    reader.click('button', 'Copy link with ticks and notes'),
  );

  const other = await Visitor.come(firefox);
  await other.open(link);
  await other.click('button', 'Keep it in this browser');
  await other.expectTicked(SUPPORT, true);
  await other.page.reload();
  await other.expectTicked(SUPPORT, true);
  expect(other.takeComplaints()).toEqual([]);
  await other.leave();
});

task('fill in a plan from pasted output', async (reader) => {
  await reader.open(PAIR);
  await reader.click('button', 'Read it from output');
  await reader.type(
    'What your servers and tools print',
    'java version "1.8.0_371"\n| version() |\n| 5.7.44    |\n',
  );
  await reader.click('button', 'Fill in ');
  await reader.expectAddress(/jdk=[\w.-]*1\.8\.0_371/);
});

task('compare the configuration of two releases', async (reader) => {
  await reader.open('/configuration/4.3.0/4.7.0/');
  const all = await reader.count('[data-kind]');
  await reader.choose('Table', 'integration');
  await reader.expectAddress(/\?section=integration$/);
  const some = await reader.count('[data-kind]');
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
});

task('check a configuration file in a worker, with its secrets hidden', async (reader) => {
  const path = fileURLToPath(new URL('../corpus/3.2.0-all-in-one-analytics.toml', import.meta.url));
  const lines = readFileSync(path, 'utf8').split('\n');
  const secret = /^password = "([^"$]+)"/m.exec(lines.join('\n'))?.[1] ?? '?';
  const workers: string[] = [];
  reader.page.on('request', (request) => {
    if (/\/worker[\w.-]*\.js$/.test(request.url())) workers.push(request.url());
  });
  await reader.open('/configuration/check/?from=3.2.0&to=4.0.0');
  const input = await reader.page.waitForSelector('input[type=file]');
  await input?.uploadFile(path);
  const ignored = lines.findIndex((line) => line.endsWith('#> ignored')) + 1;
  await reader.expectText(`#line-${String(ignored)}`, 'ignored');
  const shown = await reader.expectText('.check-result', '•••');
  expect(shown).not.toContain(secret);
  expect(workers.length).toBeGreaterThan(0);
});

task('choose a theme, which stays', async (reader) => {
  const paper = (): Promise<string> =>
    reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await reader.open('/');
  await reader.click('input[name=theme]', 'Light theme');
  const light = await paper();
  await reader.click('input[name=theme]', 'Dark theme');
  await reader.open('/guide/databases/');
  expect(await reader.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await paper()).not.toBe(light);
});

task('come back from an address that leads nowhere', async (reader) => {
  expect(await reader.open('/guide/database/')).toBe(404);
  await reader.click('[data-suggestions] a', 'guide › databases');
  await reader.expectAddress(/^\/guide\/databases\/$/);
});
