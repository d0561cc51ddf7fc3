import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { has, installDebian } from '../../scripts/debian.mjs';
import { headersOf, hostHeaders } from '../../scripts/headers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { dist } from '../support/dist';

const hosting = new URL('../../hosting/', import.meta.url);
const PORT = 8193;
const pages = [
  '/',
  '/guide/databases/',
  '/upgrade/3.2.0/4.7.0/',
  '/favicon.svg',
  '/api/v1/sources.json',
];
const asset = `/_astro/${/_astro\/([\w.-]+\.js)/.exec(readFileSync(`${dist}index.html`, 'utf8'))?.[1] ?? ''}`;

/** All headers that should be there, and what they say. */
async function expectHeaders(address: string, path: string, status = 200): Promise<Response> {
  const response = await fetch(new URL(path.slice(1), address), { redirect: 'manual' });
  expect(response.status, path).toBe(status);
  for (const [name, value] of Object.entries(headersOf(path, '/'))) {
    expect(response.headers.get(name), `${name} of ${path}`).toBe(value);
  }
  const readers = response.headers.get('access-control-allow-origin');
  expect(readers, `who may read ${path}`).toBe(path.startsWith('/api/') ? '*' : null);
  return response;
}

describe('nginx with hosting/nginx.conf', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-nginx-'));
  const address = `http://localhost:${String(PORT)}/`;
  let nginx: ChildProcess | undefined;
  let said = '';

  beforeAll(async () => {
    if (!has('nginx')) await installDebian('nginx-light');
    const example = readFileSync(new URL('nginx.conf', hosting), 'utf8')
      .replace('listen 8080', `listen ${String(PORT)}`)
      .replace('root /srv/guide', `root ${dist}`)
      .replace('include mime.types', 'include /etc/nginx/mime.types');
    mkdirSync(join(folder, 'logs'));
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log stderr;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      events {}
      http {
        access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
        ${example}
      }`,
    );
    nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')]);
    nginx.stderr?.on('data', (data: Buffer) => (said += data.toString()));
    nginx.on('error', (error) => (said += error.message));
    await vi
      .waitFor(() => fetch(address), { timeout: 10_000, interval: 100 })
      .catch(() => {
        throw new Error(`nginx does not answer (Debian: apt-get install nginx-light). ${said}`);
      });
  });

  afterAll(() => {
    nginx?.kill();
    rmSync(folder, { recursive: true });
  });

  test.each([...pages, asset])('sends the headers of %s', async (path) => {
    await expectHeaders(address, path);
  });

  test('answers an unknown address with the page for it, and with the same headers', async () => {
    const response = await expectHeaders(address, '/no/such/page/', 404);
    expect(await response.text()).toContain('There is no page here');
  });

  test('leads to the slash, compresses, and names the types', async () => {
    const bare = await fetch(`${address}guide`, { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([301, '/guide/']);
    const page = await fetch(`${address}guide/`);
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await fetch(new URL(asset.slice(1), address));
    expect(script.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/);
  });
});

test('our own server sends the same headers', async () => {
  const server = await serve({ port: PORT + 1 });
  try {
    for (const path of [...pages, asset]) await expectHeaders(server.address, path);
    await expectHeaders(server.address, '/no/such/page/', 404);
  } finally {
    await server.close();
  }
});

test('hosting/apache.conf names each header with its value', () => {
  const text = readFileSync(new URL('apache.conf', hosting), 'utf8');
  const set = [...text.matchAll(/Header always set ([\w-]+) "([^"]*)"/g)].map(
    ([, name, value]) => `${String(name)}: ${String(value)}`,
  );
  const wanted = hostHeaders('/').flatMap(({ headers }) =>
    Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  );
  expect(set.toSorted()).toEqual(wanted.toSorted());
});

test('_headers has every rule, and takes a value away before it sets another', () => {
  const text = readFileSync(`${dist}_headers`, 'utf8');
  for (const { path, headers } of hostHeaders('/')) {
    expect(text).toContain(`${path}\n`);
    for (const [name, value] of Object.entries(headers))
      expect(text).toContain(`  ${name}: ${value}\n`);
  }
  expect(text).toMatch(/\/_astro\/\*\n {2}! Cache-Control\n {2}Cache-Control: public/);
});
