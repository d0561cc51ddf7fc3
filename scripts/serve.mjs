// Serves a built site as any static host would: index files, 404.html, gzip, long caching of hashed files.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';
import { headersOf } from './headers.mjs';
import { readSettings } from './settings.mjs';
import { root } from './setup.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Starts a server.
 * @param {{ folder?: string, base?: string, port?: number, anyPort?: boolean }} options `anyPort` takes the next free port
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({
  folder = join(root, 'dist'),
  base = '/',
  port = 4321,
  anyPort = true,
} = {}) {
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const server = createServer((request, response) => answer(request, response, folder, prefix));
  const taken = await listen(server, port, anyPort);
  return {
    address: `http://localhost:${taken}${prefix}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server, port, anyPort, tries = 20) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && anyPort && tries > 0) {
        resolve(listen(server, port + 1, anyPort, tries - 1));
      } else reject(error);
    });
    server.listen(port, () => resolve(server.address().port));
  });
}

function answer(request, response, folder, prefix) {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  let path;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    response.writeHead(400).end('The address cannot be decoded.');
    return;
  }
  const inside = path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  let file = inside === undefined ? undefined : join(folder, inside);
  if (file && existsSync(file) && statSync(file).isDirectory()) {
    if (!pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    file = join(file, 'index.html');
  }
  const found = file !== undefined && existsSync(file) && statSync(file).isFile();
  const shown = found ? file : join(folder, '404.html');
  if (!existsSync(shown)) {
    response.writeHead(404).end('Not found.');
    return;
  }
  const type = TYPES[extname(shown)] ?? 'application/octet-stream';
  const zip =
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') &&
    /text|json|xml|svg|javascript/.test(type);
  response.writeHead(found ? 200 : 404, {
    'content-type': type,
    ...headersOf(path, prefix),
    vary: 'accept-encoding',
    ...(zip ? { 'content-encoding': 'gzip' } : { 'content-length': statSync(shown).size }),
  });
  if (request.method === 'HEAD') response.end();
  else if (zip)
    createReadStream(shown)
      .pipe(createGzip({ level: 9 }))
      .pipe(response);
  else createReadStream(shown).pipe(response);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const value = (name) =>
    process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  const port = value('port');
  const { address } = await serve({
    ...(value('folder') ? { folder: join(root, value('folder')) } : {}),
    base: value('base') ?? readSettings().base,
    ...(port ? { port: Number(port), anyPort: false } : {}),
  });
  console.log(`Serving the guide at ${address} (Ctrl-C stops it)`);
}
